import { isAbbreviationDot } from "./abbreviations.ts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stemsOf, wordsOf } from "./words.ts";

describe("a word is compared as", () => {
  it.each([
    ["papules", "papule"],
    ["Cysts", "cyst"],
    ["therapies", "therapy"],
    ["patient's", "patient"],
    ["patient’s", "patient"],
    ["abscess", "abscess"],
    ["acne vulgaris", "acne vulgaris"],
    ["mucous", "mucous"],
    ["gas", "gas"],
    ["LN₂", "ln2"],
    ["LN2", "ln2"],
    ["w/o", "without"],
    ["W/O", "without"],
    ["h/o", "h/o"],
    ["f/u", "f/u"],
    ["b/l", "b/l"],
    ["d/c'd", "d/c'd"],
    ["didn't", "didn't"],
    ["/es/", "/es/"],
    ["d/c’d", "d/c'd"],
    ["I&D of a cyst", "i&d of a cyst"],
    ["I & D", "i d"],
    ["0.3", "0.3"],
    ["Ø", "ø"],
    ["excoriée", "excoriée"],
  ])("%s → %s", (text, stems) => expect(stemsOf(text).join(" ")).toBe(stems));
});

describe("words", () => {
  it("keep their places", () => {
    const text = "8 papules, left cheek: LN₂ w/o pain.";
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      "8",
      "papules",
      "left",
      "cheek",
      "LN₂",
      "w/o",
      "pain",
    ]);
  });

  it("of a choice are two, not an abbreviation", () => {
    expect(stemsOf("yes/no and/or left/right")).toEqual([
      "yes",
      "no",
      "and",
      "or",
      "left",
      "right",
    ]);
  });
});

describe("what stands between two words", () => {
  it.each([
    ["left cheek", "space"],
    ["cotton-tipped", "joined"],
    ["cheek/chin", "joined"],
    ["cheek, chin", "comma"],
    ["acne (cystic", "comma"],
    ["agent: nitrogen", "colon"],
    ["tolerated. Return", "stop"],
    ["tolerated; return", "stop"],
    ["left\ncheek", "line"],
    ["plan\n\nreturn", "stop"],
    ["plan\n- return", "stop"],
  ])("in %j is a %s", (text, gap) => expect(wordsOf(text)[1]?.gap).toBe(gap));

  it("is no stop in a number", () => {
    expect(wordsOf("adapalene 0.3 gel").map(({ gap }) => gap)).toEqual(["space", "space", "space"]);
  });
});

it("gives stems in the same number and order with places and without", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const words = wordsOf(text);
      expect(words.map(({ stem }) => stem)).toEqual(stemsOf(text));
      for (const { start, end } of words) expect(end).toBeGreaterThan(start);
      expect(words.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
    }),
  );
});

describe("the gap before a word", () => {
  it.each([
    ["liq. N2", "space"],
    ["approx. five", "space"],
    ["frozen. Five", "stop"],
    ["papules, pustules", "comma"],
    ["cold\n\nurticaria", "stop"],
  ])("of “%s” is %s", (text, gap) => {
    expect(wordsOf(text)[1]?.gap).toBe(gap);
  });
});

describe("the stem of a word", () => {
  it.each([
    ["compresses", "compress"],
    ["washes", "wash"],
    ["patches", "patch"],
    ["aches", "ache"],
    ["papules", "papule"],
    ["Raynaud's", "raynaud"],
  ])("of %s is %s", (word, stem) => {
    expect(wordsOf(word)[0]?.stem).toBe(stem);
  });
});

describe("a dot behind an abbreviation", () => {
  it.each([
    ["Dr", true],
    ["b.i.d", true],
    ["x 12 wks", true],
    ["cheek", false],
    ["", false],
  ])("behind “%s”: %s", (text, expected) => {
    expect(isAbbreviationDot(text, text.length)).toBe(expected);
  });
});
