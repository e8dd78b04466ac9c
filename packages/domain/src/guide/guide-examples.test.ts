import { describe, expect, it } from "vitest";
import { evaluate } from "../evaluate/evaluate.ts";
import { guideExamples } from "./guide-examples.ts";

describe.each(guideExamples)(
  "example $number of the guide",
  ({ encounter, expected, restated }) => {
    it.each(["guide", "recommended"] as const)(
      "gives the expected findings in profile %s",
      (profile) => {
        const { findings, failures } = evaluate(encounter, { profile });
        expect(failures).toEqual([]);
        expect([...new Set(findings.map(({ ruleId }) => ruleId))].toSorted()).toEqual(
          [...expected[profile]].toSorted(),
        );
      },
    );

    it("is plain data", () => {
      expect(JSON.parse(JSON.stringify({ encounter, restated }))).toEqual({ encounter, restated });
    });
  },
);

describe("the examples of the guide", () => {
  it("are ten", () => {
    expect(guideExamples.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});
