import { describe, expect, it } from "vitest";
import { lint } from "../lint.ts";

function isAttested(words: string): boolean {
  const text = `---\nkind: template\n---\n${words}\n`;
  const { diagnostics } = lint({ text, path: "a.encounter.md" }, { today: "2026-11-27" });
  return diagnostics.some(({ ruleId }) => ruleId === "template/prefilled-attestation");
}

describe("a template only speaks of what happened", () => {
  it.each([
    // to the patient
    "We froze your pimples. You agreed to the treatment after the risks were explained.",
    "I understand the risks and agree to the freezing of my acne.",
    // of those who read notes, and of rules
    "Billing will reject the claim where the record says that topical therapy failed and no more.",
    "Coverage: earlier therapy that failed has to be named.",
    "Our auditors want to read how the patient tolerated the procedure.",
    "Verbal consent was given is not enough.",
    "Nurses may not say that consent was obtained.",
    // under a condition
    "If verbal consent was obtained by phone, a witness signs.",
    "Leave this out unless the patient tolerated the procedure well.",
    "Consent was obtained when a form is on file.",
    // as a sample
    'The line reads: "Verbal consent was obtained."',
    'e.g. "Patient tolerated the procedure without difficulty"',
    "Sample wording: verbal consent was obtained after the risks were discussed.",
    "For example, failed adapalene for 12 weeks.",
    // to be chosen
    "( ) Patient tolerated the procedure well.\n( ) Patient had pain.",
    "- [_] The patient gave verbal consent\n- [_] The guardian gave consent",
    "Choose one: 1) Verbal consent obtained. 2) Consent declined.",
    "Result *** (tolerated well, with discomfort, did not tolerate)",
    "Ended (tolerated well, stopped early): ***",
    // as the key to a letter
    "Consent V: verbal consent obtained. Consent W: signed form in the chart.",
    // as the name of a matter
    "Consent (V = verbal, W = written, X = refused): ***",
  ])("%s", (words) => expect(isAttested(words)).toBe(false));

  it.each([
    "Verbal consent was obtained after the risks were discussed.",
    "The patient agreed to the freezing after risks and alternatives were explained.",
    "Liquid nitrogen was applied until frost formed; the patient tolerated the procedure well.",
    "Patient tolerated the procedure well (no complications).",
    "[x] Verbal consent obtained",
    "Topical and oral therapy failed.",
    'Tolerance: "tolerated well"',
  ])("but says it in: %s", (words) => expect(isAttested(words)).toBe(true));
});
