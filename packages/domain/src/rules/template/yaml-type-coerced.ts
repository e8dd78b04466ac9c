import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";

export const yamlTypeCoerced = defineRule({
  id: "template/yaml-type-coerced",
  summary: "YAML changes a code, a modifier or a date because it is not quoted.",
  why: "Without quotes YAML takes codes for numbers and drops leading zeros, and older readers turn words such as no into false.",
  stages: ["template", "note"],
  level: "warning",
  sources: [references.yamlBehaviour],
  fixable: "safe",
  messages: {
    coerced: {
      problem: "{label}: {text} becomes {becomes} when YAML is read.",
      remedy: "Put it between quotes.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'claim:\n  lines:\n    - { code: "17340", place_of_service: 02 }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'claim:\n  lines:\n    - { code: "17340", place_of_service: "11" }',
    },
    {
      format: "yaml",
      text: "procedure:\n  lesion_count: 8",
      note: "A number that is meant as one.",
    },
  ],
  whenToTurnOff: "Where a schema keeps such values as text in every program that reads the files.",
  *check({ document }) {
    for (const [index, { label, text, becomes }] of (document?.coercedScalars ?? []).entries()) {
      const path = ["document", "coercedScalars", index];
      yield {
        messageId: "coerced",
        path,
        data: { label, text, becomes },
        fixes: [
          {
            title: "Put the value between quotes",
            safety: "safe",
            edits: [{ kind: "quote", path }],
          },
        ],
      };
    }
  },
});
