import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";

export const unknownKey = defineRule({
  id: "template/unknown-key",
  summary: "A key or label is probably misspelled.",
  why: "What stands under a key that nothing knows is not read, neither here nor by the program that fills the template in.",
  stages: ["template", "note"],
  level: "warning",
  sources: [references.consistency],
  fixable: "safe",
  messages: {
    unknown: {
      problem: "“{label}” is not a known key.",
      remedy: "Write “{suggestion}”, if that is what is meant.",
    },
  },
  avoid: [{ format: "yaml", text: 'procedure:\n  cryogen: liquid nitrogen\n  lesion_cout: "***"' }],
  prefer: [
    { format: "yaml", text: 'procedure:\n  cryogen: liquid nitrogen\n  lesion_count: "***"' },
    {
      format: "yaml",
      text: 'procedure:\n  cryogen: liquid nitrogen\n  room: "***"',
      note: "A key of your own.",
    },
  ],
  whenToTurnOff: "Where keys of your own resemble the known ones.",
  *check({ document }) {
    for (const [index, { label, suggestion }] of (document?.unknownKeys ?? []).entries()) {
      const path = ["document", "unknownKeys", index];
      yield {
        messageId: "unknown",
        path,
        data: { label, suggestion },
        fixes: [
          {
            title: `Rename to ${suggestion}`,
            safety: "safe",
            edits: [{ kind: "rename-key", path, to: suggestion }],
          },
        ],
      };
    }
  },
});
