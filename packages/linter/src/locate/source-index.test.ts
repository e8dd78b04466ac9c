import { describe, expect, it } from "vitest";
import { SourceIndex, type SourceEntry } from "./source-index.ts";

const TEXT = "# Acne\nProcedure:\n  Freeze time: 5 s\n  Cycles:\n";

/** The place of words in the text. */
function placeOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

const index = new SourceIndex(
  new Map<string, SourceEntry>([
    ["procedure", { anchor: placeOf("Procedure") }],
    [
      "procedure.freezeTime.0",
      { value: placeOf("5 s"), key: placeOf("Freeze time"), anchor: placeOf("5 s") },
    ],
    ["procedure.cycles.0", { key: placeOf("Cycles"), anchor: placeOf("Cycles:") }],
    ["procedure.sites.0", { value: placeOf("Acne"), anchor: placeOf("# Acne") }],
  ]),
  placeOf("Acne"),
);

const words = (path: readonly (string | number)[], part?: "value" | "key") => {
  const { start, end } = index.locate([...path], part);
  return TEXT.slice(start, end);
};

describe("a finding stands at", () => {
  it.each([
    ["the words that state it", ["procedure", "freezeTime", 0], undefined, "5 s"],
    ["its label where that is meant", ["procedure", "freezeTime", 0], "key", "Freeze time"],
    ["its label where nothing stands behind", ["procedure", "cycles", 0], undefined, "Cycles"],
    ["its words where it has no label", ["procedure", "sites", 0], "key", "Acne"],
    ["what stands for it where it has neither", ["procedure"], undefined, "Procedure"],
    [
      "what stands for the part that it is missing from",
      ["procedure", "consent"],
      undefined,
      "Procedure",
    ],
    ["the nearest part around it", ["procedure", "freezeTime", 0, "unit"], undefined, "5 s"],
    ["the title where no part is known", ["claim", "lines", 0, "units"], undefined, "Acne"],
    ["the title for the document itself", [], undefined, "Acne"],
  ] as const)("%s", (_, path, part, expected) => expect(words(path, part)).toBe(expected));
});

it("knows what stands at a path, and nothing of its parts", () => {
  expect(index.get(["procedure", "cycles", 0])).toEqual({
    key: placeOf("Cycles"),
    anchor: placeOf("Cycles:"),
  });
  expect(index.get(["procedure", "cycles"])).toBeUndefined();
});

it("lists its places in the order in which they were read", () => {
  expect([...index.entries()].map(([path]) => path)).toEqual([
    "procedure",
    "procedure.freezeTime.0",
    "procedure.cycles.0",
    "procedure.sites.0",
  ]);
});
