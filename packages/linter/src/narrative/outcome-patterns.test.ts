import { describe, expect, it } from "vitest";
import { OUTCOME_PATTERNS, UNTREATED_PATTERNS } from "./outcome-patterns.ts";

function outcomesIn(text: string): readonly string[] {
  return [
    ...new Set(
      OUTCOME_PATTERNS.filter(({ pattern }) => text.search(pattern) >= 0).map(
        ({ outcome }) => outcome,
      ),
    ),
  ];
}

describe("how a treatment ended", () => {
  it.each([
    ["neither made a dent", "failed"],
    ["left the acne unchanged", "failed"],
    ["minimal to no benefit", "failed"],
    ["responded poorly", "failed"],
    ["nodules came back", "failed"],
    ["changed nothing", "failed"],
    ["only transient benefit", "partial"],
    ["improved the PIH but not the nodules", "partial"],
    ["maybe 30% improvement", "partial"],
    ["stopped at week 3 for a rash", "intolerant"],
    ["made her vomit", "intolerant"],
    ["brought out hives", "intolerant"],
    ["out of the question", "contraindicated"],
    ["would rather not", "declined"],
    ["has not picked it up", "planned"],
    ["doing great, hardly any new spots", "responding"],
    ["skin is now clear", "responding"],
  ])("“%s” is %s", (text, outcome) => {
    expect(outcomesIn(text)).toContain(outcome);
  });

  it.each(["used nightly for 12 weeks", "do not touch the sites", "apply petrolatum"])(
    "“%s” says nothing of it",
    (text) => {
      expect(outcomesIn(text)).toEqual([]);
    },
  );
});

describe("nothing tried before", () => {
  it.each([
    "No medications have been tried so far",
    "they have not yet tried any prescription products",
    "never been on anything for it",
    "new to acne treatment",
  ])("is said by “%s”", (text) => {
    expect(UNTREATED_PATTERNS.some((pattern) => text.search(pattern) >= 0)).toBe(true);
  });

  it.each(["no treatment has helped", "has not tolerated any topical", "not new"])(
    "is not said by “%s”",
    (text) => {
      expect(UNTREATED_PATTERNS.some((pattern) => text.search(pattern) >= 0)).toBe(false);
    },
  );
});
