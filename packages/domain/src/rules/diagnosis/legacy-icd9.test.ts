import { aNote, aTemplate, day, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { legacyIcd9 } from "./legacy-icd9.ts";

const coded = (code: string) => ({ diagnoses: [{ code: [value(code)] }], claim: undefined });

testRule(legacyIcd9, {
  silent: [
    { name: "an ICD-10-CM code", encounter: aNote() },
    {
      name: "a service before the switch",
      encounter: aNote({ ...coded("706.1"), service: { date: [day("2015-09-30")] } }),
    },
    { name: "an undotted ICD-10-CM code", encounter: aNote(coded("L700")) },
    { name: "a procedure code in the wrong place", encounter: aNote(coded("17340")) },
  ],
  finds: [
    {
      name: "the old code of acne",
      encounter: aNote(coded("706.1")),
      findings: [
        {
          messageId: "acne",
          path: "diagnoses.0.code.0",
          severity: "error",
          fix: "Set the diagnosis code to L70.0 (Acne vulgaris)",
        },
      ],
    },
    {
      name: "the day of the switch",
      encounter: aNote({ ...coded("706.1"), service: { date: [day("2015-10-01")] } }),
      findings: [{ messageId: "acne" }],
    },
    {
      name: "the old code without its dot, in a template",
      encounter: aTemplate(coded("7060")),
      findings: [
        { messageId: "acne", fix: "Set the diagnosis code to L70.2 (Acne varioliformis)" },
      ],
    },
    {
      name: "any other old code",
      encounter: aNote(coded("702.0")),
      findings: [{ messageId: "other" }],
    },
  ],
});
