import { mentionsOf, stateOf, type Encounter, type LabelMeaning } from "@encounter-lint/domain";
import type { Analysis } from "../analysis.ts";
import { LABEL_TEXTS } from "../knowledge/label-texts.ts";

/** The encounter in which an offset lies; the first one for what stands before all of them. */
export function encounterAt({ report }: Analysis, offset: number): Encounter | undefined {
  const after = report.encounters.findLast(({ index }) => index.title.start <= offset);
  return (after ?? report.encounters[0])?.encounter;
}

/** Whether nothing in the encounter states what a label would, or holds a place for it. */
export function isMissing(encounter: Encounter | undefined, meaning: LabelMeaning): boolean {
  switch (meaning) {
    case "signature":
      return (encounter?.signatures ?? []).length === 0;
    case "priorTreatments":
    case "failedTreatments":
      return (encounter?.priorTreatments ?? []).length === 0;
    default: {
      const element = LABEL_TEXTS[meaning]?.element;
      return (
        element !== undefined &&
        (encounter === undefined || stateOf(mentionsOf(encounter, element)) === "missing")
      );
    }
  }
}
