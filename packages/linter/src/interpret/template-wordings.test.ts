import { describe, expect, it } from "vitest";
import { lint } from "../lint.ts";

const PARTS = {
  date: "Date of service: ***",
  dx: "Diagnosis: acne vulgaris, ICD-10 ***",
  tried: "Failed treatments (drug, weeks, result): ***",
  site: "Site: ***",
  count: "Number of lesions: ***",
  why: "Reason for freezing: ***",
  consent: "Consent: ***",
  agent: "Agent: ***",
  time: "Seconds per lesion: ***",
  tolerance: "Tolerance: ***",
  after: "Aftercare instructions: ***",
  next: "Follow-up: ***",
  sign: "Signature, credentials, date: ***",
};

function rulesOf(part: keyof typeof PARTS, words: string): readonly string[] {
  const parts = Object.values({ ...PARTS, [part]: words }).join("\n\n");
  const text = `---\nkind: template\ncode: "17340"\n---\n${parts}\n`;
  const { diagnostics } = lint({ text, path: "a.encounter.md" }, { today: "2026-11-27" });
  return (
    diagnostics
      .filter(({ severity }) => severity !== "info")
      .map(({ ruleId }) => ruleId)
      // The words may bring blanks of another dialect.
      .filter((rule) => rule !== "template/mixed-dialects")
  );
}

describe("a template asks in these words too", () => {
  it.each([
    [
      "sign",
      "Electronically closed with the personal password of the performing clinician ***, ***",
    ],
    ["sign", "Locked with the PIN of ***, ***"],
    ["sign", "This note was closed and locked by ***, ***"],
    ["count", "Site ____   Nr. ____"],
    ["count", "R cheek __  L cheek __  chin __  other __"],
    ["count", "Treated [ ] 1-5 [ ] 6-10 [ ] >10 lesions"],
    ["time", "Freeze per spot: ____ (s)"],
    ["count", "Site + side ____   No. ____   Cycles ____"],
    ["tried", "Used without enough effect: ____ ____ wks, ____ ____ wks"],
    ["tried", "Taken without success: ***"],
    ["tried", "Used up to now, weeks, result: ***"],
    ["tried", "Failed or unsuitable treatment, with weeks and outcome: ***."],
    ["tolerance", "**Went** well / with difficulty (tolerance, complications): ____"],
    ["tolerance", "During and after freezing @HE@ was {fine/dizzy/in pain}."],
    ["tolerance", "Tolerance: ***\n*tolerated well, some pain, or stopped*"],
    ["site", "Treated: {forehead, left cheek, chin, back}"],
    ["sign", "BY: [name, degree, time]"],
    ["time", "Freeze (s) per papule ____ per nodule ____"],
    ["tolerance", "At the end the patient was: ***"],
    ["tolerance", "Took it ____\n\nCode: 1 tolerated well, 2 tolerated with pain, 3 stopped."],
    ["tried", "Refractory to: ***"],
    ["time", "How long (s): ***"],
    ["agent", "Gas: ***"],
    ["count", "tray ____ | # ____ | room ____ | nurse ____"],
    ["sign", "hand ____ | tray ____ | room ____ | sig ____ MD/PA/NP"],
    ["dx", "Acne? dx L70.__"],
    ["consent", "A parent who consented last time consents again.\n\nConsented by: ***"],
    ["tolerance", "T: 1 = tolerated well, no complications, 2 = vasovagal, 3 = stopped\n\nT ____"],
  ] as const)("%s: %s", (part, words) => expect(rulesOf(part, words)).toEqual([]));
});

describe("a template that asks for something else does not ask for it", () => {
  it.each([
    ["count", "Largest lesion (mm): ***", "documentation/lesion-count-missing"],
    ["tolerance", "Room: {blue/green}", "documentation/tolerance-missing"],
    ["site", "Read out: {English, Spanish, Polish}", "documentation/site-missing"],
    ["consent", "Interpreter: {present/absent}", "documentation/consent-missing"],
  ] as const)("%s: %s", (part, words, rule) => expect(rulesOf(part, words)).toEqual([rule]));
});

describe("a template fixes a time", () => {
  it.each(["Seconds per lesion: 7 (change as needed)", "Freeze time (s): [12]"])("%s", (words) =>
    expect(rulesOf("time", words)).toEqual(["template/prefilled-value"]),
  );
});

describe("and what it says of each patient is still said", () => {
  it.each([
    ["tolerance", "Tolerated well, no complications."],
    ["tolerance", "Cycles = 1. Tolerated well."],
    ["consent", "Consent (required by policy): informed consent obtained from the patient."],
    ["date", "Date: ***\n\nFor minors, guardian consent was obtained."],
    ["tried", "Topical and oral therapy failed."],
  ] as const)("%s: %s", (part, words) =>
    expect(rulesOf(part, words)).toContain("template/prefilled-attestation"),
  );
});
