import { describe, expect, it } from "vitest";
import { outlineInWords } from "../testing/outline-in-words.ts";
import { readLines } from "./read-lines.ts";

const nodesOf = (text: string) => readLines(text, { text, start: 0 });
const read = (text: string) => outlineInWords(nodesOf(text), text);
const anchors = (text: string) =>
  nodesOf(text).map(({ anchor }) => text.slice(anchor.start, anchor.end));

describe("text without labels", () => {
  it("is prose", () => {
    expect(read("LN2 to 8 papules of both cheeks.")).toEqual([
      "prose = LN2 to 8 papules of both cheeks.",
    ]);
  });

  it("is nothing where it has no words", () => expect(read("  \n -- \n")).toEqual([]));

  it("may be a blank alone", () => expect(read("***")).toEqual(["prose = ***"]));

  it("is stood for by its first sentence, unless that is very short", () => {
    expect(anchors("Acne of both cheeks. Failed adapalene.")).toEqual(["Acne of both cheeks."]);
    expect(anchors("Acne. Failed adapalene. LN2")).toEqual(["Acne. Failed adapalene."]);
    expect(anchors("Acne of both cheeks\nFailed adapalene.")).toEqual(["Acne of both cheeks"]);
  });
});

describe("text without capitals", () => {
  it("ends a label's content where the next line begins anew", () => {
    expect(
      nodesOf("f/u: 4w, sheet\nwho: patient\nesigned S. Patel NP 11-19-2026").map(
        ({ text }) => text?.text,
      ),
    ).toEqual(expect.arrayContaining(["4w, sheet"]));
  });
});

describe("text with labels", () => {
  it.each([
    ["Agent: LN2. Freeze time: 5 s", ["field Agent = LN2.", "field Freeze time = 5 s"]],
    ["LN2 today.\nFreeze time: 5 s", ["prose = LN2 today.", "field Freeze time = 5 s"]],
    ["Freeze time:\nTolerance: good", ["field Freeze time", "field Tolerance = good"]],
    [
      "Agent: LN2\nSkin was cleansed with alcohol.",
      ["field Agent = LN2", "prose = Skin was cleansed with alcohol."],
    ],
    ["Tolerance: good, no\ncomplications", ["field Tolerance = good, no⏎complications"]],
    [
      "Preparation: skin cleansed with alcohol and the sites marked with\nViolet ink",
      ["field Preparation = skin cleansed with alcohol and the sites marked with⏎Violet ink"],
    ],
    [
      "Procedure: LN2 to 8 papules.\nTolerated well.",
      ["field Procedure = LN2 to 8 papules.⏎Tolerated well."],
    ],
  ])("becomes fields and prose: %j", (text, lines) => expect(read(text)).toEqual(lines));

  it("is stood for by its label", () => {
    expect(anchors("Agent: LN2. Freeze time: 5 s")).toEqual(["Agent", "Freeze time"]);
  });
});

describe("the name of a section alone on its line", () => {
  it("stands over what follows, up to the next one", () => {
    expect(
      read("PROCEDURE\nLN2 to 8 papules.\nFreeze time: 5 s\nPLAN\nReturn in 4 weeks."),
    ).toEqual([
      "section PROCEDURE",
      "  prose = LN2 to 8 papules.",
      "  field Freeze time = 5 s",
      "section PLAN",
      "  prose = Return in 4 weeks.",
    ]);
  });

  it("may have a colon", () => {
    expect(read("Procedure:\nAgent: LN2")).toEqual(["section Procedure", "  field Agent = LN2"]);
  });

  it("stands over a list only as long as the list goes on", () => {
    expect(read("FAILED TREATMENTS\nadapalene 12 weeks\nFreeze time: 5 s")).toEqual([
      "section FAILED TREATMENTS",
      "  prose = adapalene 12 weeks",
      "field Freeze time = 5 s",
    ]);
  });
});

it("finds labels in the markup and takes the words without it", () => {
  const raw = "**Agent:** *LN2*";
  const words = "  Agent:    LN2 ";
  expect(outlineInWords(readLines(raw, { text: words, start: 0 }), raw)).toEqual([
    "field Agent = LN2",
  ]);
});

it("counts from where its text begins, or refers to where it is referred to", () => {
  const [field] = readLines("Agent: LN2", { text: "Agent: LN2", start: 100 });
  expect(field?.anchor).toEqual({ start: 100, end: 105 });
  const alias = { start: 7, end: 12 };
  const [prose] = readLines("LN2 today", { text: "LN2 today", start: 100, alias });
  expect([prose?.range, prose?.anchor]).toEqual([alias, alias]);
});
