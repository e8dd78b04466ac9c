import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutUnticked } from "./ticked-boxes.ts";

/** What is said, without the gaps. */
const said = (text: string) =>
  withoutUnticked(text)
    .split("\n")
    .map((line) => line.trim().replace(/\s+/g, " "))
    .join("\n");

describe("of a row of boxes only what is ticked is said", () => {
  it.each([
    ["[x] verbal [ ] written", "verbal"],
    ["Cold hives   [ ] yes [x] no", "Cold hives no"],
    ["Raynaud ( ) yes (x) no", "Raynaud no"],
    ["Cryoglobulins ☐ yes ☒ no", "Cryoglobulins no"],
    ["Cryoglobulins □ yes ■ no", "Cryoglobulins no"],
    ["Pregnant ○ yes ● no", "Pregnant no"],
    ["Raynaud __ yes _x_ no", "Raynaud no"],
    ["Raynaud __ yes  x  no", "Raynaud no"],
    ["Raynaud yes ☐ no ☒", "Raynaud no"],
    ["wart [ ] acne [x] tag [ ]", "acne"],
    ["Target: wart ☐, acne ☑", "Target: , acne"],
    ["[ ] wart; [x] acne\n[ ] liquid [x] swab", "; acne\nswab"],
    ["[ ] fainted   [ ] other   Return: 6 weeks", "Return: 6 weeks"],
    ["[x] patient [ ] parent   Spoken, risks named", "patient Spoken, risks named"],
    ["[x] 17340 [ ] 17110", "17340"],
    ["( ) wart\n(x) acne", "\nacne"],
    ["☐ photographs taken", ""],
  ])("%s", (text, words) => expect(said(text)).toBe(words));
});

describe("what is no box stays", () => {
  it.each([
    "10040 [ ] 11900 [ ]",
    "○ Adapalene for 12 weeks failed",
    "● Tried\n○ adapalene for 12 weeks",
    "Consent (x 2 pages) obtained",
    "Signature ____",
    "LN2 x 5 s, no complications",
  ])("%s", (text) => expect(withoutUnticked(text)).toBe(text));
});

it("every character keeps its place", () => {
  const piece = fc.constantFrom(
    "[ ] ",
    "[x] ",
    "( )",
    "(x) ",
    "☐",
    "☒",
    "__ ",
    "yes",
    "no. ",
    "\n",
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join("");
      const said = withoutUnticked(text);
      expect(said).toHaveLength(text.length);
      const isKept = (character: string, index: number) =>
        character === " " || character === text[index];
      expect(said.split("").every(isKept)).toBe(true);
    }),
  );
});
