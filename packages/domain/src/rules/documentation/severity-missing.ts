import { namesLesions } from "../../encounter/acne.ts";
import type { Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isMissing, missingAt } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

export const severityMissing = defineRule({
  id: "documentation/severity-missing",
  summary: "Neither the severity of the acne nor the kind of lesions is stated.",
  why: "Payers differ on how severe acne must be for freezing, so no grade is asked for here; but the note should say which one it was.",
  stages: ["note"],
  level: "info",
  sources: [references.severityScale, guide("9 (examples)")],
  messages: {
    missing: {
      problem: "Neither the severity of the acne nor the kind of lesions is stated.",
      remedy: "Write the grade or the lesions, such as comedonal, papulopustular or nodulocystic.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Exam\nAcne of the left cheek.\n\n## Procedure\nLiquid nitrogen, 5 s per lesion.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Exam\nModerate nodulocystic acne of the left cheek.\n\n## Procedure\nLiquid nitrogen, 5 s per lesion.",
    },
  ],
  whenToTurnOff: "Where the grade is recorded in a form of its own.",
  *check(encounter) {
    if (isMissing(encounter, "assessment.severity") && !isNamedByType(encounter)) {
      yield { messageId: "missing", ...missingAt(encounter, "assessment.severity") };
    }
  },
});

/** "Cystic acne" says what the lesions are. */
function isNamedByType({ conditions, procedure, diagnoses = [] }: Encounter): boolean {
  return (
    valuesOf(conditions).some(({ value }) => namesLesions(value)) ||
    valuesOf(procedure?.targets).some(({ value }) => namesLesions(value)) ||
    diagnoses.some(({ condition }) => condition !== undefined && namesLesions(condition))
  );
}
