import { defineRule } from "../../rule/define-rule.ts";
import {
  distinctCodes,
  placesElsewhere,
  replaceCode,
  type DistinctCode,
} from "../../rule/diagnosis-codes.ts";
import {
  categoryWithout,
  codesIn,
  isIcd10CmShape,
  isIcd9Shape,
  openCategory,
  rowOf,
  withDigits,
} from "../../rule/icd10cm-code.ts";
import { references } from "../../sources/references.ts";
import type { CodeTables } from "../../tables/code-tables.ts";

export const codeUnknown = defineRule({
  id: "diagnosis/code-unknown",
  summary: "A diagnosis code does not exist or is misspelt.",
  why: "A code that is not in ICD-10-CM is rejected before anyone reads the claim. A letter typed for a digit is the usual cause.",
  stages: ["template", "note"],
  level: "error",
  sources: [references.icd10cm],
  fixable: "suggestion",
  messages: {
    letter: {
      problem: "“{code}” (box 21) has a letter where ICD-10-CM has a digit.",
      remedy: "Write {suggestion} if that is the code that is meant.",
    },
    shape: {
      problem: "“{code}” (box 21) does not have the shape of an ICD-10-CM code.",
      remedy: "Write a letter, two characters, a dot and the rest, such as L70.0.",
    },
    unlisted: {
      problem: "There is no code {code} in the ICD-10-CM category {category} (box 21).",
      remedy: "Choose the code of this category that fits: {choices}.",
    },
  },
  avoid: [
    { format: "yaml", text: 'diagnoses:\n  - { code: L70.7 }\nprocedure: { code: "17340" }' },
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L7O.0, label: Acne vulgaris }\nprocedure: { code: "17340" }',
      note: "The third character is the letter O.",
    },
  ],
  prefer: [
    { format: "yaml", text: 'diagnoses:\n  - { code: L70.0 }\nprocedure: { code: "17340" }' },
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L700 }\nprocedure: { code: "17340" }',
      note: "Claims carry the code without its dot.",
    },
  ],
  whenToTurnOff: "Where the code set is another one, such as a national edition of ICD-10.",
  *check(encounter, { tables: { icd10cm } }) {
    for (const mention of distinctCodes(encounter)) {
      const { code } = mention;
      if (isIcd9Shape(code) || openCategory(code) !== undefined) continue;
      if (!isIcd10CmShape(code)) {
        yield misspelt(mention, icd10cm);
        continue;
      }
      const category = categoryWithout(icd10cm, code);
      if (!category) continue;
      const choices = codesIn(icd10cm, category.code);
      yield {
        messageId: "unlisted" as const,
        path: mention.path,
        related: placesElsewhere(mention),
        data: {
          code: mention.written,
          category: category.code,
          choices: choices.map((row) => row.code).join(", "),
        },
        fixes: choices.map((row) => replaceCode(mention, row)),
      };
    }
  },
});

/** A letter for a digit is put right where that makes a code; anything else has no certain correction. */
function misspelt(mention: DistinctCode, icd10cm: CodeTables["icd10cm"]) {
  const place = { path: mention.path, related: placesElsewhere(mention) };
  const corrected = withDigits(mention.code);
  if (!isIcd10CmShape(corrected) || categoryWithout(icd10cm, corrected)) {
    return { ...place, messageId: "shape" as const, data: { code: mention.written } };
  }
  return {
    ...place,
    messageId: "letter" as const,
    data: { code: mention.written, suggestion: corrected },
    fixes: [replaceCode(mention, rowOf(icd10cm, corrected) ?? { code: corrected })],
  };
}
