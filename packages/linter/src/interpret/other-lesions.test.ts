import { valuesOf } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { readNote } from "../testing/read-note.ts";

/** The counts of a sentence, each with a star where it is of lesions that were not frozen. */
const countsOf = (words: string) =>
  valuesOf(readNote(words, "Procedure").procedure?.lesionCount).map(({ value }) =>
    value.kind === "exact" ? `${value.count}${value.isOther === true ? "*" : ""}` : value.text,
  );

describe("lesions that were not frozen", () => {
  it.each([
    ["Eight papules were frozen with LN2, 3 comedones were extracted.", ["8"]],
    ["Two nodules were injected with triamcinolone.", ["2*"]],
    ["LN2 to 6 papules. Four nodules were left alone.", ["6", "4*"]],
    ["LN2 to 5 papules of the chin.", ["5"]],
  ])("are told apart in “%s”", (words, counts) => expect(countsOf(words)).toEqual(counts));
});

describe("lesions that remained for another agent", () => {
  it("may be counted too", () => {
    const words = "LN2 to 6 papules. The remaining three were frozen with carbon dioxide slush.";
    const [count] = valuesOf(readNote(words, "Procedure").procedure?.lesionCount);
    expect(count?.value).toMatchObject({ count: 6, max: 9 });
  });

  it("are none where weeks remain", () => {
    const words = "LN2 to 6 papules. For the remaining three weeks she is away.";
    const [count] = valuesOf(readNote(words, "Procedure").procedure?.lesionCount);
    expect(count?.value).not.toHaveProperty("max");
  });
});
