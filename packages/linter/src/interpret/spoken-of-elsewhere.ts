import type { EncounterDraft } from "./encounter-draft.ts";

/** Elements of which a template states something, or asks for it. */
const ASKED_OR_STATED = [
  "procedure.consent",
  "procedure.guardianConsent",
  "procedure.tolerance",
  "procedure.timeout",
];

/** How far from a statement the blank may stand that belongs to it. */
const REACH = 300;

/**
 * A template that asks for an element has no need to state it as well: what it says of consent far
 * from the blank for the consent is a sample, a policy or advice, whatever its words are. Beside the
 * blank it is a statement: "Tolerated well. Complications: ***".
 */
export function openSpokenOf(draft: EncounterDraft, text: string): void {
  for (const element of ASKED_OR_STATED) openSpoken(draft, [element], text);
  const treatments = Array.from(
    { length: draft.count("priorTreatments") },
    (_, index) => `priorTreatments.${index}`,
  );
  openSpoken(
    draft,
    treatments.flatMap((path) => [`${path}.name`, `${path}.outcome`]),
    text,
  );
}

function openSpoken(draft: EncounterDraft, elements: readonly string[], text: string): void {
  const mentions = elements.flatMap((element) =>
    draft.mentions(element).map((mention, index) => ({ element, mention, index })),
  );
  const blanks = mentions
    .filter(({ mention }) => mention.state !== "value" && isBlank(mention))
    .flatMap(({ element, index }) => draft.placeOf(element, index) ?? []);
  if (blanks.length === 0) return;
  for (const { element, mention, index } of mentions) {
    const at = draft.placeOf(element, index);
    if (mention.state !== "value" || at === undefined) continue;
    const isBeside = blanks.some((blank) => isOneParagraph(text, at.start, blank.start));
    if (!isBeside) draft.takeForPlace(element, index);
  }
}

/** `***` and `[consent]` are blanks; "consent was obtained" in advice to the author is none. */
function isBlank(mention: { readonly state: string; readonly placeholder?: string }): boolean {
  return mention.state === "choice" || !/^[a-z\d]/i.test(mention.placeholder ?? "");
}

function isOneParagraph(text: string, one: number, other: number): boolean {
  const [from, to] = one < other ? [one, other] : [other, one];
  return to - from < REACH && !/\n[ \t>]*\n/.test(text.slice(from, to));
}
