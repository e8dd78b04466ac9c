import { describe, expect, it } from "vitest";
import { agesIn } from "./ages.ts";

const read = (text: string) =>
  agesIn(text).map(({ start, end, years }) => [text.slice(start, end), years]);

describe("an age is read from", () => {
  it.each([
    ["24 y/o female", "24 y/o", 24],
    ["24 yo F with acne", "24 yo", 24],
    ["24yo", "24yo", 24],
    ["24 y.o. man", "24 y.o.", 24],
    ["A 16-year-old with cystic acne", "16-year-old", 16],
    ["17 year old", "17 year old", 17],
    ["31 years old", "31 years old", 31],
    ["31 yrs old", "31 yrs old", 31],
    ["31-yr-old", "31-yr-old", 31],
    ["15 years of age", "15 years of age", 15],
    ["24yof with acne", "24yof", 24],
    ["24 yom", "24 yom", 24],
    ["aged 19", "aged 19", 19],
    ["Age: 24", "Age: 24", 24],
    ["24F presents", "24F", 24],
    ["24 M, acne", "24 M", 24],
    ["6-month-old with infantile acne", "6-month-old", 0.5],
    ["9 months old", "9 months old", 0.75],
    ["103 y/o", "103 y/o", 103],
    ["Woman of 31, seen today", "Woman of 31", 31],
    ["Mrs. Alder, 44, returns", "Mrs. Alder, 44", 44],
    ["Miss Ida Quill (16) is seen", "Miss Ida Quill (16", 16],
    ["Master Tim Ash, 15.", "Master Tim Ash, 15", 15],
  ])("%s", (text, words, years) => expect(read(text)).toEqual([[words, years]]));

  it("each of several, by place", () => {
    expect(read("16 y/o here with mother, age 44")).toEqual([
      ["16 y/o", 16],
      ["age 44", 44],
    ]);
  });

  it("only once where two ways of saying it meet", () => {
    expect(read("aged 24 y/o")).toHaveLength(1);
  });
});

describe("no age is read from", () => {
  it.each([
    "acne for 2 years",
    "acne since age of onset",
    "doxycycline 100 mg",
    "age 6 months",
    "17340",
    "130 y/o",
    "8 papules",
    "98.6 F",
    "12 mo of adapalene",
    "dosage 50",
    "page 2",
    "1.24 yo",
    "last 3 months",
  ])("%s", (text) => expect(read(text)).toEqual([]));
});

describe("ages", () => {
  it.each([
    ["a sixteen-year-old girl", 16],
    ["34 yr F with acne", 34],
    ["a man, 41, with acne", 41],
    ["The patient, who is 17, came with his father.", 17],
    ["17M", 17],
    ["8 months old", 8 / 12],
  ])("“%s”", (text, years) => {
    expect(agesIn(text).map((age) => age.years)).toEqual([years]);
  });

  it.each(["she is 12 weeks into treatment", "he was on 50 mg", "acne for 3 years"])(
    "“%s” tells none",
    (text) => {
      expect(agesIn(text)).toEqual([]);
    },
  );
});
