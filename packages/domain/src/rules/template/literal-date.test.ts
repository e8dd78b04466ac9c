import { aNote, aTemplate } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { literalDate } from "./literal-date.ts";

testRule(literalDate, {
  silent: [
    {
      name: "a template with a blank for the date",
      encounter: aTemplate({ document: { literalDates: [] } }),
    },
    {
      name: "the date of a note",
      encounter: aNote({ document: { literalDates: [{ type: "date", text: "2026-11-23" }] } }),
    },
  ],
  finds: [
    {
      name: "a time of day",
      encounter: aTemplate({ document: { literalDates: [{ type: "time", text: "1:46 PM" }] } }),
      findings: [
        {
          messageId: "literal",
          path: "document.literalDates.0",
          severity: "warning",
          data: { type: "time", text: "1:46 PM" },
          fix: "Replace by a blank",
        },
      ],
    },
    {
      name: "a date and an age",
      encounter: aTemplate({
        document: {
          literalDates: [
            { type: "date", text: "2026-11-23" },
            { type: "age", text: "24-year-old" },
          ],
        },
      }),
      findings: [
        { messageId: "literal" },
        { messageId: "literal", path: "document.literalDates.1" },
      ],
    },
  ],
});
