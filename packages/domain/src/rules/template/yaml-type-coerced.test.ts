import { aNote, aTemplate } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { yamlTypeCoerced } from "./yaml-type-coerced.ts";

const place = { label: "pos", text: "02", becomes: "2" };

testRule(yamlTypeCoerced, {
  silent: [
    { name: "an encounter that comes from no document", encounter: aNote() },
    { name: "values between quotes", encounter: aTemplate({ document: { coercedScalars: [] } }) },
  ],
  finds: [
    {
      name: "a place of service that loses its zero",
      encounter: aTemplate({ document: { coercedScalars: [place] } }),
      findings: [
        {
          messageId: "coerced",
          path: "document.coercedScalars.0",
          severity: "warning",
          data: place,
          fix: "Put the value between quotes",
        },
      ],
    },
    {
      name: "an ICD code in a note that becomes a number",
      encounter: aNote({
        document: { coercedScalars: [place, { label: "icd10", text: "706.10", becomes: "706.1" }] },
      }),
      findings: [
        { messageId: "coerced" },
        { messageId: "coerced", path: "document.coercedScalars.1" },
      ],
    },
  ],
});
