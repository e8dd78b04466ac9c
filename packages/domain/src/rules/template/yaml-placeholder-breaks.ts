import type { UnquotedPlaceholderFact } from "../../encounter/document-facts.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";

export const yamlPlaceholderBreaks = defineRule({
  id: "template/yaml-placeholder-breaks",
  summary: "A placeholder without quotes means something else in YAML.",
  why: "Brackets, braces, asterisks and some other characters have a meaning of their own in YAML: the placeholder is lost or the file no longer opens.",
  stages: ["template"],
  level: "error",
  sources: [references.yamlBehaviour, references.placeholderDialects],
  fixable: "safe",
  messages: {
    misread: {
      problem: "YAML reads the placeholder {text} as {reading}, not as text.",
      remedy: "Put it between quotes.",
    },
  },
  avoid: [
    { format: "yaml", text: "service:\n  date: [DATE]" },
    { format: "yaml", text: "procedure:\n  sites: {{sites}}" },
  ],
  prefer: [
    { format: "yaml", text: 'service:\n  date: "[DATE]"' },
    { format: "yaml", text: "procedure:\n  lesion_count: ____", note: "Harmless without quotes." },
  ],
  whenToTurnOff: "Where the files are filled in before any program reads them as YAML.",
  *check({ document }) {
    for (const [index, { text, readAs }] of (document?.unquotedPlaceholders ?? []).entries()) {
      const path = ["document", "unquotedPlaceholders", index];
      yield {
        messageId: "misread",
        path,
        data: { text, reading: READINGS[readAs] },
        fixes: [
          {
            title: "Put the placeholder between quotes",
            safety: "safe",
            edits: [{ kind: "quote", path }],
          },
        ],
      };
    }
  },
});

const READINGS: Readonly<Record<UnquotedPlaceholderFact["readAs"], string>> = {
  list: "a list",
  map: "a set of keys",
  alias: "a reference to another place",
  comment: "a comment",
  error: "a mistake",
};
