import { aNote, aTemplate } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { syntaxError } from "./syntax-error.ts";

const unclosed = { problem: "A quote is not closed.", remedy: "Close the quote." };
const unknown = { problem: "A list stands where a text is expected.", remedy: "Write one text." };

testRule(syntaxError, {
  silent: [
    { name: "an encounter that comes from no document", encounter: aNote() },
    {
      name: "a document that can be read",
      encounter: aTemplate({ document: { syntaxProblems: [] } }),
    },
  ],
  finds: [
    {
      name: "each problem of a template",
      encounter: aTemplate({ document: { syntaxProblems: [unclosed, unknown] } }),
      findings: [
        {
          messageId: "unreadable",
          path: "document.syntaxProblems.0",
          severity: "error",
          data: unclosed,
        },
        { messageId: "unreadable", path: "document.syntaxProblems.1", data: unknown },
      ],
    },
    {
      name: "a problem of a note in the profile of the guide",
      encounter: aNote({ document: { syntaxProblems: [unclosed] } }),
      settings: { profile: "guide" },
      findings: [{ messageId: "unreadable", severity: "error" }],
    },
  ],
});
