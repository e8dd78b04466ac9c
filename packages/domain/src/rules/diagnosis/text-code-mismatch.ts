import { isAcne } from "../../encounter/acne.ts";
import type { Condition, Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import {
  isMeantForAcne,
  placesElsewhere,
  replaceCode,
  type DistinctCode,
} from "../../rule/diagnosis-codes.ts";
import { rowOf } from "../../rule/icd10cm-code.ts";
import { codesBehind17340 } from "../../rule/linked-diagnoses.ts";
import {
  doAgree,
  namedAcneTypes,
  namedConditions,
  type NamedCondition,
} from "../../rule/named-acne.ts";
import { valuesOfSession } from "../../rule/this-session.ts";
import { references } from "../../sources/references.ts";
import { isCodedAs, termOf } from "../../vocabulary/conditions.ts";

/** Diseases that are called acne, or taken for it, and are not. */
const ACNE_BY_NAME: ReadonlySet<Condition> = new Set<Condition>([
  "rosacea",
  "acne-keloid",
  "hidradenitis",
]);

export const textCodeMismatch = defineRule({
  id: "diagnosis/text-code-mismatch",
  summary: "The text and the diagnosis code name different kinds of acne.",
  why: "Reviewers compare the words with the code. Cystic acne is a kind of acne vulgaris and not a skin cyst, and a rare type needs its own code.",
  stages: ["note"],
  level: "warning",
  sources: [references.icd10cm, references.acneSynonyms],
  fixable: "suggestion",
  messages: {
    type: {
      problem: "The text says {text}, but {code} is {descriptor} (box 21).",
      remedy: "Make text and code agree: {text} is coded {suggestion}.",
    },
    cyst: {
      problem: "The text says {text}, but {code} ({descriptor}) is the code of a cyst (box 21).",
      remedy: "Code {text} as acne: {suggestion}.",
    },
    otherDisease: {
      problem: "The text says {text}, which is not acne, but {code} is {descriptor} (box 21).",
      remedy: "Make text and code agree: {text} is coded {suggestion} and does not support 17340.",
    },
  },
  yieldsTo: ["diagnosis/descriptor-mismatch"],
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L72.3, label: Cystic acne }\nprocedure: { code: "17340" }',
    },
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.0 }\nassessment: Acne conglobata of the back.\nprocedure: { code: "17340" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.0 }\nassessment: Nodulocystic acne of both cheeks.\nprocedure: { code: "17340" }',
    },
  ],
  whenToTurnOff: "Where coders choose codes from the record by themselves.",
  *check(encounter, { tables: { icd10cm } }) {
    const found = typeMismatch(encounter) ?? otherDisease(encounter);
    if (!found) return;
    const { messageId, named, mention } = found;
    const { name: text, codes } = termOf(named.condition);
    const choices = codes.map((code) => rowOf(icd10cm, code) ?? { code });
    const descriptor = rowOf(icd10cm, mention.code)?.descriptor ?? "another condition";
    yield {
      messageId,
      path: mention.path,
      data: { text, code: mention.written, descriptor, suggestion: codes[0] ?? "L70.-" },
      related: [
        { path: named.path, message: `The text says ${text} here.` },
        ...placesElsewhere(mention),
      ],
      fixes: choices.slice(0, 1).map((row) => replaceCode(mention, row)),
    };
  },
});

interface Mismatch {
  readonly messageId: "type" | "cyst" | "otherDisease";
  readonly named: NamedCondition;
  readonly mention: DistinctCode;
}

function typeMismatch(encounter: Encounter): Mismatch | undefined {
  const types = namedAcneTypes(encounter);
  const codes = codesBehind17340(encounter);
  const [named] = types;
  if (!named || doAgree(types, codes)) return undefined;
  // Unspecified acne beside a named type has a rule of its own; a category or unknown code too.
  const acne = codes.find(({ code }) => /^L70\.[0-58]$/.test(code));
  if (acne) return { messageId: "type", named, mention: acne };
  const cyst = codes.find(({ code }) => isCodedAs("cyst", code));
  return cyst && !codes.some(({ code }) => isMeantForAcne(code))
    ? { messageId: "cyst", named, mention: cyst }
    : undefined;
}

function otherDisease(encounter: Encounter): Mismatch | undefined {
  const named = valuesOfSession(encounter.conditions).find(({ value }) => ACNE_BY_NAME.has(value));
  const codes = codesBehind17340(encounter);
  const [mention] = codes;
  if (!named || !mention || saysAcne(encounter)) return undefined;
  return codes.every(({ code }) => /^L70\.[0-589]$/.test(code))
    ? {
        messageId: "otherDisease",
        named: { condition: named.value, path: ["conditions", named.index] },
        mention,
      }
    : undefined;
}

function saysAcne(encounter: Encounter): boolean {
  return (
    namedConditions(encounter).some(({ condition }) => isAcne(condition)) ||
    valuesOf(encounter.procedure?.targets).some(({ value }) => isAcne(value))
  );
}
