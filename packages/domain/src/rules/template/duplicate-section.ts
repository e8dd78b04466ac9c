import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";

export const duplicateSection = defineRule({
  id: "template/duplicate-section",
  summary: "A heading or key stands twice.",
  why: "In YAML the second of two equal keys silently replaces the first; under two equal headings readers and programs find only one.",
  stages: ["template", "note"],
  level: "warning",
  sources: [references.yamlBehaviour, references.consistency],
  messages: {
    duplicate: {
      problem: "“{label}” stands twice.",
      remedy: "Merge the two parts, or rename one of them.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen for *** seconds.\n\n## Procedure\nAcne papules on the ***.",
    },
    { format: "yaml", text: 'procedure:\n  cryogen: liquid nitrogen\n  cryogen: "***"' },
  ],
  prefer: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen for *** seconds.\n\n## Plan\nReturn in ***.",
    },
  ],
  whenToTurnOff: "Where several visits stand in one file under the same headings.",
  *check({ document }) {
    for (const [index, { label }] of (document?.duplicates ?? []).entries()) {
      yield { messageId: "duplicate", path: ["document", "duplicates", index], data: { label } };
    }
  },
});
