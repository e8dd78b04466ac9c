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

const failures = (text: string) =>
  OUTCOME_PATTERNS.filter(({ outcome }) => outcome === "failed").flatMap(({ pattern }) =>
    [...text.matchAll(pattern)].map(([words]) => words),
  );

describe("how a treatment ended", () => {
  it.each([
    ["neither made a dent", "failed"],
    ["left the acne unchanged", "failed"],
    ["minimal to no benefit", "failed"],
    ["responded poorly", "failed"],
    ["nodules came back", "failed"],
    ["changed nothing", "failed"],
    ["got her nowhere", "failed"],
    ["got nothing out of it", "failed"],
    ["here with the same eight nodules", "failed"],
    ["tretinoin x 12 wks, no Δ", "failed"],
    ["daily with ongoing breakouts", "failed"],
    ["adapalene 4 mo -> persistent lesions", "failed"],
    ["barely touched it", "failed"],
    ["tretinoin 5 mo = nothing", "failed"],
    ["minocycline Mar–Jun 2026 → nil", "failed"],
    ["flared right back", "failed"],
    ["the nodules are just as angry", "failed"],
    ["six months with relapse", "failed"],
    ["has cleared most of it", "responding"],
    ["90% clear", "responding"],
    ["quit after two months owing to vertigo", "intolerant"],
    ["eczema flare, stopped", "intolerant"],
    ["only transient benefit", "partial"],
    ["improved the PIH but not the nodules", "partial"],
    ["maybe 30% improvement", "partial"],
    ["stopped at week 3 for a rash", "intolerant"],
    ["made her vomit", "intolerant"],
    ["brought out hives", "intolerant"],
    ["out of the question", "contraindicated"],
    ["would rather not", "declined"],
    ["has not picked it up", "planned"],
    ["went over adapalene today as possibilities", "considered"],
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
    "has used nothing for it",
    "no treatment before today",
    "has not used anything for it yet",
  ])("is said by “%s”", (text) => {
    expect(UNTREATED_PATTERNS.some(({ pattern }) => text.search(pattern) >= 0)).toBe(true);
  });

  it.each([
    "no treatment has helped",
    "has not tolerated any topical",
    "not new",
    "tried nothing else",
    "has never had any trouble with the cold",
  ])("is not said by “%s”", (text) => {
    expect(UNTREATED_PATTERNS.some(({ pattern }) => text.search(pattern) >= 0)).toBe(false);
  });
});

describe("a failure without a set phrase is read from", () => {
  it.each([
    ["neither doxycycline nor tretinoin helped", "neither"],
    ["still getting new cysts", "still getting new"],
    ["continues to break out", "continues to break"],
    ["little improvement", "little improvement"],
    ["no real benefit", "no real benefit"],
    ["without much change", "without much change"],
    ["did not help", "did not help"],
    ["didn't work", "didn't work"],
    ["has not cleared", "has not cleared"],
    ["was not very effective", "was not very effective"],
    ["made no difference", "made no difference"],
    ["to no avail", "to no avail"],
    ["neither had an effect", "neither"],
    ["still has cysts", "still has"],
  ])("%s", (text, words) => expect(failures(text)).toContain(words));
});

describe("no failure is read from", () => {
  it.each([
    "adapalene helped",
    "no side effects",
    "good response",
    "cleared on doxycycline",
    "no scarring",
    "did well",
    "still has not started it",
    "Neither parent has acne.",
    "did not miss a dose",
  ])("%s", (text) => expect(failures(text)).toEqual([]));
});
