import { describe, expect, it } from "vitest";
import { readMarkdown } from "../read/read-markdown.ts";
import { WordMemory } from "./word-memory.ts";
import { wordingOf } from "./wording.ts";

const wording = (text: string) =>
  wordingOf(
    readMarkdown(text).documents.flatMap(({ nodes }) => nodes),
    new WordMemory(),
  );

describe("the wording of a note", () => {
  it("is the words of its clinical sections, in plain form", () => {
    expect(wording("# Acne\n\n## Procedure\n\nLN2 to 8 papules.\n\n**Agent:** LN2, 5 s\n")).toBe(
      "ln2 to 8 papules ln2 5 s",
    );
  });

  it.each([
    ["the day", "Seen 11/23/2026 for acne.", "Seen 10/02/2026 for acne."],
    ["the age", "24 y/o with acne.", "31-year-old with acne."],
    ["the name", "Ms. Roe has acne.", "Mr. Poe has acne."],
    ["the signature", "Acne.\n\nSignature: Jane Roe, MD", "Acne.\n\nSignature: John Poe, DO"],
    ["the date of service", "Date: 11/23/2026\nExam: acne", "Date: 1/2/2026\nExam: acne"],
    ["the signs", "Acne, tender.", "acne - TENDER"],
  ])("does not depend on %s", (_, one, other) => {
    expect(wording(one)).not.toBe("");
    expect(wording(one)).toBe(wording(other));
  });

  it.each([
    ["the count", "8 papules.", "9 papules."],
    ["the site", "Left cheek.", "Right cheek."],
  ])("depends on %s", (_, one, other) => expect(wording(one)).not.toBe(wording(other)));
});
