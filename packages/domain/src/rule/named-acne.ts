import { isAcne } from "../encounter/acne.ts";
import type { AcneType, Condition, Encounter } from "../encounter/encounter.ts";
import { valuesOf } from "../encounter/mention.ts";
import { isCodedAs } from "../vocabulary/conditions.ts";
import type { Path } from "./path.ts";

/** A condition that the words name, and where. */
export interface NamedCondition<Name extends Condition = Condition> {
  readonly condition: Name;
  readonly path: Path;
}

/** The conditions that the narrative names, and then those that the diagnoses' labels name. */
export function namedConditions(encounter: Encounter): readonly NamedCondition[] {
  return [
    ...valuesOf(encounter.conditions).map(({ value, index }) => ({
      condition: value,
      path: ["conditions", index],
    })),
    ...(encounter.diagnoses ?? []).flatMap(({ condition }, index) =>
      condition === undefined ? [] : [{ condition, path: ["diagnoses", index] }],
    ),
  ];
}

/** The acne types that the words name; plain "acne" names none. */
export function namedAcneTypes(encounter: Encounter): readonly NamedCondition<AcneType>[] {
  return namedConditions(encounter).flatMap(({ condition, path }) =>
    isAcne(condition) && condition !== "acne" ? [{ condition, path }] : [],
  );
}

/** Whether one of the codes agrees with one of the names. */
export function doAgree(
  names: readonly NamedCondition[],
  codes: readonly { readonly code: string }[],
): boolean {
  return names.some(({ condition }) => codes.some(({ code }) => isCodedAs(condition, code)));
}
