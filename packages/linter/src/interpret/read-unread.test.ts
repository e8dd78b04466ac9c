import { describe, expect, it } from "vitest";
import { documentInWords } from "../testing/mentions-in-words.ts";

const note = (text: string) =>
  documentInWords(`## Procedure\n${text}\n`, "markdown", "document.unread").filter((line) =>
    line.includes(".element"),
  );

const template = (text: string) =>
  documentInWords(`${text}\n`, "markdown", "document.unread", "template").filter((line) =>
    line.includes(".element"),
  );

const named = (lines: readonly string[]) => lines.map((line) => line.split(" = ")[1]);

describe("words that nobody understood speak of", () => {
  it.each([
    ["procedure.tolerance", "She giggled and was brave throughout, not a tear."],
    ["procedure.freezeTime", "Held to a slow count of five."],
    ["procedure.sites", "Spots along both sideburns."],
    ["procedure.tolerance", "Stable on discharge."],
    ["procedure.tolerance", "How he was: fine, drove home."],
    ["procedure.tolerance", "Endured like a champ."],
    ["procedure.consent", "Told what could go wrong and gave her word."],
    ["procedure.consent", "The form was signed before we began."],
    ["priorTreatments", "Epiduo: nope, still the same."],
    ["priorTreatments", "Neither drug lowered the grade; both regarded as failures."],
    ["procedure.necessity", "In every practice the helmet chafes three of them."],
    ["procedure.necessity", "Three agents have failed and she dreads isotretinoin."],
    ["procedure.consent", "After hearing the options, cryotherapy was her choice."],
    ["procedure.tolerance", "He did not report any pain afterwards."],
    ["procedure.necessity", "Retinoids and tablets have run their course."],
    ["procedure.necessity", "Freezing, since she is 20 weeks pregnant."],
    ["procedure.necessity", "Non-cosmetic: he works in a mask."],
    ["procedure.guardianConsent", "Emancipated, court order on file; signs alone."],
    ["procedure.guardianConsent", "He and his mother understand the risks and want it done."],
    ["procedure.consent", "All explained in Spanish; signed yes with the stylus."],
    ["aftercare.instructions", "Let them peel, do not pop."],
    ["procedure.tolerance", "Post-procedure status: ambulatory."],
    ["procedure.guardianConsent", "Approved in writing beforehand, says her foster father."],
  ])("%s: “%s”", (element, text) => expect(named(note(text))).toContain(element));

  it.each([
    ["procedure.tolerance", "- [ ] went how?\n- problems afterwards, if so which: [ ]"],
    ["signatures", "to be attested here: ____"],
  ])("%s in a template: %j", (element, text) =>
    expect([...named(template(text)), ...slots(element, text)]).toContain(element),
  );
});

/** What was understood after all is no worse. */
function slots(element: string, text: string): readonly string[] {
  return documentInWords(`${text}\n`, "markdown", element, "template").length > 0 ? [element] : [];
}

describe("words say nothing of an element", () => {
  it.each([
    ["procedure.consent", "Consent was not obtained."],
    ["procedure.tolerance", "Risks such as burning and fainting were explained."],
    ["priorTreatments", "Will start doxycycline, no refills."],
    ["procedure.freezeTime", "The visit took 15 min."],
    ["procedure.lesionCount", "Adapalene for 12 weeks, two refills."],
    ["service.date", "Last seen on 3/4/2026."],
    ["service.date", "Referral letter dated 3/4/2026."],
    ["procedure.necessity", "No spreading, no trouble with the mask."],
    ["procedure.necessity", "Call if worsening."],
    ["procedure.consent", "Consent to release of records on file."],
    ["procedure.consent", "Consent for isotretinoin will be signed."],
    ["procedure.consent", "Financial responsibility form signed."],
    ["procedure.guardianConsent", "Mother consented to photographs."],
    ["procedure.tolerance", "Possible complications include blisters."],
    ["procedure.tolerance", "Tolerates doxycycline poorly."],
    ["signatures", "Signed: patient Jane Doe"],
    ["signatures", "The patient signed the form."],
  ])("%s: “%s”", (element, text) => expect(named(note(text))).not.toContain(element));

  it("that is stated", () => {
    expect(named(note("LN2, 5 s. Tolerated well, smiling."))).not.toContain("procedure.tolerance");
  });
});

it("a sentence of nothing but risks is read to an end", () => {
  expect(named(note("Risk of bleeding and of burning, ".repeat(20_000)))).not.toContain(
    "procedure.tolerance",
  );
});

it("a box that nobody ticked speaks of nothing", () => {
  expect(named(note("[ ] went along with it, consent verbal [ ] written"))).not.toContain(
    "procedure.consent",
  );
});

it("the type of a form's field speaks of no number of lesions", () => {
  expect(named(template("- label: Freeze time (seconds), type: number"))).not.toContain(
    "procedure.lesionCount",
  );
  expect(named(template("- label: Quantity, type: text"))).toContain("procedure.lesionCount");
});
