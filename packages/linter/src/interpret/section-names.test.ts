import { describe, expect, it } from "vitest";
import { isHeading, pathsOf, sectionFor } from "./section-names.ts";

describe("a label belongs to the section", () => {
  it.each([
    ["cryogen", "procedure"],
    ["lesionCount", "procedure"],
    ["complications", "procedure"],
    ["serviceDate", "header"],
    ["diagnosisCode", "diagnosis"],
    ["failedTreatments", "priorTreatment"],
    ["assessmentPlan", "assessment"],
    ["guardianConsent", "consent"],
    ["followUp", "aftercare"],
    ["signedAt", "signature"],
    ["claimLines", "claim"],
  ] as const)("%s: %s", (meaning, section) => expect(sectionFor(meaning)).toBe(section));

  it.each(["units", "modifiers", "treatmentName"] as const)("of its surroundings: %s", (meaning) =>
    expect(sectionFor(meaning)).toBeUndefined(),
  );
});

describe("a section anchors", () => {
  it("the parts of the encounter that it documents", () => {
    expect(pathsOf("diagnosis")).toEqual(["diagnoses", "conditions"]);
    expect(pathsOf("signature")).toEqual(["signatures"]);
    expect(pathsOf("exam")).toEqual([]);
  });
});

it("tells headings from labels of one element", () => {
  expect(
    ["procedure", "plan", "instructions", "failedTreatments"].map((one) => isHeading(one as never)),
  ).toEqual([true, true, true, true]);
  expect((["cryogen", "freezeTime", "title"] as const).map(isHeading)).toEqual([
    false,
    false,
    false,
  ]);
});
