/** What the codes that are bundled into a small procedure stand for, from first to last code, in our own words. */
const COMPONENTS: readonly (readonly [first: string, last: string, name: string])[] = [
  ["0213T", "0218T", "a spinal injection"],
  ["0596T", "0597T", "a catheter"],
  ["12001", "13153", "closing a wound"],
  ["36000", "36640", "access to a vein or artery"],
  ["43752", "43752", "a stomach tube"],
  ["51701", "51703", "a bladder catheter"],
  ["62320", "62327", "spinal anesthesia"],
  ["64400", "64530", "a nerve block"],
  ["69990", "69990", "an operating microscope"],
  ["92950", "93799", "heart monitoring"],
  ["94002", "94799", "breathing support or tests"],
  ["95700", "96020", "brain or nerve monitoring"],
  ["96360", "96379", "an injection or infusion"],
  ["96523", "96523", "flushing a port"],
  ["99151", "99157", "sedation"],
  ["99446", "99452", "a consultation between professionals"],
  ["99495", "99496", "care after a hospital stay"],
  ["G0471", "G0471", "drawing blood"],
];

/** What a bundled code stands for: `64400` is a nerve block. */
export function componentName(code: string): string {
  return (
    COMPONENTS.find(([first, last]) => code >= first && code <= last)?.[2] ??
    "a part of the procedure"
  );
}
