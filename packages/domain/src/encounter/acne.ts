import type { AcneType, Condition } from "./encounter.ts";

/** Everything that counts as acne; scars, keloids and rosacea do not. */
const ACNE_TYPES: ReadonlySet<Condition> = new Set<AcneType>([
  "acne",
  "acne-vulgaris",
  "cystic-acne",
  "nodular-acne",
  "comedonal-acne",
  "acne-conglobata",
  "acne-varioliformis",
  "acne-tropica",
  "infantile-acne",
  "acne-excoriee",
  "other-acne",
]);

/** The types whose name says what the lesions are. */
const DESCRIBED_TYPES: ReadonlySet<Condition> = new Set<AcneType>([
  "cystic-acne",
  "nodular-acne",
  "comedonal-acne",
  "acne-conglobata",
  "acne-varioliformis",
  "acne-excoriee",
]);

/** Whether the condition is acne of any type. */
export function isAcne(condition: Condition): condition is AcneType {
  return ACNE_TYPES.has(condition);
}

/** Whether the name of the acne type says what the lesions are, as "cystic acne" does. */
export function namesLesions(condition: Condition): boolean {
  return DESCRIBED_TYPES.has(condition);
}

/**
 * Whether a diagnosis code was meant for acne: L70 in any spelling, or its ICD-9 predecessors.
 * Whether it is the right code, or one at all, is another question.
 */
export function isAcneCode(code: string): boolean {
  return /^(?:L7[0O](?:\.?\w*)|706\.?[01])$/i.test(code.trim());
}
