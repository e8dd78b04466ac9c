import { describe, expect, it } from "vitest";
import { lint } from "../lint.ts";

function attestations(words: string): number {
  const text = `---\nkind: template\n---\n${words}\n`;
  const { diagnostics } = lint({ text, path: "a.encounter.md" }, { today: "2026-11-27" });
  return diagnostics.filter(({ ruleId }) => ruleId === "template/prefilled-attestation").length;
}

describe("what a template asks for it does not state as well", () => {
  it.each([
    "Consent: ***\n\nLast year's page. Verbal consent was obtained.",
    "Tolerance: {{tolerance}}\n\nWhat came out of it in March. The patient tolerated the procedure well.",
    "Failed drug: ____ for ____ weeks\n\nMs. K. had failed doxycycline.",
    "Time-out: [ ] done\n\nOur film. A time-out was performed.",
  ])("far from the blank: %s", (words) => expect(attestations(words)).toBe(0));

  it.each([
    "Patient tolerated the procedure well. Complications: ***",
    "Site: ***\n\nVerbal consent was obtained.",
    "Document that consent was obtained.\n\nVerbal consent was obtained.",
  ])("but beside it, and without one, it does: %s", (words) => expect(attestations(words)).toBe(1));
});
