import { valuesOf } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { readNote } from "../testing/read-note.ts";

const signers = (words: string) =>
  (readNote(words).signatures ?? []).map(({ name, method }) => [
    valuesOf(name)[0]?.value,
    valuesOf(method)[0]?.value,
  ]);

describe("a name alone on the last lines", () => {
  it.each(["Plan: call PRN.\nJane Roe\n17340 x 6", "Return in 4 weeks.\n\n- Jane Q. Roe"])(
    "is a typed signature: %s",
    (words) => expect(signers(words)).toEqual([[expect.stringContaining("Jane"), "typed"]]),
  );

  it.each([
    "Jane Roe\nHere for acne.\nLN2 to 5 papules.\nReturn in 4 weeks.\nCall with questions.",
    "Sites treated:\nLeft Cheek",
    "Return in 4 weeks.\nWound Care",
  ])("is none: %s", (words) => expect(signers(words)).toEqual([]));

  it("may end the last sentence, with a degree", () => {
    expect(signers("LN2 to 5 papules. Return in 4 weeks. Jane Roe, MD")).toEqual([
      ["Jane Roe", "typed"],
    ]);
    expect(signers("LN2 to 5 papules. Referred by Jane Roe, MD for acne.")).toEqual([]);
  });

  it("may have its degree on a line among lines without capitals", () => {
    expect(signers("acne f/u\nimp: acne vulgaris\nbill 17340\nNell Harker, MD")).toEqual([
      ["Nell Harker", "typed"],
    ]);
  });

  it("gives way to a signature", () => {
    expect(
      signers("Electronically signed by Ann Lee, MD 2026-11-02 10:00\n\nJane Roe"),
    ).toHaveLength(1);
  });
});
