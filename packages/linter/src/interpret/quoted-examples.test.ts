import { describe, expect, it } from "vitest";
import { isQuotation, withoutQuotedExamples } from "./quoted-examples.ts";

const words = (text: string) => withoutQuotedExamples(text).replace(/ {2,}/g, " _ ").trim();

describe("words in quotation marks are an example", () => {
  it.each([
    ['Name the drug. "Failed topicals" gets denied.', "Name the drug. _ gets denied."],
    ['Write "liquid nitrogen", not cryo.', "Write _ , not cryo."],
    ['"Acne" alone is not enough.', "_ alone is not enough."],
    ['Reviewer: "Tolerated well" in 19 charts.', "Reviewer: _ in 19 charts."],
    [
      'An auditor found "Tolerated well" and "Consent obtained" in forty charts.',
      "An auditor found _ and _ in forty charts.",
    ],
    ['The stock line "Tolerated well" was retired.', "The stock line _ was retired."],
    ['This text used to say "failed topicals".', "This text used to say _ ."],
    ["Words such as “tolerated well” prove nothing.", "Words such as _ prove nothing."],
  ])("where the sentence speaks of them: %s", (text, rest) => expect(words(text)).toBe(rest));

  it.each([
    ["Tolerance: ____ (e.g. tolerated well, felt faint)", "Tolerance: ____"],
    ["____ seconds (usual 3-5 for papules)", "____ seconds"],
    ["Consent: ____ (for example consent of the mother)", "Consent: ____"],
  ])("and so is a hint in parentheses: %s", (text, rest) => {
    expect(withoutQuotedExamples(text).trim()).toBe(rest);
    expect(withoutQuotedExamples(text)).toHaveLength(text.length);
  });

  it("and everything else keeps its place", () => {
    const text = 'Never "well". 5 s.';
    expect(withoutQuotedExamples(text)).toHaveLength(text.length);
    expect(withoutQuotedExamples(text).indexOf("5 s")).toBe(text.indexOf("5 s"));
  });
});

it.each([
  '"Liquid nitrogen was applied to the lesions."',
  'The patient was told "keep it clean".',
  'She said "go ahead" after the risks were explained.',
  'Lesions of 5" and 3"',
  "",
])("words are said: %s", (text) => expect(withoutQuotedExamples(text)).toBe(text));

it.each([
  ['*"Tretinoin failed. Verbal consent obtained. Tolerated well, no complications."*', true],
  ["“Verbal consent obtained. Tolerated well.”", true],
  ['Patient said "it hurts" and consented.', false],
  ['"Charge 17340, one unit, when done."', false],
  ["Verbal consent obtained. Tolerated well.", false],
])("a paragraph that is one quotation is a sample: %s", (text, expected) => {
  expect(isQuotation(text)).toBe(expected);
});
