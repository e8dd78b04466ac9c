import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { SLOT, sentenceAt, toPassage, type Passage } from "./passage.ts";

const passageOf = (text: string): Passage =>
  toPassage({ text, start: 0 }, findPlaceholders(text, []));

const sentencesOf = (text: string) =>
  passageOf(text).sentences.map(({ start, end }) => text.slice(start, end).trim());

/** The phrases that a category reaches, with the number of words between. */
const under = (category: string, text: string) =>
  passageOf(text).phrases.flatMap(({ start, end, context, meanings }) =>
    [...context]
      .filter(([one]) => one === category)
      .filter(() => !meanings.some(({ type }) => type === "trigger"))
      .map(([, distance]) => `${text.slice(start, end)} ${distance}`),
  );

describe("a sentence ends", () => {
  it.each([
    ["8 papules frozen. Tolerated well.", ["8 papules frozen.", "Tolerated well."]],
    ["Consent obtained; skin cleansed.", ["Consent obtained;", "skin cleansed."]],
    ["Itching? None!", ["Itching?", "None!"]],
    ["(Tolerated well.) Return.", ["(Tolerated well.", ") Return."]],
    ["LN2 by swab\nTolerated well", ["LN2 by swab", "Tolerated well"]],
    ["Plan\n\nReturn in 4 weeks", ["Plan", "Return in 4 weeks"]],
    ["- LN2 5 s\n- tolerated well", ["- LN2 5 s", "- tolerated well"]],
    ["Tx: doxy 100 mg b.i.d. Return", ["Tx: doxy 100 mg b.i.d.", "Return"]],
    ["Follow up in 4 wks. Patient agrees", ["Follow up in 4 wks.", "Patient agrees"]],
    ["consent verbal, mother + pt. LN2 by swab", ["consent verbal, mother + pt.", "LN2 by swab"]],
    ["consent verbal, mother + pt\ndid: LN2", ["consent verbal, mother + pt", "did: LN2"]],
  ])("in %j", (text, sentences) =>
    expect(sentencesOf(text).filter((words) => words !== "")).toEqual(sentences),
  );
});

describe("a sentence goes on", () => {
  it.each([
    "adapalene 0.3 % gel for 12 weeks",
    "treated by Dr. Roe today",
    "approx. 8 papules",
    "Rt. cheek, Lt. cheek",
    "e.g. cold urticaria",
    "LN2 was applied with a cotton swab\nto 8 papules of the cheek",
    "A line that is as long as the window of the editor, broken by Word\nBy chance before a capital",
    "no cold urticaria,\nno cryoglobulins",
    "She was treated with\nliquid nitrogen",
  ])("in %j", (text) => expect(sentencesOf(text)).toEqual([text]));
});

describe("the sentences of any text", () => {
  it("follow each other without a gap, and hold every word once", () => {
    const piece = fc.oneof(
      fc.constantFrom("acne", ". ", "; ", "\n", "\n\n", "- ", "1. ", "Dr. ", "no ", ")", "5 s"),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const text = parts.join("");
        const { sentences, words } = passageOf(text);
        let [end, endWord] = [0, 0];
        for (const sentence of sentences) {
          expect([sentence.start, sentence.firstWord]).toEqual([end, endWord]);
          end = sentence.end;
          endWord = sentence.endWord;
        }
        expect([end, endWord]).toEqual([text.length, words.length]);
      }),
    );
  });

  it("are found again from every offset in them", () => {
    const passage = passageOf("One. Two; three\n\nFour");
    for (const [index, { start, end }] of passage.sentences.entries()) {
      for (let offset = start; offset < end; offset++) {
        expect(sentenceAt(passage, offset)).toBe(index);
      }
    }
    expect(sentenceAt(passageOf(""), 0)).toBe(0);
  });
});

