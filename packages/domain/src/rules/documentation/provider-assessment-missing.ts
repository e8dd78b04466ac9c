import { defineRule } from "../../rule/define-rule.ts";
import { isMissing, missingAt } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";

export const providerAssessmentMissing = defineRule({
  id: "documentation/provider-assessment-missing",
  summary: "Nothing says that the provider judged freezing to be the right option.",
  why: "The guide has the provider assess the condition and decide that freezing is needed; one sentence of the plan shows it.",
  stages: ["note"],
  level: "info",
  profiles: { guide: "warning" },
  sources: [guide(4)],
  messages: {
    missing: {
      problem: "Nothing says that the provider judged freezing to be the right option.",
      remedy: "Write in the assessment or plan that freezing was chosen, and why.",
    },
  },
  yieldsTo: ["documentation/necessity-missing"],
  avoid: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Exam\nSevere acne of the left cheek.\n\n## Procedure\nLiquid nitrogen, 5 s per lesion, to 6 acne papules.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Assessment\nCryotherapy chosen because isotretinoin was declined.\n\n## Procedure\nLiquid nitrogen, 5 s per lesion, to 6 acne papules.",
    },
  ],
  whenToTurnOff: "Where the decision stands in the note of an earlier visit.",
  *check(encounter) {
    if (
      isMissing(encounter, "assessment.judgement") &&
      isMissing(encounter, "procedure.necessity")
    ) {
      yield { messageId: "missing", ...missingAt(encounter, "assessment.judgement") };
    }
  },
});
