import { isAcne } from "../encounter/acne.ts";
import type { Condition, Encounter } from "../encounter/encounter.ts";
import { stateOf, valuesOf } from "../encounter/mention.ts";
import { ACNE_CRYOTHERAPY } from "../rule/claim-lines.ts";
import { isMeantForAcne } from "../rule/diagnosis-codes.ts";
import { namedCodes } from "../rule/named-codes.ts";
import { isVisit } from "../rule/visit-codes.ts";

/** Conditions that are mistaken for acne often enough that a document about them is still ours. */
const NEAR_ACNE: ReadonlySet<Condition> = new Set<Condition>(["acne-scar", "acne-keloid"]);

/**
 * Whether the document is, or may be, about freezing acne. Practices keep other encounters in the same
 * folders: a visit for warts under 17110 has nothing to answer for here. In doubt the answer is yes,
 * so that a document that forgets to say acne is not passed over.
 */
export function isAbout17340(encounter: Encounter): boolean {
  const codes = [...namedCodes(encounter)].map((code) => code.replace(/O/gi, "0"));
  if (codes.includes(ACNE_CRYOTHERAPY)) return true;
  const isFreezing =
    stateOf(encounter.procedure?.cryogen) !== "missing" ||
    stateOf(encounter.procedure?.freezeTime) !== "missing" ||
    valuesOf(encounter.procedure?.technique).some(({ value }) => value === "freezing");
  // A visit for acne in which nothing was frozen answers for its own codes.
  if (codes.some(isWellFormed) && !isFreezing) return false;
  const conditions = valuesOf(encounter.conditions).map(({ value }) => value);
  if (conditions.some((condition) => isAcne(condition) || NEAR_ACNE.has(condition))) return true;
  const diagnosisCodes = (encounter.diagnoses ?? []).flatMap(({ code }) =>
    valuesOf(code).map(({ value }) => value),
  );
  if (diagnosisCodes.some(isMeantForAcne)) return true;
  // A mistyped code may have been meant for ours.
  if (codes.some((code) => isWellFormed(code) && !isVisit(code))) return false;
  if (conditions.length > 0 || diagnosisCodes.length > 0) return false;
  return isFreezing || codes.every((code) => !isVisit(code));
}

function isWellFormed(code: string): boolean {
  return /^(?:\d{5}|[A-Z]\d{4})$/.test(code);
}
