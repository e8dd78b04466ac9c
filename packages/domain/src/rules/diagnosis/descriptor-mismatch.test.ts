import { describe, expect, it } from "vitest";
import type { Condition } from "../../encounter/encounter.ts";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { descriptorMismatch } from "./descriptor-mismatch.ts";
import { textCodeMismatch } from "./text-code-mismatch.ts";

const labelled = (code: string, label: string, condition?: Condition) => ({
  diagnoses: [
    {
      code: [value(code)],
      label: [value(label)],
      ...(condition === undefined ? {} : { condition }),
    },
  ],
});

testRule(descriptorMismatch, {
  silent: [
    { name: "the official label", encounter: aNote() },
    {
      name: "a usual name",
      encounter: aTemplate(labelled("L70.0", "Nodulocystic acne", "cystic-acne")),
    },
    { name: "plain acne", encounter: aTemplate(labelled("L70.5", "Acne", "acne")) },
    {
      name: "accents and commas",
      encounter: aTemplate(labelled("L70.5", "Acne excoriée, picker's", "acne-excoriee")),
    },
    {
      name: "the official label with an addition",
      encounter: aNote(labelled("L70.0", "Acne vulgaris with scarring", "acne-scar")),
    },
    {
      name: "a type beside the unspecified code in a note, which has a rule of its own",
      encounter: aNote(labelled("L70.9", "Acne vulgaris", "acne-vulgaris")),
    },
    {
      name: "cystic acne beside a cyst code, which has a rule of its own",
      encounter: aNote(labelled("L72.3", "Cystic acne", "cystic-acne")),
    },
    {
      name: "a blank label",
      encounter: aTemplate({ diagnoses: [{ code: [value("L70.4")], label: [slot()] }] }),
    },
    { name: "words that name nothing known", encounter: aNote(labelled("L70.0", "Pimples")) },
  ],
  finds: [
    {
      name: "another code's name",
      encounter: aTemplate(labelled("L70.4", "Acne conglobata", "acne-conglobata")),
      findings: [
        {
          messageId: "label",
          path: "diagnoses.0.label.0",
          severity: "warning",
          data: {
            label: "Acne conglobata",
            code: "L70.4",
            descriptor: "Infantile acne",
            other: "L70.1",
          },
          fix: "Set the label to Infantile acne",
        },
      ],
    },
    {
      name: "acne fulminans beside L70.2",
      encounter: aNote(labelled("L702", "Acne fulminans", "other-acne")),
      findings: [{ messageId: "label" }],
    },
    {
      name: "an official label that names no type",
      encounter: aNote(labelled("L70.0", "Acne, unspecified", "acne")),
      findings: [{ messageId: "label" }],
    },
    {
      name: "a type beside the unspecified code in a template",
      encounter: aTemplate(labelled("L70.9", "Acne vulgaris", "acne-vulgaris")),
      findings: [{ messageId: "label" }],
    },
    {
      name: "the name of another disease",
      encounter: aNote(labelled("L70.0", "Acne rosacea", "rosacea")),
      findings: [{ messageId: "label" }],
    },
  ],
});

describe("its fixes", () => {
  const fixesOf = (encounter: Parameters<typeof evaluate>[0]) =>
    evaluate(encounter, {}, [descriptorMismatch]).findings[0]?.fixes.map(({ safety }) => safety);

  it("corrects a template's label safely and a note's as a suggestion", () => {
    const changes = labelled("L70.4", "Acne conglobata", "acne-conglobata");
    expect(fixesOf(aTemplate(changes))).toEqual(["safe", "suggestion"]);
    expect(fixesOf(aNote(changes))).toEqual(["suggestion", "suggestion"]);
  });

  it("leaves it to people to decide between two diseases", () => {
    expect(fixesOf(aTemplate(labelled("L70.0", "Acne scars", "acne-scar")))).toEqual([]);
  });
});

it("reports the label alone where the text repeats it", () => {
  const encounter = aNote({
    ...labelled("L70.4", "Acne conglobata", "acne-conglobata"),
    conditions: [value("acne-conglobata")],
  });
  const { findings } = evaluate(encounter, {}, [descriptorMismatch, textCodeMismatch]);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual([descriptorMismatch.id]);
});
