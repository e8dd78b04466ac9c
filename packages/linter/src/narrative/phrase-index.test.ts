import { describe, expect, it } from "vitest";
import { PhraseIndex } from "./phrase-index.ts";
import { wordsOf } from "./words.ts";

const index = new PhraseIndex([
  ["acne", "acne"],
  ["acne scar", "scar"],
  ["liquid nitrogen", "nitrogen"],
  ["ln2", "nitrogen"],
  ["risks, benefits", "consent"],
  ["papules", "papule"],
  ["papule", "papule"],
  ["papule", "lesion"],
  ["", "nothing"],
] as const);

/** Each phrase of the text as its words and what they mean. */
const read = (text: string) =>
  index
    .find(wordsOf(text))
    .map(({ start, end, meanings }) => [text.slice(start, end), ...meanings]);

describe("a phrase is found", () => {
  it.each([
    ["Acne of both cheeks", [["Acne", "acne"]]],
    ["ACNE SCARS, old", [["ACNE SCARS", "scar"]]],
    ["Liquid-nitrogen", [["Liquid-nitrogen", "nitrogen"]]],
    ["liquid\nnitrogen", [["liquid\nnitrogen", "nitrogen"]]],
    ["LN₂ spray", [["LN₂", "nitrogen"]]],
    ["Risks, benefits discussed", [["Risks, benefits", "consent"]]],
    ["risks benefits", [["risks benefits", "consent"]]],
  ])("in %j", (text, phrases) => expect(read(text)).toEqual(phrases));

  it("with all that it means, and each meaning once", () => {
    expect(read("8 papules")).toEqual([["papules", "papule", "lesion"]]);
  });

  it("from left to right, the longest at each place, none inside another", () => {
    expect(read("acne, acne scars and acne: LN2")).toEqual([
      ["acne", "acne"],
      ["acne scars", "scar"],
      ["acne", "acne"],
      ["LN2", "nitrogen"],
    ]);
  });

  it("with the numbers of its words", () => {
    expect(
      index
        .find(wordsOf("treated with liquid nitrogen today"))
        .map((match) => [match.firstWord, match.endWord]),
    ).toEqual([[2, 4]]);
  });
});

describe("no phrase reaches", () => {
  it.each([
    ["over the end of a sentence", "Liquid. Nitrogen"],
    ["over a comma that it does not have", "liquid, nitrogen"],
    ["over a new paragraph", "liquid\n\nnitrogen"],
    ["into a longer word", "acneiform"],
  ])("%s: %j", (_, text) => expect(read(text)).toEqual([]));

  it("beyond the text", () => expect(read("liquid")).toEqual([]));
});
