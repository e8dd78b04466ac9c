import { describe, expect, it } from "vitest";
import { hintedMeaning, meaningsOf, namedMeaning } from "./label-hints.ts";
import type { LabelMeaning } from "./labels.ts";

describe("a listed label is known", () => {
  it.each<[string, LabelMeaning]>([
    ["Freeze time, seconds", "freezeTime"],
    ["Site (side, region)", "sites"],
    ["3. Cryogen", "cryogen"],
    ["Q4: Sites", "sites"],
    ["D. Consent", "consent"],
    ["E3. Sites", "sites"],
    ["What is the diagnosis", "diagnoses"],
    ["Lesion #", "lesionCount"],
    ["# lesions", "lesionCount"],
    ["followUp", "followUp"],
  ])("%s", (label, meaning) => expect(namedMeaning(label)).toBe(meaning));

  it("and a hyphen inside a word cuts nothing off", () => {
    expect(namedMeaning("Follow-through")).toBeUndefined();
  });
});

describe("the words of an unlisted label say what it is about", () => {
  it.each<[string, LabelMeaning]>([
    ["Prior tx tried / how long / result", "priorTreatments"],
    ["Which acne medicines failed, how many weeks, and with what result", "priorTreatments"],
    ["Earlier treatment and why it failed", "priorTreatments"],
    ["Regimen that failed or cannot be used", "priorTreatments"],
    ["Acne ladder", "priorTreatments"],
    ["Medicines ladder", "priorTreatments"],
    ["What the patient has been on", "priorTreatments"],
    ["Not enough because", "priorTreatments"],
    ["What has been used, and what came of it", "priorTreatments"],
    ["Exposure per lesion (sec)", "freezeTime"],
    ["How long was each lesion frozen", "freezeTime"],
    ["How many were frozen", "lesionCount"],
    ["Nodules / papules frozen, number", "lesionCount"],
    ["Date lesions frozen", "serviceDate"],
    ["When was the patient treated", "serviceDate"],
    ["Where on the body", "sites"],
    ["What was used to freeze", "cryogen"],
    ["Who gave consent", "consent"],
    ["R/B/A discussed, agreed by", "consent"],
    ["Minor? parent name", "guardianConsent"],
    ["How did the patient tolerate it", "tolerance"],
    ["Took it", "tolerance"],
    ["How he took the freezing", "tolerance"],
    ["Letters frozen", "sites"],
    ["Marked on the drawing", "sites"],
    ["Clinician, credentials, date and time", "signature"],
    ["Post-care handout", "instructions"],
    ["Date of next treatment", "followUp"],
    ["Signature of performing provider", "signature"],
    ["Consent form signed", "consent"],
    ["Reacts to cold", "contraindicationScreen"],
    ["coldUrticariaCryoglobulinemiaRaynaud", "contraindicationScreen"],
  ])("%s: %s", (label, meaning) => expect(hintedMeaning(label)).toBe(meaning));
});

describe("a label that only shares a word with ours", () => {
  it.each([
    "Lesion size (mm)",
    "Photo consent",
    "Session number",
    "Pain score",
    "Lot number",
    "Date of last visit",
    "Duration of acne",
    "Allergies",
    "Anesthesia",
  ])("is about something else: %s", (label) => expect(hintedMeaning(label)).toBe("unrelated"));

  it.each(["Patient signature", "Witness signature"])("is signed by another: %s", (label) =>
    expect(hintedMeaning(label)).toBe("unrelated"),
  );

  it.each(["Interest in sunscreen", "Side effects", "", "x".repeat(200)])(
    "says nothing: %s",
    (label) => expect(hintedMeaning(label)).toBeUndefined(),
  );
});

describe("a label may ask for several things", () => {
  const meanings = (label: string) =>
    meaningsOf(label, (words) => {
      const hinted = hintedMeaning(words);
      return namedMeaning(words) ?? (hinted === "unrelated" ? undefined : hinted);
    });

  it.each<[string, readonly LabelMeaning[]]>([
    ["Site and number of lesions", ["lesionCount", "sites"]],
    ["Aftercare and follow-up", ["followUp", "aftercare"]],
    ["LN2 by swab to the following sites", ["cryogen", "sites"]],
  ])("%s", (label, expected) => expect([...meanings(label)].sort()).toEqual([...expected].sort()));

  it.each<[string, LabelMeaning]>([
    ["Signature, credentials, date", "signature"],
    ["Drugs tried, sites treated", "priorTreatments"],
  ])("but not where they are parts of one: %s", (label, expected) =>
    expect(meanings(label)).toEqual([expected]),
  );
});
