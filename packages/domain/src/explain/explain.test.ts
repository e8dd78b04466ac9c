import { describe, expect, it } from "vitest";
import { rules } from "../rules/registry.generated.ts";
import { explain, suggestRules } from "./explain.ts";

describe("an explanation", () => {
  it("says what the rule says, and for each profile how much it matters", () => {
    expect(explain("documentation/cycles-missing")).toMatchObject({
      id: "documentation/cycles-missing",
      category: "documentation",
      levels: { guide: "off", recommended: "info", audit: "error", medicare: "info" },
      stages: ["template", "note"],
      messages: [{ id: "missing", problem: "The number of freeze-thaw cycles is not stated." }],
      yieldsTo: ["procedure/technique-not-freezing"],
      fixable: "suggestion",
      options: {},
    });
  });

  it("has the options with their defaults", () => {
    expect(explain("documentation/failed-therapy-missing")?.options).toMatchObject({
      standard: { default: "unsuccessful" },
    });
  });

  it("tells which rules the rule silences", () => {
    expect(explain("documentation/duration-ambiguous")?.silences).toEqual([
      "documentation/freeze-duration-missing",
    ]);
  });

  it("exists for every rule, and puts the confidence of every source in words", () => {
    for (const { id } of rules) {
      const sources = explain(id)?.sources ?? [];
      expect(sources.length).toBeGreaterThan(0);
      for (const { confidence, confidenceInWords } of sources) {
        expect([confidence, /source|field/.test(confidenceInWords)]).toEqual([confidence, true]);
      }
    }
  });

  it("does not exist for an unknown rule", () => {
    expect([explain("documentation/cryogen"), explain("")]).toEqual([undefined, undefined]);
  });

  it("comes from the caller's catalogue where there is one", () => {
    const [first] = rules;
    expect(explain("documentation/cryogen-missing", first ? [first] : [])).toBeUndefined();
  });
});

describe("suggestions for a rule id", () => {
  it.each([
    ["cryogen", ["documentation/cryogen-missing"]],
    ["Cryogen missing", ["documentation/cryogen-missing"]],
    ["cryogen-mising", ["documentation/cryogen-missing"]],
    ["documentation/cryogne-missing", ["documentation/cryogen-missing"]],
    ["units-over-one", ["coding/units-over-one"]],
    ["nothing-like-it", []],
    [" ", []],
  ])("for %s are %j", (given, expected) => {
    expect(suggestRules(given)).toEqual(expected);
  });
});
