import { describe, expect, it } from "vitest";
import { rangeIn, trimmed, type OutlineText } from "./outline.ts";

const text: OutlineText = { text: "  LN2 by swab \n", start: 100 };
const alias = { start: 7, end: 13 };

describe("the range of words", () => {
  it("counts from where the text begins in the file", () => {
    expect(rangeIn(text, 2, 5)).toEqual({ start: 102, end: 105 });
    expect(rangeIn(text)).toEqual({ start: 100, end: 115 });
    expect(rangeIn(text, 2)).toEqual({ start: 102, end: 115 });
  });

  it("is the reference for words that stand elsewhere", () => {
    expect(rangeIn({ ...text, alias }, 2, 5)).toEqual(alias);
  });
});

describe("words without the white space around them", () => {
  it("keep their place", () => {
    expect(trimmed(text)).toEqual({ text: "LN2 by swab", start: 102 });
    expect(trimmed(text, 5, 9)).toEqual({ text: "by", start: 106 });
  });

  it("keep what refers to them", () => {
    expect(trimmed({ ...text, alias })).toEqual({ text: "LN2 by swab", start: 102, alias });
  });

  it("are nothing where only white space is left", () => {
    expect([trimmed(text, 0, 2), trimmed(text, 13), trimmed(text, 3, 3)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
