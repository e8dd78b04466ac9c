import { isAcne } from "../encounter/acne.ts";
import type { Condition, Encounter } from "../encounter/encounter.ts";
import type { Mention, Mentions } from "../encounter/mention.ts";
import { isMeantForAcne } from "./diagnosis-codes.ts";
import { isOpen } from "./presence.ts";

/** Whether the document says, or lets choose, that there is acne beside its scars. */
export function recordsActiveAcne(encounter: Encounter): boolean {
  const { kind, conditions, procedure, diagnoses = [], claim } = encounter;
  return (
    offers(
      conditions?.filter((one) => !isTitle(one)),
      isAcne,
    ) ||
    // A template for acne leaves the kind of acne to be chosen.
    (kind === "template" &&
      (conditions?.some(isTitle) ?? false) &&
      isOpen(encounter, conditions)) ||
    offers(procedure?.targets, isAcne) ||
    diagnoses.some(
      ({ code, condition }) =>
        (condition !== undefined && isAcne(condition)) || offers(code, isMeantForAcne),
    ) ||
    (claim?.lines ?? []).some(({ diagnoses: pointers = [] }) =>
      pointers.some((one) => offers(one, isMeantForAcne)),
    )
  );
}

/** "Cryotherapy for acne" above the note names the procedure, not what this patient has. */
function isTitle(mention: Mention<Condition>): boolean {
  return mention.section === "header" && mention.state === "value" && mention.value === "acne";
}

function offers<T>(mentions: Mentions<T> | undefined, isAskedFor: (value: T) => boolean): boolean {
  return (mentions ?? []).some(
    (one) =>
      (one.state === "value" && isAskedFor(one.value)) ||
      (one.state === "choice" && one.options.some(isAskedFor)),
  );
}
