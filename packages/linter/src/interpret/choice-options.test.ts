import { describe, expect, it } from "vitest";
import { decodeOptions, elementAskedByOptions } from "./choice-options.ts";

describe("the options of a pick list are values of its element:", () => {
  it.each([
    [
      "procedure.cryogen",
      ["liquid nitrogen", "CO2 slush"],
      ["liquid-nitrogen", "carbon-dioxide-slush"],
    ],
    ["procedure.applicator", ["cotton swab", "spray"], ["swab", "spray"]],
    [
      "procedure.sites",
      ["left cheek", "Chin", "under the cap"],
      [{ region: "cheek", laterality: "left" }, { region: "chin" }, { region: "under the cap" }],
    ],
    [
      "procedure.lesionCount",
      ["1", "2 lesions", "more"],
      [
        { kind: "exact", count: 1 },
        { kind: "exact", count: 2 },
      ],
    ],
    ["procedure.cycles", ["1 cycle", "2"], [1, 2]],
    ["claim.lines.0.units", ["1", "2"], [1, 2]],
    ["conditions", ["acne vulgaris", "acne scar"], ["acne-vulgaris", "acne-scar"]],
    ["priorTreatments.0.outcome", ["failed", "intolerant", "blue"], ["failed", "intolerant"]],
    ["aftercare.followUp", ["4 weeks"], [{ text: "4 weeks" }]],
    ["procedure.performedBy", ["Jane Roe"], [{ name: "Jane Roe" }]],
    ["procedure.contraindications", ["cold urticaria", "none"], ["cold-urticaria"]],
  ] as const)("%s %j", (element, options, values) =>
    expect(decodeOptions(element, options)).toEqual(values),
  );

  it("a length of time has its bounds", () => {
    expect(decodeOptions("procedure.freezeTime", ["5 s", "5-10 s", "brief"])).toEqual([
      { text: "5 s", unit: "seconds", minSeconds: 5, maxSeconds: 5 },
      { text: "5-10 s", unit: "seconds", minSeconds: 5, maxSeconds: 10 },
    ]);
  });

  it("a date has none", () => {
    expect(decodeOptions("service.date", ["today", "11/23/2026"])).toEqual([]);
  });

  it("an element of words has the words themselves", () => {
    expect(decodeOptions("procedure.consent", ["verbal", "written"])).toEqual([
      "verbal",
      "written",
    ]);
  });
});

describe("options tell what a list without a label asks", () => {
  it.each([
    [["fine", "dizzy", "in pain"], "procedure.tolerance"],
    [["tolerated well", "with discomfort", "stopped"], "procedure.tolerance"],
    [["verbal", "written", "declined"], "procedure.consent"],
    [["forehead", "left cheek", "chin", "other ____"], "procedure.sites"],
    [["left", "right"], undefined],
    [["declined", "parent"], undefined],
    [["mild", "moderate", "severe"], undefined],
    [["good", "better"], undefined],
    [["chin"], undefined],
  ])("%j: %s", (options, element) => expect(elementAskedByOptions(options)).toBe(element));
});
