import { aNote, aTemplate, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { nonbillableCategory } from "./nonbillable-category.ts";

const coded = (code: string) => ({ diagnoses: [{ code: [value(code)] }], claim: undefined });

testRule(nonbillableCategory, {
  silent: [
    { name: "a complete code", encounter: aNote() },
    { name: "a category that the table does not know", encounter: aNote(coded("J45")) },
    { name: "a code beneath a category", encounter: aNote(coded("C44.311")) },
    { name: "a template that asks for the last character", encounter: aTemplate(coded("L70.-")) },
    { name: "an ICD-9-CM code", encounter: aNote(coded("706")) },
  ],
  finds: [
    {
      name: "the acne category",
      encounter: aNote(coded("L70")),
      findings: [
        {
          messageId: "category",
          path: "diagnoses.0.code.0",
          severity: "error",
          data: {
            code: "L70",
            descriptor: "Acne",
            choices: "L70.0, L70.1, L70.2, L70.3, L70.4, L70.5, L70.8, L70.9",
          },
          fix: "Set the diagnosis code to L70.0 (Acne vulgaris)",
        },
      ],
    },
    {
      name: "the acne category in a template",
      encounter: aTemplate(coded("L70")),
      findings: [{ messageId: "category" }],
    },
    {
      name: "an open last character in a note",
      encounter: aNote(coded("L70.x")),
      findings: [{ messageId: "category" }],
    },
    {
      name: "the category of another disease",
      encounter: aNote(coded("L82")),
      findings: [{ messageId: "category" }],
    },
    {
      name: "a category whose codes are not in the table",
      encounter: aNote(coded("D22")),
      findings: [
        {
          messageId: "category",
          data: { code: "D22", descriptor: "Melanocytic nevi", choices: "D22.-" },
        },
      ],
    },
  ],
});
