import { valuesOf, type Encounter } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { readNote } from "../testing/read-note.ts";

function valuesIn(words: string, element: "cryogen" | "targets"): readonly unknown[] {
  const procedure: Encounter["procedure"] = readNote(words, "Procedure").procedure;
  return valuesOf<unknown>(procedure?.[element]).map(({ value }) => value);
}

describe("the freezing agent", () => {
  it.each([
    ["Lesions were frozen w/ liq. N2.", ["liquid-nitrogen"]],
    ["Liquid nitrogen was not used; CO2 slush was used instead.", ["carbon-dioxide-slush"]],
    ["Liquid nitrogen tank empty, so CO2 slush was substituted.", ["carbon-dioxide-slush"]],
    ["Patient declined LN2.", []],
    ["Ethyl chloride for anesthesia, then injected.", []],
    ["LN applied to 4 cysts.", ["liquid-nitrogen"]],
  ])("of “%s”", (words, agents) => {
    expect(valuesIn(words, "cryogen")).toEqual(agents);
  });
});

describe("what was frozen", () => {
  it("is not what was left alone", () => {
    expect(
      valuesIn("LN2 to 3 acne cysts while a wart on the hand was left alone.", "targets"),
    ).toEqual(["cystic-acne"]);
  });
});

describe("the freeze time", () => {
  it.each([
    ["Freeze x 5 s, thaw x 15 s.", ["5 s"]],
    ["Froze 5 seconds. Pressure held 30 seconds.", ["5 seconds"]],
    ["LN2 6 s, 20 s pause, repeated.", ["6 s"]],
  ])("of “%s”", (words, times) => {
    const { procedure } = readNote(words, "Procedure");
    expect(valuesOf(procedure?.freezeTime).map(({ value }) => value.text)).toEqual(times);
  });
});

describe("the lesion count", () => {
  it("is the whole that its parts add up to", () => {
    const { procedure } = readNote(
      "LN2 to 4 nodules: 2 L cheek, 1 R cheek, 1 glabella.",
      "Procedure",
    );
    expect(valuesOf(procedure?.lesionCount).map(({ value }) => value)).toEqual([
      { kind: "exact", count: 4 },
    ]);
  });
});

describe("a site", () => {
  it.each([
    ["See her back 12/16/2026.", 0],
    ["Five nodules on her back.", 1],
    ["Back: 5 nodules.", 1],
  ])("“%s” names %i", (words, count) => {
    expect(readNote(words, "Plan").procedure?.sites ?? []).toHaveLength(count);
  });
});
