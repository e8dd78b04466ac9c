import { describe, expect, it } from "vitest";
import { MASK, maskPlaceholders } from "./mask-placeholders.ts";

/** The text with every masked character shown as ▮. */
const masked = (text: string) => maskPlaceholders(text, []).text.replaceAll(MASK, "▮");
const misread = (text: string) =>
  maskPlaceholders(text, []).unquoted.map((one) => [one.text, one.readAs]);

describe("an unquoted placeholder", () => {
  it.each([
    ["date: [DATE]", "list"],
    ["site: {{lesion_site}}", "map"],
    ["agent: {AGENT:123}", "map"],
    ["freeze_time: ***", "alias"],
    ["patient: @NAME@", "error"],
  ])("is masked by as many letters and listed: %s", (text, readAs) => {
    const [, blank = ""] = text.split(": ");
    expect(masked(text)).toBe(text.replace(blank, "▮".repeat(blank.length)));
    expect(misread(text)).toEqual([[blank, readAs]]);
  });

  it("is masked inside a map of one line", () => {
    expect(masked('- { code: "17340", date: [DATE] }')).toBe('- { code: "17340", date: ▮▮▮▮▮▮ }');
  });

  it.each(['date: "[DATE]"', "# date: [DATE]", "note: |\n  seen on [DATE]"])(
    "needs no mask where YAML keeps it as text: %s",
    (text) => expect(maskPlaceholders(text, [])).toEqual({ text, unquoted: [] }),
  );
});

describe("a list that YAML itself reads", () => {
  it.each([
    "sites: [left cheek, right cheek]",
    "- { label: Consent, choices: [verbal, written] }",
    '- { code: "17340", modifiers: [GA, GZ], units: 1 }',
    "lines: [{ code: a, diagnoses: [L70.0, L73.0] }]",
  ])("is no placeholder: %s", (text) => expect(masked(text)).toBe(text));
});
