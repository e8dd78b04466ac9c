import type { Encounter } from "../../encounter/encounter.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { distinctCodes, placesElsewhere, replaceCode } from "../../rule/diagnosis-codes.ts";
import { isIcd9Shape, rowOf } from "../../rule/icd10cm-code.ts";
import { serviceDays } from "../../rule/service-days.ts";
import { references } from "../../sources/references.ts";

/** The day on which ICD-10-CM replaced ICD-9-CM on claims. */
const SWITCH = "2015-10-01";

/** What the ICD-9-CM codes of acne became, the most usual first. */
const SUCCESSORS: ReadonlyMap<string, readonly string[]> = new Map([
  ["706.0", ["L70.2"]],
  ["706.1", ["L70.0", "L70.1", "L70.3", "L70.4", "L70.5", "L70.8", "L70.9"]],
]);

export const legacyIcd9 = defineRule({
  id: "diagnosis/legacy-icd9",
  summary: "A diagnosis is coded in ICD-9-CM.",
  why: "Claims for services from 1 October 2015 on take ICD-10-CM alone; an old code in a template denies every claim made from it.",
  stages: ["template", "note"],
  level: "error",
  sources: [references.icd10cmSwitch],
  fixable: "suggestion",
  messages: {
    acne: {
      problem: "{code} is an ICD-9-CM code, which claims no longer take (box 21).",
      remedy: "Choose the ICD-10-CM code that fits the acne: {choices}.",
    },
    other: {
      problem: "{code} has the shape of an ICD-9-CM code, which claims no longer take (box 21).",
      remedy: "Write the ICD-10-CM code of the condition.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: "706.1", label: Acne }\nprocedure: { code: "17340" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L70.0, label: Acne vulgaris }\nprocedure: { code: "17340" }',
    },
  ],
  whenToTurnOff: "Where the payer still takes ICD-9-CM, as some outside HIPAA did.",
  *check(encounter, { tables: { icd10cm } }) {
    if (isBeforeSwitch(encounter)) return;
    for (const mention of distinctCodes(encounter)) {
      if (!isIcd9Shape(mention.code)) continue;
      const place = { path: mention.path, related: placesElsewhere(mention) };
      const successors = SUCCESSORS.get(withDot(mention.code));
      if (!successors) {
        yield { ...place, messageId: "other", data: { code: mention.written } };
        continue;
      }
      yield {
        ...place,
        messageId: "acne",
        data: { code: mention.written, choices: successors.join(", ") },
        fixes: successors.map((code) => replaceCode(mention, rowOf(icd10cm, code) ?? { code })),
      };
    }
  },
});

function isBeforeSwitch(encounter: Encounter): boolean {
  const days = serviceDays(encounter);
  return days.length > 0 && days.every(({ day }) => day < SWITCH);
}

/** `7061` and `706.10` are `706.1`. */
function withDot(code: string): string {
  const digits = code.replace(".", "");
  return `${digits.slice(0, 3)}.${digits.slice(3, 4)}`;
}
