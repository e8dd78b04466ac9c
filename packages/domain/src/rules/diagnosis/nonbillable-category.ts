import { defineRule } from "../../rule/define-rule.ts";
import { distinctCodes, placesElsewhere, replaceCode } from "../../rule/diagnosis-codes.ts";
import { codesIn, openCategory, rowOf } from "../../rule/icd10cm-code.ts";
import { references } from "../../sources/references.ts";

export const nonbillableCategory = defineRule({
  id: "diagnosis/nonbillable-category",
  summary: "A category stands where a complete diagnosis code is needed.",
  why: "ICD-10-CM categories only group codes. A claim with a category instead of one of its codes is rejected.",
  stages: ["template", "note"],
  level: "error",
  sources: [references.icd10cm],
  fixable: "suggestion",
  messages: {
    category: {
      problem: "{code} ({descriptor}) is a category, not a code that can be billed (box 21).",
      remedy: "Choose the code beneath it that fits: {choices}.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L70, label: Acne }\nprocedure: { code: "17340" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L70.0, label: Acne vulgaris }\nprocedure: { code: "17340" }',
    },
  ],
  whenToTurnOff: "Where the document only names the problem and the claim gets its code elsewhere.",
  *check(encounter, { tables: { icd10cm } }) {
    for (const mention of distinctCodes(encounter)) {
      const open = openCategory(mention.code);
      // In a template, `L70.-` asks for the last character to be chosen.
      if (open !== undefined && encounter.kind === "template") continue;
      const row = rowOf(icd10cm, open ?? mention.code);
      if (!row || row.billable) continue;
      const choices = codesIn(icd10cm, row.code);
      yield {
        messageId: "category",
        path: mention.path,
        related: placesElsewhere(mention),
        data: {
          code: mention.written,
          descriptor: row.descriptor,
          choices: choices.map(({ code }) => code).join(", ") || `${row.code}.-`,
        },
        fixes: choices.map((choice) => replaceCode(mention, choice)),
      };
    }
  },
});
