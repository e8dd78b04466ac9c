import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIGURE, FIGURE_OR_SLOT, figureOf } from "./numbers.ts";
import { SLOT } from "./passage.ts";

const ONES = "one two three four five six seven eight nine".split(" ");
const TEENS =
  "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** The words of every whole number from 1 to 99, in order. */
const WORDS = [
  ...ONES,
  ...TEENS,
  ...TENS.flatMap((ten) => [ten, ...ONES.map((one) => `${ten}-${one}`)]),
];

const isFigure = (text: string) => new RegExp(`^${FIGURE}$`, "i").test(text);

describe("a figure in words", () => {
  it.each(WORDS.map((word, index) => [word, index + 1] as const))("%s is %i", (word, number) => {
    expect(figureOf(word)).toBe(number);
    expect(isFigure(word)).toBe(true);
  });

  it("may be written with a space and with a capital", () => {
    expect(figureOf("Twenty five")).toBe(25);
    expect(isFigure("Twenty five")).toBe(true);
  });

  it.each([
    ["single", 1],
    ["once", 1],
    ["twice", 2],
    ["double", 2],
    ["thrice", 3],
    ["triple", 3],
    ["a", 1],
    ["dozen", 12],
    ["half", 0.5],
  ])("%s counts %d where such a word is expected, and is no figure elsewhere", (word, number) => {
    expect(figureOf(word)).toBe(number);
    expect(isFigure(word)).toBe(false);
  });
});

describe("a figure in digits", () => {
  it.each([
    ["8", 8],
    [" 10 ", 10],
    ["2.5", 2.5],
    ["0.05", 0.05],
  ])("%s is %d", (text, number) => expect(figureOf(text)).toBe(number));

  it("is read back whatever the number", () => {
    fc.assert(
      fc.property(fc.nat(99_999), (number) => {
        expect(figureOf(String(number))).toBe(number);
        expect(isFigure(String(number))).toBe(true);
      }),
    );
  });
});

describe("no figure", () => {
  it.each(["several", "few", "", "twenty lesions", "seconds", "5 s", "***", SLOT.repeat(3)])(
    "is read from %j",
    (text) => expect(figureOf(text)).toBeUndefined(),
  );

  it("is read from nothing", () => expect(figureOf(undefined)).toBeUndefined());
});

it("lets a blank stand where a figure belongs", () => {
  const pattern = new RegExp(`^${FIGURE_OR_SLOT}$`);
  expect([SLOT, SLOT.repeat(3), "8", "eight"].every((text) => pattern.test(text))).toBe(true);
  expect(pattern.test("few")).toBe(false);
});
