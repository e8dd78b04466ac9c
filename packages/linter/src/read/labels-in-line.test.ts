import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bareSectionLabel, labelsIn, labelsOverBoxes } from "./labels-in-line.ts";

/** Every label of the text with what stands behind it, up to the next one. */
function read(text: string) {
  const places = labelsIn(text);
  return places.map(({ labelStart, labelEnd, contentStart }, index) => [
    text.slice(labelStart, labelEnd),
    text.slice(contentStart, places[index + 1]?.start ?? text.length).trim(),
  ]);
}

describe("a label is read from", () => {
  it.each([
    ["**Freeze time:** 5 s", "Freeze time", "5 s"],
    ["**Freeze time**: 5 s", "Freeze time", "5 s"],
    ["__Freeze time:__ 5 s", "Freeze time", "5 s"],
    ["Freeze time: 5 s", "Freeze time", "5 s"],
    ["FREEZE TIME: 5 s", "FREEZE TIME", "5 s"],
    ["freeze time: 5 s", "freeze time", "5 s"],
    ["- Freeze time: 5 s", "Freeze time", "5 s"],
    ["  * Freeze time: 5 s", "Freeze time", "5 s"],
    ["3. Freeze time: 5 s", "Freeze time", "5 s"],
    ["- [x] Consent: verbal", "Consent", "verbal"],
    ["Freeze time (s): 5", "Freeze time (s)", "5"],
    ["Freeze time:***", "Freeze time", "***"],
    ["Freeze time:{{seconds}}", "Freeze time", "{{seconds}}"],
    ["Freeze time:", "Freeze time", ""],
    ["Freeze time - 5 s", "Freeze time", "5 s"],
    ["Freeze time – 5 s", "Freeze time", "5 s"],
    ["Freeze time = 5 s", "Freeze time", "5 s"],
    ["Freeze time __5 s__", "Freeze time", "__5 s__"],
    ["*Before today:* adapalene", "Before today", "adapalene"],
    ["_Before today_: adapalene", "Before today", "adapalene"],
    ["O - 5 papules", "O", "5 papules"],
    ["PROCEDURE 17340: LN2", "PROCEDURE 17340", "LN2"],
    ["Batch of the swabs: A12", "Batch of the swabs", "A12"],
    ["Guardian consent, minors only: ***", "Guardian consent, minors only", "***"],
    ["# of lesions: 8", "# of lesions", "8"],
    ["Freeze time ......... 5 s", "Freeze time", "5 s"],
    ["How many — 6 (3 a side)", "How many", "6 (3 a side)"],
    ["Batch, lot and expiry: ***", "Batch, lot and expiry", "***"],
    ["D1. Form (oral/written): ____", "Form (oral/written)", "____"],
    ["**Go-ahead** {spoken or signed}", "Go-ahead", "{spoken or signed}"],
    ["- **Freeze time** ***", "Freeze time", "***"],
  ])("%s", (text, label, content) => expect(read(text)).toEqual([[label, content]]));

  it("each of several in one line", () => {
    expect(read("**Date of service:** 11/23/2026   **Provider:** Jane Roe, MD")).toEqual([
      ["Date of service", "11/23/2026"],
      ["Provider", "Jane Roe, MD"],
    ]);
    expect(read("Agent: LN2. Freeze time: 5 s; cycles: 1 | Tolerance: good")).toEqual([
      ["Agent", "LN2."],
      ["Freeze time", "5 s;"],
      ["cycles", "1 |"],
      ["Tolerance", "good"],
    ]);
  });

  it("each of several blanks in one line, whatever the label is called", () => {
    expect(read("Where: ______ How many: ____  Seconds each: ____")).toEqual([
      ["Where", "______"],
      ["How many", "____"],
      ["Seconds each", "____"],
    ]);
    expect(read("Agent: [ ] LN2 [ ] CO2 slush   Held with: [ ] swab")).toEqual([
      ["Agent", "[ ] LN2 [ ] CO2 slush"],
      ["Held with", "[ ] swab"],
    ]);
  });

  it("each of several lines", () => {
    expect(read("Agent: LN2\nFreeze time: 5 s\n")).toEqual([
      ["Agent", "LN2"],
      ["Freeze time", "5 s"],
    ]);
  });
});

describe("no label is read from", () => {
  it.each([
    "LN2 was applied to 8 papules.",
    "Ratio 1:2",
    "signed at 14:02",
    "https://example.org",
    "she said: it hurts",
    "The lesions were treated as follows with a cotton swab: 5 s each",
    "Tolerated well. The skin: red",
    "cotton-tipped swab",
    "Batch, lot and expiry: A12",
    "Acne - worse in summer",
    "**bold words** in a sentence",
    "8 papules: left cheek",
    "LN2 to *** lesions of the: ***",
    "**Acne history.** [type] since [year]",
    "**Consent** was given",
    "Patient signs here ____  Under 18: parent signs here ____",
    "with <device> for looks: <looks>",
    "",
  ])("%s", (text) => expect(read(text)).toEqual([]));
});

describe("a line is nothing but the name of a section:", () => {
  it.each([
    ["PROCEDURE", "PROCEDURE"],
    ["  Procedure  ", "Procedure"],
    ["Assessment and Plan", "Assessment and Plan"],
    ["**Plan**", "Plan"],
    ["**Plan:**", "Plan"],
    ["__Plan__:", "Plan"],
    ["**What we did**", "What we did"],
    ["## Plan", "Plan"],
    ["## Plan ##", "Plan"],
    ["Failed treatments", "Failed treatments"],
    ["   C. Consent", "Consent"],
    ["IV. Plan", "Plan"],
  ])("%s", (line, words) => {
    const found = bareSectionLabel(line);
    expect(found && line.slice(found.start, found.end)).toBe(words);
  });

  it.each([
    "Cryogen",
    "procedure",
    "Procedure done today",
    "Acne vulgaris",
    "Plan: return",
    "2. Doxycycline",
    "",
    "***",
  ])("not %j", (line) => expect(bareSectionLabel(line)).toBeUndefined());
});

it("gives labels that lie inside, in order, and apart, whatever the text", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "Agent",
      "**",
      ":",
      ": ",
      "\n",
      "- ",
      "Freeze time",
      "|",
      ".",
      "  ",
      "[x] ",
      "__",
    ),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece), (parts) => {
      const text = parts.join("");
      let last = 0;
      for (const { start, labelStart, labelEnd, contentStart } of labelsIn(text)) {
        expect([last, start, labelStart, labelEnd, contentStart, text.length]).toEqual(
          [last, start, labelStart, labelEnd, contentStart, text.length].toSorted((a, b) => a - b),
        );
        last = contentStart;
      }
    }),
  );
});

describe("a line over boxes to tick is their label", () => {
  const over = (text: string) =>
    labelsOverBoxes(text).map(({ labelStart, labelEnd }) => text.slice(labelStart, labelEnd));

  it.each([
    ["Tolerance\n( ) good ( ) poor", ["Tolerance"]],
    ["Who agreed?\n  - [ ] patient\nWhere\n☐ face ☐ back", ["Who agreed", "Where"]],
  ])("%j", (text, labels) => expect(over(text)).toEqual(labels));

  it.each([
    "Tolerance\ngood or poor",
    "Things to bring\n[ ] leaflet",
    "Tolerance ____\n[ ] good",
    "Tolerance: fine\n[ ] leaflet",
    "Tolerance",
  ])("not here: %j", (text) => expect(over(text)).toEqual([]));
});
