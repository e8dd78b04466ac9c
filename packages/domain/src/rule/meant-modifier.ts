const DIGITS: Readonly<Record<string, string>> = { O: "0", I: "1", L: "1", Z: "2", S: "5" };

/**
 * The modifier that was probably meant: upper case, without a hyphen in front, letters that look like
 * digits taken back (`5O` is 50, `2S` is 25), a zero too many dropped (`025`). No modifier begins with
 * O, I, S or Z and ends in a digit, and none begins with a digit and ends in one of these letters.
 */
export function meantModifier(written: string): string {
  const modifier = written.trim().replace(/^-/, "").toUpperCase();
  if (/^0\d{2}$/.test(modifier)) return modifier.slice(1);
  if (/^(?:\d[OILSZ]|[OISZ]\d)$/.test(modifier))
    return modifier.replace(/[A-Z]/, (letter) => DIGITS[letter] ?? letter);
  return modifier;
}
