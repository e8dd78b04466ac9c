import type { PriorTreatment, TreatmentOutcome } from "../encounter/encounter.ts";
import { valuesOf, type Mentions } from "../encounter/mention.ts";
import type { Fix } from "./fix.ts";
import type { Path } from "./path.ts";

/** Outcomes that justify the freezing and so must be true of each patient. */
const JUSTIFYING: readonly TreatmentOutcome[] = [
  "failed",
  "partial",
  "intolerant",
  "contraindicated",
  "declined",
  "allergic",
  "pregnancy",
  "stopped",
];

/**
 * Where a template says of a treatment, once and for all patients, that it failed or is unsuitable.
 * With a blank for name or outcome it is a form to fill in.
 */
export function attestedOutcomeAt({ name, outcome }: PriorTreatment): number | undefined {
  if (hasPlace(name) || hasPlace(outcome)) return undefined;
  return valuesOf(outcome).find(({ value }) => JUSTIFYING.includes(value))?.index;
}

/** Whether the element has a blank or a pick list. */
export function hasPlace(mentions: Mentions<unknown> | undefined): boolean {
  return mentions?.some(({ state }) => state !== "value") ?? false;
}

/** Puts a blank in the place of the words at each path. */
export function replaceBySlots(...paths: readonly [Path, ...Path[]]): Fix {
  return {
    title: "Replace by a blank",
    safety: "suggestion",
    edits: paths.map((path) => ({ kind: "replace-by-slot", path })),
  };
}
