import { describe, expect, it } from "vitest";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { headsRemark, withoutRemarks } from "./remarks.ts";

function words(text: string): string {
  const blanks = findPlaceholders(text, [], true).map(({ range }) => range);
  return withoutRemarks(text, blanks).replace(/ {2,}/g, " ").trim();
}

describe("a template that speaks of itself says nothing of a patient", () => {
  it.each([
    "When to open this document. It is meant for patients who have given consent and failed doxycycline.",
    "Use this template when topicals have failed and consent was obtained.",
    "Use only if consent was obtained.",
    "Use for patients who tolerated earlier freezing well.",
    "Do not use this macro where no therapy has failed.",
    "This note is only for patients in whom doxycycline failed.",
    "Meant for patients who tolerated the first session.",
    "Entry criteria: failed doxycycline, consent obtained.",
    "*Teaching notes.* Five seconds for a papule. None of this belongs in the note.",
    "Notes for residents: attendings freeze 5 seconds.",
    "Weak wording: Informed consent obtained.",
    "Better example: tolerated well.",
    "Examples of wording. Weak: tolerated well.",
    "Criteria: therapy has failed, informed consent was given.",
    "Purpose. For visits at which consent was obtained.",
    "Scope: patients who consented.",
    "Before you open this: consent was obtained.",
    "Reminder to residents: 5 seconds for a papule.",
    "Not for patients who tolerated isotretinoin well.",
    "For patients in whom topicals failed and who gave consent.",
    "This macro was built after an audit: patient tolerated the procedure well in every note.",
  ])("%s", (text) => expect(words(text)).toBe(""));

  it.each([
    "when_to_use",
    "Who is this for?",
    "Inclusion criteria",
    "note_to_staff",
    "Wording guide",
    "Examples of weak wording",
    "Applies to",
    "Pearls",
    "change_log",
    "Version history",
  ])("nor what stands beneath the heading %s", (label) => expect(headsRemark(label)).toBe(true));

  it.each([
    "Note",
    "Consent",
    "Procedure note",
    "Used so far",
    "When treated",
    "Use of tretinoin",
    "Progress note for acne",
    "Indications for freezing",
  ])("but beneath the heading %s it may", (label) => expect(headsRemark(label)).toBe(false));

  it("but for the code that it is about", () => {
    expect(words("Use this template for 17340 when consent was given.")).toBe("17340");
  });
});

describe("a sentence about all patients is none about this one", () => {
  it.each([
    "Most people tolerate the freezing well.",
    "We ask for consent anew before every session.",
    "Patients usually tolerate it well.",
    "Other patients failed doxycycline\nbefore they came.",
  ])("%s", (text) => expect(words(text)).toBe(""));

  it("and the sentences around it keep their words and places", () => {
    const text = "Keep it clean. Most patients tolerate it well. Tolerated well.";
    const rest = withoutRemarks(text, []);
    expect(rest).toHaveLength(text.length);
    expect(rest.trim()).toMatch(/^Keep it clean\. {2,}Tolerated well\.$/);
    expect(rest.indexOf("Tolerated")).toBe(text.indexOf("Tolerated"));
  });
});

it("the key to a drawing names no treated site", () => {
  expect(words("Letters: A forehead, B nose, C right cheek, D chin. Left cheek frozen.")).toBe(
    "Letters: . Left cheek frozen.",
  );
  expect(words("Map: 1 forehead, 2 nose, 3 chin. Numbers: ____")).toBe("Map: . Numbers: ____");
  expect(words("1 papule, 2 nodules, 3 cysts.")).toBe("1 papule, 2 nodules, 3 cysts.");
});

it.each([
  "The patient tolerated the procedure well.",
  "Informed consent was obtained.",
  "A papule, then B complex vitamins.",
  "Use this template for ____ seconds.",
  "Most patients: ____ seconds each.",
  "",
])("everything else is said: %s", (text) => expect(words(text)).toBe(text));

it.each([
  "Freezing acne is generally tolerated well.",
  "For minors the parent answers the agreement questions and is named.",
  "What a finished entry looks like: tolerated well.",
  "Worked example: tolerated well.",
])("of all patients, or an example: %s", (text) => expect(words(text)).toBe(""));

it("but that a guardian of a minor consented is said", () => {
  expect(words("For minors, guardian consent was obtained.")).not.toBe("");
});
