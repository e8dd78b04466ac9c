import { aNote, aTemplate } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { unknownKey } from "./unknown-key.ts";

const typo = { label: "lesion_cout", suggestion: "lesion_count" };

testRule(unknownKey, {
  silent: [
    {
      name: "a template whose keys are all known",
      encounter: aTemplate({ document: { unknownKeys: [] } }),
    },
    { name: "an encounter that comes from no document", encounter: aNote() },
  ],
  finds: [
    {
      name: "a misspelled key of a template",
      encounter: aTemplate({ document: { unknownKeys: [typo] } }),
      findings: [
        {
          messageId: "unknown",
          path: "document.unknownKeys.0",
          severity: "warning",
          data: typo,
          fix: "Rename to lesion_count",
        },
      ],
    },
    {
      name: "two misspelled keys of a note",
      encounter: aNote({
        document: { unknownKeys: [typo, { label: "consnt", suggestion: "consent" }] },
      }),
      findings: [{ messageId: "unknown" }, { messageId: "unknown", fix: "Rename to consent" }],
    },
  ],
});
