import { aNote, aTemplate } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { unresolvedPlaceholder } from "./unresolved-placeholder.ts";

testRule(unresolvedPlaceholder, {
  silent: [
    { name: "a note without blanks", encounter: aNote({ document: { placeholders: [] } }) },
    {
      name: "the blanks of a template",
      encounter: aTemplate({ document: { placeholders: [{ dialect: "epic", text: "***" }] } }),
    },
  ],
  finds: [
    {
      name: "every blank of a note, with what it stands for where that is known",
      encounter: aNote({
        document: {
          placeholders: [
            { dialect: "epic", text: "***", element: "procedure.freezeTime" },
            { dialect: "bracket", text: "[DATE]", element: "service.date" },
            { dialect: "word", text: "TBD" },
          ],
        },
      }),
      findings: [
        {
          messageId: "elementBlank",
          path: "document.placeholders.0",
          severity: "error",
          data: { text: "***", element: "the freeze time" },
        },
        { messageId: "elementBlank", path: "document.placeholders.1" },
        { messageId: "blank", path: "document.placeholders.2", data: { text: "TBD" } },
      ],
    },
    {
      name: "a blank within an element, by the name of the element",
      encounter: aNote({
        document: {
          placeholders: [{ dialect: "epic", text: "@SIGNATURE@", element: "signatures.0.name" }],
        },
      }),
      findings: [
        { messageId: "elementBlank", data: { text: "@SIGNATURE@", element: "the signature" } },
      ],
    },
    {
      name: "a blank for an element without a name",
      encounter: aNote({
        document: { placeholders: [{ dialect: "epic", text: "***", element: "payer" }] },
      }),
      findings: [{ messageId: "blank" }],
    },
  ],
});
