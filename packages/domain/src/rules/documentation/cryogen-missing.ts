import { isMissing, missingAt } from "../../rule/presence.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { guide } from "../../sources/guide.ts";

export const cryogenMissing = defineRule({
  id: "documentation/cryogen-missing",
  summary: "No freezing agent is named.",
  why: "17340 stands for freezing with carbon-dioxide slush or liquid nitrogen, so the record must say which was used.",
  stages: ["template", "note"],
  level: "error",
  profiles: { guide: "error" },
  sources: [guide(6)],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "No freezing agent is named.",
      remedy: "Write which one was used, liquid nitrogen or carbon-dioxide slush.",
      inTemplate: {
        problem: "The template names no freezing agent and has no place for one.",
        remedy:
          "Write the agent that you stock, liquid nitrogen or carbon-dioxide slush, or add a blank for it.",
      },
    },
  },
  yieldsTo: ["procedure/technique-not-freezing"],
  avoid: [
    {
      format: "markdown",
      text: "## Procedure\nCryotherapy performed to 6 acne papules, 5 s each.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen by cotton swab to 6 acne papules, 5 s each.",
    },
    {
      format: "yaml",
      text: 'procedure:\n  cryogen: "{{cryogen}}"',
      note: "A template leaves a slot.",
    },
  ],
  whenToTurnOff:
    "Never for 17340: without the agent the code cannot be told from other destruction.",
  *check(encounter) {
    if (isMissing(encounter, "procedure.cryogen")) {
      yield { messageId: "missing", ...missingAt(encounter, "procedure.cryogen") };
    }
  },
});
