import type { Encounter, PriorTreatment, TreatmentOutcome } from "../encounter/encounter.ts";
import { valuesOf } from "../encounter/mention.ts";
import { isOpen, isProvidedFor } from "./presence.ts";

type Kind = Pick<Encounter, "kind">;

/** An empty label states nothing about a treatment, whatever the document. */
const NOTE: Kind = { kind: "note" };

/** Words that speak of treatment without naming one. */
const GENERAL_WORDS =
  /\b(?:topicals?|orals?|systemics?|med(?:ication|icine)?s?|drugs?|agents?|treatments?|therap(?:y|ies)|options?|regimens?|products?|creams?|gels?|lotions?|prescriptions?|otc|over[- ]the[- ]counter|conventional|standard|first[- ]line|other|others|all|any|both|many|multiple|several|various|numerous|prior|previous|past|earlier|tried|different|acne|skin|care|usual|none|nothing|nil|no|n\/a|unknown|at|least|more|than|two|three|for|of|the|and|or|with|to)\b/gi;

/** Whether it did not work well enough, wholly or in part. */
export function hasFailed(treatment: PriorTreatment): boolean {
  return ends(treatment, "failed", "partial");
}

/** Whether it was ruled out for this patient, or stopped for a stated reason. */
export function isUnsuitable(treatment: PriorTreatment): boolean {
  return (
    ends(treatment, "intolerant", "contraindicated", "declined", "allergic", "pregnancy") ||
    (ends(treatment, "stopped") && isProvidedFor(NOTE, treatment.reason))
  );
}

/** Whether it counts as a reason to freeze: failed or unsuitable. */
export function isUnsuccessful(treatment: PriorTreatment): boolean {
  return hasFailed(treatment) || isUnsuitable(treatment);
}

/** Whether the patient has had it; a treatment that is listed without an outcome was tried. */
export function wasTried(treatment: PriorTreatment): boolean {
  return (
    ends(
      treatment,
      "failed",
      "partial",
      "intolerant",
      "ongoing",
      "responding",
      "stopped",
      "not-failed",
    ) || isListedOnly(treatment)
  );
}

/** Whether it is named without a word on how it ended. */
export function isListedOnly(treatment: PriorTreatment): boolean {
  return isNamed(treatment) && !isProvidedFor(NOTE, treatment.outcome);
}

/** Whether the document says how long or since when it was tried; a peel or an extraction has no length. */
export function hasLength({ duration, started, classes }: PriorTreatment): boolean {
  const isProcedure = classes?.length === 1 && classes[0] === "procedural";
  return isProcedure || isProvidedFor(NOTE, duration) || isProvidedFor(NOTE, started);
}

/** Whether one of the outcomes is stated. */
function ends(treatment: PriorTreatment, ...outcomes: readonly TreatmentOutcome[]): boolean {
  return valuesOf(treatment.outcome).some(({ value }) => outcomes.includes(value));
}

/** Whether it names a drug or procedure: "adapalene" does, "other topical treatments" does not. */
export function isNamed(treatment: PriorTreatment): boolean {
  return (
    treatment.agent !== undefined ||
    valuesOf(treatment.name).some(({ value }) => /\p{L}/u.test(value.replaceAll(GENERAL_WORDS, "")))
  );
}

/** Whether name or outcome is still to be written. */
export function isToBeWritten(encounter: Kind, treatment: PriorTreatment): boolean {
  return isOpen(encounter, treatment.name) || isOpen(encounter, treatment.outcome);
}

/** Whether any part has a blank, so that nobody can say yet what it will state. */
export function hasBlank(treatment: PriorTreatment): boolean {
  const { name, outcome, duration, reason, started, stopped } = treatment;
  return [name, outcome, duration, reason, started, stopped].some((part) => isOpen(NOTE, part));
}

/** What the document calls it. */
export function treatmentName(treatment: PriorTreatment): string | undefined {
  return valuesOf(treatment.name)[0]?.value ?? treatment.agent;
}
