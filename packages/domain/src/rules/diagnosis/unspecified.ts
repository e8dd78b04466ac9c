import { defineRule } from "../../rule/define-rule.ts";
import { placesElsewhere, replaceCode } from "../../rule/diagnosis-codes.ts";
import { rowOf } from "../../rule/icd10cm-code.ts";
import { codesBehind17340 } from "../../rule/linked-diagnoses.ts";
import { doAgree, namedAcneTypes } from "../../rule/named-acne.ts";
import { references } from "../../sources/references.ts";
import { termOf } from "../../vocabulary/conditions.ts";

const UNSPECIFIED = "L70.9";

export const unspecified = defineRule({
  id: "diagnosis/unspecified",
  summary: "The unspecified acne code stands beside words that name the type.",
  why: "Codes follow the words of the record as closely as they can. An unspecified code beside a named type is a weaker reason for 17340 than the note itself gives.",
  stages: ["note"],
  level: "warning",
  sources: [references.icd10cm, references.acneSynonyms],
  fixable: "suggestion",
  messages: {
    specific: {
      problem: "The text says {type}, but the code is {code}, unspecified acne (box 21).",
      remedy: "Code the type that the text names: {suggestion}.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.9, label: Acne vulgaris }\nprocedure: { code: "17340" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.0, label: Acne vulgaris }\nprocedure: { code: "17340" }',
    },
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.9, label: "Acne, unspecified" }\nprocedure: { code: "17340" }',
    },
  ],
  whenToTurnOff: "Where coders choose codes from the record by themselves.",
  *check(encounter, { tables: { icd10cm } }) {
    const codes = codesBehind17340(encounter);
    const mention = codes.find(({ code }) => code === UNSPECIFIED);
    const types = namedAcneTypes(encounter);
    const [named] = types;
    if (!mention || !named || doAgree(types, codes)) return;
    const suggestions = [...new Set(types.flatMap(({ condition }) => termOf(condition).codes))];
    yield {
      messageId: "specific",
      path: mention.path,
      data: {
        type: termOf(named.condition).name,
        code: mention.written,
        suggestion: suggestions.join(" or "),
      },
      related: [
        { path: named.path, message: "The type stands here." },
        ...placesElsewhere(mention),
      ],
      fixes: suggestions.map((code) => replaceCode(mention, rowOf(icd10cm, code) ?? { code })),
    };
  },
});
