import { aNote, aTemplate } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { yamlPlaceholderBreaks } from "./yaml-placeholder-breaks.ts";

const list = { text: "[DATE]", readAs: "list" } as const;

testRule(yamlPlaceholderBreaks, {
  silent: [
    {
      name: "placeholders between quotes",
      encounter: aTemplate({ document: { unquotedPlaceholders: [] } }),
    },
    {
      name: "a note, in which the blank itself is the mistake",
      encounter: aNote({ document: { unquotedPlaceholders: [list] } }),
    },
  ],
  finds: [
    {
      name: "a bracket that is read as a list",
      encounter: aTemplate({ document: { unquotedPlaceholders: [list] } }),
      findings: [
        {
          messageId: "misread",
          path: "document.unquotedPlaceholders.0",
          severity: "error",
          data: { text: "[DATE]", reading: "a list" },
          fix: "Put the placeholder between quotes",
        },
      ],
    },
    {
      name: "each of several placeholders",
      encounter: aTemplate({
        document: {
          unquotedPlaceholders: [
            { text: "{{site}}", readAs: "map" },
            { text: "***", readAs: "alias" },
            { text: "@NAME@", readAs: "error" },
          ],
        },
      }),
      findings: [{ messageId: "misread" }, { messageId: "misread" }, { messageId: "misread" }],
    },
  ],
});
