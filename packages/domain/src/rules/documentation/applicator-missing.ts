import { defineRule } from "../../rule/define-rule.ts";
import { isMissing, missingAt } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

export const applicatorMissing = defineRule({
  id: "documentation/applicator-missing",
  summary: "Nothing says with what the agent was applied.",
  why: "The guide describes a cotton swab, but spray and probe are just as usual; naming the tool completes the description.",
  stages: ["template", "note"],
  level: "info",
  sources: [guide(3), references.familyPractice],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "Nothing says with what the agent was applied.",
      remedy: "Write swab, spray or probe.",
      inTemplate: {
        problem: "The template does not say with what the agent is applied.",
        remedy: "Write swab, spray or probe, or add a blank for it.",
      },
    },
  },
  yieldsTo: ["procedure/technique-not-freezing"],
  avoid: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen, 5 s per lesion, to 6 acne papules.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen spray, 5 s per lesion, to 6 acne papules.",
    },
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen by cotton swab, 5 s per lesion, to 6 acne papules.",
    },
  ],
  whenToTurnOff: "Where the practice has one applicator only. No payer is known to ask for it.",
  *check(encounter) {
    if (isMissing(encounter, "procedure.applicator")) {
      yield { messageId: "missing", ...missingAt(encounter, "procedure.applicator") };
    }
  },
});
