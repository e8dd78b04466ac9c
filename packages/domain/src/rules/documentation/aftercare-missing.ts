import { defineRule } from "../../rule/define-rule.ts";
import { hasOpenHeading, isMissing, missingAt } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

export const aftercareMissing = defineRule({
  id: "documentation/aftercare-missing",
  summary: "Neither instructions nor follow-up are stated.",
  why: "Frozen skin blisters and peels, so the record should show what the patient was told and when the result is looked at.",
  stages: ["template", "note"],
  level: "error",
  profiles: { guide: "error" },
  sources: [guide(6), references.cryotherapyGuideline],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "Neither aftercare instructions nor a follow-up are stated.",
      remedy: "Write what the patient was told or when they return.",
      inTemplate: {
        problem: "The template has neither aftercare instructions nor a place for the follow-up.",
        remedy:
          "Write the instructions that every patient gets, or add a blank for them or for the return.",
      },
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen, 5 s, to 6 acne papules. Patient left.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen, 5 s, to 6 acne papules.\n\n## Aftercare\nWritten blister care given. Return in 2 weeks.",
    },
    {
      format: "yaml",
      text: 'procedure: Liquid nitrogen, 5 s, to 6 acne papules.\naftercare:\n  follow_up: "{{follow_up}}"',
    },
  ],
  whenToTurnOff: "Where instructions are recorded in a discharge document that goes with the note.",
  *check(encounter) {
    if (
      isMissing(encounter, "aftercare.instructions") &&
      isMissing(encounter, "aftercare.followUp") &&
      !hasOpenHeading(encounter, "aftercare")
    ) {
      const { instructions = [], followUp = [] } = encounter.aftercare ?? {};
      const isFollowUpLabelled = instructions.length === 0 && followUp.length > 0;
      const element = isFollowUpLabelled ? "aftercare.followUp" : "aftercare.instructions";
      yield { messageId: "missing", ...missingAt(encounter, element) };
    }
  },
});
