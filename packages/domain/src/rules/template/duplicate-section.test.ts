import { aNote, aTemplate } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { duplicateSection } from "./duplicate-section.ts";

testRule(duplicateSection, {
  silent: [
    {
      name: "a template whose headings differ",
      encounter: aTemplate({ document: { duplicates: [] } }),
    },
    {
      name: "two parts that mean the same under different headings",
      encounter: aNote({
        document: {
          sections: [
            { name: "procedure", label: "Procedure", empty: false },
            { name: "procedure", label: "Technique", empty: false },
          ],
        },
      }),
    },
  ],
  finds: [
    {
      name: "a heading of a template",
      encounter: aTemplate({ document: { duplicates: [{ label: "Procedure" }] } }),
      findings: [
        {
          messageId: "duplicate",
          path: "document.duplicates.0",
          severity: "warning",
          data: { label: "Procedure" },
        },
      ],
    },
    {
      name: "two keys of a note",
      encounter: aNote({ document: { duplicates: [{ label: "cryogen" }, { label: "cycles" }] } }),
      findings: [
        { messageId: "duplicate" },
        { messageId: "duplicate", path: "document.duplicates.1" },
      ],
    },
  ],
});
