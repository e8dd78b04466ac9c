import { describe, expect, it } from "vitest";
import type { LabelMeaning } from "@encounter-lint/domain";
import { splitField } from "./split-field.ts";

const parts = (text: string, meaning: LabelMeaning) =>
  splitField({ text, start: 10 }, meaning).map((part) => part?.text);

describe("the words behind a label go over to another matter", () => {
  it.each<[LabelMeaning, string, string]>([
    ["consent", "Verbal.", "LN2 to 6 papules."],
    ["serviceDate", "11/12/2026", "Here for acne."],
    ["code", "17340", "Return in 4 weeks."],
    ["failedTreatments", "Adapalene 12 weeks.", "LN2 to 6 papules, 5 s each."],
    ["history", "Acne for years. It hurts.", "Froze 4 papules for 5 seconds."],
  ])("%s: %s | %s", (meaning, own, rest) => {
    const [first, second] = parts(`${own.replace(/\.$/, "")}. ${rest}`, meaning);
    expect([first?.replace(/\.$/, ""), second]).toEqual([own.replace(/\.$/, ""), rest]);
  });

  it("and keep their places", () => {
    expect(splitField({ text: "11/12/2026. Here", start: 10 }, "serviceDate")[1]?.start).toBe(22);
  });
});

describe("the words behind a label stay together", () => {
  it.each<[LabelMeaning, string]>([
    ["serviceDate", "Nov. 12, 2026"],
    ["history", "Tried adapalene. Froze elsewhere in 2024, 5 seconds each."],
    ["procedure", "LN2 to 6 papules. Tolerated well."],
    ["consent", "Verbal. Risks reviewed."],
  ])("%s: %s", (meaning, text) => expect(parts(text, meaning)).toEqual([text]));
});
