import { aNote, aTemplate } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { markdownBlankLost } from "./markdown-blank-lost.ts";

testRule(markdownBlankLost, {
  silent: [
    {
      name: "a template whose blanks have labels",
      encounter: aTemplate({ document: { lostBlanks: [] } }),
    },
    {
      name: "a note, in which the blank itself is the mistake",
      encounter: aNote({ document: { lostBlanks: [{ text: "***" }] } }),
    },
  ],
  finds: [
    {
      name: "asterisks alone on a line",
      encounter: aTemplate({ document: { lostBlanks: [{ text: "***" }] } }),
      findings: [
        {
          messageId: "lost",
          path: "document.lostBlanks.0",
          severity: "warning",
          data: { text: "***" },
          fix: "Escape the blank",
        },
      ],
    },
    {
      name: "each of several blanks",
      encounter: aTemplate({ document: { lostBlanks: [{ text: "***" }, { text: "____" }] } }),
      findings: [{ messageId: "lost" }, { messageId: "lost", path: "document.lostBlanks.1" }],
    },
  ],
});
