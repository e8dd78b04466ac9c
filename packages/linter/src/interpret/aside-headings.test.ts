import { describe, expect, it } from "vitest";
import { lint } from "../index.ts";
import { headsAsideCodes } from "./aside-headings.ts";

describe("codes are spoken of and not billed beneath", () => {
  it.each([
    "Why not another code",
    "considered_and_rejected",
    "Fee schedule of the practice",
    "Remittance history",
    "Original claim (frequency 1)",
    "Codes not billed",
    "Prior authorization",
    "Alternatives",
    "Billing tips",
  ])("%s", (label) => expect(headsAsideCodes(label)).toBe(true));

  it.each([
    "Billing",
    "Codes",
    "Charges",
    "Corrected claim",
    "Procedure code",
    "CPT",
    "Claim",
    "Assessment",
    "Coding",
    "Plan",
  ])("but not beneath %s", (label) => expect(headsAsideCodes(label)).toBe(false));
});

const idsOf = (claim: string): readonly string[] => {
  const text = `---\nkind: note\n---\n${claim}\n`;
  return lint({ text, path: "a.encounter.md" }, { today: "2026-11-27" }).diagnostics.map(
    ({ ruleId }) => ruleId,
  );
};

describe("a table of codes", () => {
  const table = (ticked: string, other: string) =>
    `| ✓ | CPT | Description |\n|---|---|---|\n| ${other} | 10040 | acne surgery |\n| ${ticked} | 17340 | cryotherapy |\n`;

  it("bills the rows that are ticked, where any is", () => {
    expect(idsOf(table("X", ""))).not.toContain("coding/same-lesion-double-service");
    expect(idsOf(table("x", "x"))).toContain("coding/same-lesion-double-service");
  });

  const lines = (status: string) =>
    `## Claim\n| | CPT | Units |\n|---|---|---|\n| ${status} | 17340 | 6 |\n| Sent today | 17340 | 1 |\n`;

  it("bills no row that was void", () => {
    expect(idsOf(lines("Original, void"))).not.toContain("coding/units-over-one");
    expect(idsOf(lines("Cheeks"))).toContain("coding/units-over-one");
  });

  it("is none of the claim beneath a heading that sets it aside", () => {
    const rows = "| CPT | Mod |\n|---|---|\n| 17340 | 50 |\n";
    expect(idsOf(`## Denials\n${rows}`)).not.toContain("coding/bilateral-modifier");
    expect(idsOf(`## Claim\n${rows}`)).toContain("coding/bilateral-modifier");
  });
});
