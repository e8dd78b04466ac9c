import { defineRule } from "../../rule/define-rule.ts";
import { isMissing, missingAt } from "../../rule/presence.ts";
import { references } from "../../sources/references.ts";

export const toleranceMissing = defineRule({
  id: "documentation/tolerance-missing",
  summary: "Nothing says how the patient tolerated the treatment.",
  why: "A line on tolerance or complications closes the procedure; reviewers expect it, and it protects when a blister is disputed later.",
  stages: ["template", "note"],
  level: "warning",
  profiles: { audit: "error" },
  sources: [references.dermatologyRedFlags, references.cosmeticTemplates],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "Nothing says how the treatment was tolerated.",
      remedy: "Write how the patient tolerated it and whether there were complications.",
      inTemplate: {
        problem: "The template has no place for how the treatment was tolerated.",
        remedy: "Add a blank for tolerance and complications.",
      },
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen, 5 s per lesion, to 6 acne papules.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen, 5 s per lesion, to 6 acne papules. Tolerated well, no complications.",
    },
    {
      format: "yaml",
      text: 'procedure:\n  cryogen: liquid nitrogen\n  tolerance: "{{tolerance}}"',
    },
  ],
  whenToTurnOff: "Where complications are recorded in a nursing note that goes with this one.",
  *check(encounter) {
    if (isMissing(encounter, "procedure.tolerance")) {
      yield { messageId: "missing", ...missingAt(encounter, "procedure.tolerance") };
    }
  },
});