describe("a blank", () => {
  it("is replaced by as many slot characters, so that every word keeps its place", () => {
    const text = "LN2 for *** seconds to {{count}} lesions";
    const passage = passageOf(text);
    expect(passage.text).toBe(`LN2 for ${SLOT.repeat(3)} seconds to ${SLOT.repeat(9)} lesions`);
    expect(passage.words.map(({ start, end }) => text.slice(start, end))).toEqual([
      "LN2",
      "for",
      "seconds",
      "to",
      "lesions",
    ]);
  });
});

describe("a denial reaches", () => {
  it.each([
    ["No cold urticaria.", ["cold urticaria 0"]],
    [
      "Denies cold urticaria, Raynaud or cryoglobulinemia.",
      ["cold urticaria 0", "Raynaud 2", "cryoglobulinemia 4"],
    ],
    ["Cold urticaria: none", ["Cold urticaria 0"]],
    ["Consent was not obtained.", ["Consent 0"]],
  ])("what it denies: %s", (text, phrases) => expect(under("negated", text)).toEqual(phrases));

  it.each([
    ["no further than a word that turns", "No cold urticaria, but Raynaud."],
    ["no further than what was done", "Not on isotretinoin, treated with liquid nitrogen."],
  ])("%s: %s", (_, text) => expect(under("negated", text)).toHaveLength(1));

  it.each([
    "No cold urticaria. Raynaud known.",
    "Denies cold urticaria; Raynaud known.",
    "No cold urticaria\n\nRaynaud known",
    "No cold urticaria\n- Raynaud known",
  ])("not into the next sentence: %j", (text) =>
    expect(under("negated", text)).toEqual(["cold urticaria 0"]),
  );

  it("no further than the next denial, which has a reach of its own", () => {
    expect(under("negated", "No cold urticaria, Raynaud: none, cryoglobulinemia")).toEqual([
      "cold urticaria 0",
      "Raynaud 0",
    ]);
  });

  it("back over the commas of a list, which other words do not", () => {
    expect(under("negated", "Raynaud, cold urticaria: none")).toEqual([
      "Raynaud 2",
      "cold urticaria 0",
    ]);
    expect(under("planned", "LN2 today, tretinoin next visit")).toEqual(["tretinoin 0"]);
    expect(under("planned", "Liquid nitrogen, tretinoin next visit")).toEqual(["tretinoin 0"]);
  });

  it("not backward where it points forward", () => {
    expect(under("negated", "Raynaud, no cold urticaria")).toEqual(["cold urticaria 0"]);
  });
});

describe("a phrase stands under", () => {
  it.each([
    ["hypothetical", "Return if blistering or cold urticaria", "cold urticaria"],
    ["risk", "Risks including scarring were discussed", "scarring"],
    ["historical", "History of tretinoin", "tretinoin"],
    ["planned", "Will repeat cryotherapy", "cryotherapy"],
    ["other-person", "Mother has Raynaud", "Raynaud"],
    ["elsewhere", "Outside dermatologist used liquid nitrogen", "liquid nitrogen"],
  ])("%s in: %s", (category, text, phrase) =>
    expect(under(category, text).map((one) => one.replace(/ \d+$/, ""))).toContain(phrase),
  );

  it("nothing where its words are a set phrase that only looks like a denial", () => {
    expect(under("negated", "No change with tretinoin")).toEqual([]);
  });
});

describe("whatever the phrases", () => {
  const phrase = fc.constantFrom("cold urticaria", "Raynaud", "tretinoin", "acne", "left cheek");
  const terminator = fc.constantFrom("but", "however", "because", "although", "treated");

  it("no denial goes past a terminator", () => {
    fc.assert(
      fc.property(phrase, terminator, phrase, (denied, stop, affirmed) => {
        const text = `no ${denied} ${stop} ${affirmed}`;
        const beyond = passageOf(text).phrases.filter(
          ({ start, context }) => start > text.indexOf(` ${stop} `) && context.has("negated"),
        );
        expect(beyond).toEqual([]);
      }),
    );
  });
});
