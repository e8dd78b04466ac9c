import { expect, it } from "vitest";
import { findingsText, unknownRuleText } from "./tool-answers.ts";

it("lists findings with their place, level, rule and message, and warns against inventing facts", () => {
  const text = findingsText("acne.encounter.md", [
    {
      range: { start: { line: 6, character: 4 }, end: { line: 6, character: 9 } },
      severity: 2,
      code: "documentation/tolerance-missing",
      message: "Nothing says how the patient bore it.",
    },
  ]);
  expect(text).toMatch(
    /^acne\.encounter\.md:7:5: warning documentation\/tolerance-missing: Nothing says/,
  );
  expect(text).toContain("Never invent clinical facts");
});

it("says so when nothing is found", () => {
  expect(findingsText("a.md", [])).toBe("a.md: encounter-lint finds nothing.");
});

it("names the rules to a model that asks for another one", () => {
  expect(unknownRuleText("coding/units", ["coding/units-over-one", "coding/ncci-pair"])).toBe(
    'There is no rule "coding/units". The rules are: coding/units-over-one, coding/ncci-pair.',
  );
});
