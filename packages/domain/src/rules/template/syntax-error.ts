import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";

export const syntaxError = defineRule({
  id: "template/syntax-error",
  summary: "A part of the file cannot be read.",
  why: "What cannot be read cannot be checked, and other programs will not read it either. The rest of the file is checked as far as possible.",
  stages: ["template", "note"],
  level: "error",
  profiles: { guide: "error" },
  sources: [references.yamlBehaviour],
  messages: { unreadable: { problem: "{problem}", remedy: "{remedy}" } },
  avoid: [
    { format: "yaml", text: 'procedure:\n  cryogen: "liquid nitrogen\n  cycles: 1' },
    {
      format: "markdown",
      text: '---\ntitle: "Acne cryotherapy\n---\n## Procedure\nLiquid nitrogen.',
    },
  ],
  prefer: [{ format: "yaml", text: 'procedure:\n  cryogen: "liquid nitrogen"\n  cycles: 1' }],
  whenToTurnOff: "Never: it would hide that parts of the file were not checked.",
  *check({ document }) {
    for (const [index, { problem, remedy }] of (document?.syntaxProblems ?? []).entries()) {
      yield {
        messageId: "unreadable",
        path: ["document", "syntaxProblems", index],
        data: { problem, remedy },
      };
    }
  },
});
