import { defineRule } from "../../rule/define-rule.ts";
import { isMissing, missingAt } from "../../rule/presence.ts";
import { references } from "../../sources/references.ts";

export const cyclesMissing = defineRule({
  id: "documentation/cycles-missing",
  summary: "The number of freeze-thaw cycles is not stated.",
  why: "Seconds times cycles make the dose of a freeze; guidelines on cryotherapy have both recorded.",
  stages: ["template", "note"],
  level: "info",
  profiles: { audit: "error" },
  sources: [references.cryotherapyGuideline, references.cryosurgeryGuideline],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "The number of freeze-thaw cycles is not stated.",
      remedy: "Write the number of cycles, even if it is one.",
      inTemplate: {
        problem: "The template has no place for the number of freeze-thaw cycles.",
        remedy: "Add a blank for the number of cycles.",
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
      text: "## Procedure\nLiquid nitrogen, 5 s per lesion, 1 cycle, to 6 acne papules.",
    },
    { format: "yaml", text: 'procedure:\n  cryogen: liquid nitrogen\n  cycles: "{{cycles}}"' },
  ],
  whenToTurnOff: "Where acne is always frozen once, and a protocol of the practice says so.",
  *check(encounter) {
    if (isMissing(encounter, "procedure.cycles")) {
      yield { messageId: "missing", ...missingAt(encounter, "procedure.cycles") };
    }
  },
});
