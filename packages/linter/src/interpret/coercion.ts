import type { LabelMeaning } from "@encounter-lint/domain";

/** Fields whose content is a code or a word, never a number or a truth value. */
const CODES: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "code",
  "placeOfService",
  "modifiers",
  "diagnosisCode",
]);
const WORDS: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "laterality",
  "consent",
  "tolerance",
  "complications",
  "timeout",
  "guardianConsent",
  "payer",
]);

/**
 * What a common YAML reader makes of an unquoted scalar that must stay as it is written;
 * undefined where nothing is lost. `02` becomes 2, `no` becomes false in YAML 1.1.
 */
export function coercionOf(meaning: LabelMeaning | undefined, text: string): string | undefined {
  const words = text.trim();
  if (meaning === undefined) return undefined;
  if (CODES.has(meaning)) {
    if (/^0\d+$/.test(words)) return String(Number(words));
    if (/^\d+\.\d+$/.test(words)) return `the number ${Number(words)}`;
    return undefined;
  }
  if (WORDS.has(meaning) && /^(?:y|n|no|yes|on|off)$/i.test(words)) {
    return /^(?:n|no|off)$/i.test(words) ? "false in YAML 1.1" : "true in YAML 1.1";
  }
  return undefined;
}
