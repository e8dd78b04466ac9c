import { describe, expect, it } from "vitest";
import { documentInWords } from "../testing/mentions-in-words.ts";
import { readNote } from "../testing/read-note.ts";

describe("consent", () => {
  it.each([
    "She said yes and signed the form.",
    "He told me to go ahead after hearing the risks.",
    "Froze them after he had agreed to it.",
    "Consent: verbal. LN2 to 5 papules.",
    "Authorization for treatment, form 88, read to and signed by patient.",
    "Procedural permit signed and witnessed.",
    "iMedConsent signed by the patient before start.",
    "Risks gone over, she said go ahead.",
    "He said to go ahead.",
    'The patient said, "let\'s do it."',
    "He wanted to move forward with freezing.",
    "After an informed discussion, he chose to be treated.",
    "Benefits and drawbacks laid out; she is on board.",
    "Risks acknowledged and patient chose cryo over injection.",
    "Obtained verbal ic from the patient.",
  ])("is read in “%s”", (words) => {
    expect(readNote(words, "Procedure").procedure?.consent).toBeDefined();
  });

  it.each([
    "Consent form was handed to the patient.",
    "Authorization for release of records signed.",
    "Consent for photographs obtained.",
    "Declined to sign consent.",
    "Consent deferred.",
    "Consent will be obtained at the next visit.",
    "She signed the HIPAA form.",
    "Patient consents to release of records to her doctor.",
    "Isotretinoin consent signed.",
    "Consent to be contacted by e-mail on file.",
    "Risks were reviewed in detail.",
  ])("is not read in “%s”", (words) => {
    expect(readNote(words, "Procedure").procedure?.consent).toBeUndefined();
  });
});

describe("a guardian's consent", () => {
  it.each([
    "Mom OK'd treatment.",
    "Parent present and in agreement.",
    "Parental permission on chart.",
    "Consent: signed by mother (Gina) and teen",
    "Consent: written, from both parents",
    "Mrs. M. read the sheet and signed the permission form on his behalf.",
    "Signed the consent on behalf of the patient.",
    "Mr. Shaw read and signed the form for his son.",
    "Ms. Okonjo gave her permission in writing; Isaiah said he was good with it.",
    "13:25 to father, Mr. Lindqvist, identity checked. Risks told, he consented to the freezing.",
  ])("is read in “%s”", (words) => {
    expect(readNote(words, "Procedure").procedure?.guardianConsent).toBeDefined();
  });

  it.each([
    "Mother in the waiting room, patient agreed to treatment.",
    "Patient (16) signed the consent form.",
    "Father declined and did not give permission.",
    "Consent: verbal, patient; mother present",
    "Ms. Okonjo signed in at the desk.",
    "Mother consented to photographs. Patient agreed to freezing.",
    "Patient verbalized consent, mom in waiting room.",
  ])("is not read in “%s”", (words) => {
    expect(readNote(words, "Procedure").procedure?.guardianConsent).toBeUndefined();
  });
});

describe("a reason to freeze", () => {
  it.each([
    "Inflammatory nodules with real scarring risk.",
    "They were sore, so I froze them after he had heard the risks.",
    "She could not sleep because of the pain.",
    "Deep lesions unlikely to settle on their own.",
    "No pus, tender papules.",
  ])("is read in “%s”", (words) => {
    expect(readNote(words, "Assessment").procedure?.necessity).toBeDefined();
  });

  it.each([
    "Risks are pain, swelling and blistering.",
    "Tolerated with mild pain.",
    "He was told the sites may hurt.",
    "Not painful.",
    "The spots do not hurt, itch or bleed.",
    "Denies itching, bleeding, or drainage.",
  ])("is not read in “%s”", (words) => {
    expect(readNote(words, "Assessment").procedure?.necessity).toBeUndefined();
  });
});

describe("looks as the purpose", () => {
  it.each([
    "He dislikes how they look.",
    "Wants to look good at the wedding.",
    "For cosmetic purposes.",
    "She asks for it so that her skin looks smoother.",
    "Appearance is his only concern.",
    "Cosmetic concern only.",
    "Aim: nicer-looking skin.",
  ])("are read in “%s”", (words) => {
    expect(readNote(words, "Assessment").procedure?.cosmeticIntent).toBeDefined();
  });

  it.each([
    "Avoid cosmetics for two days.",
    "A cosmetically sensitive area.",
    "Medical rather than cosmetic.",
    "Cosmetic peel discussed, self-pay, not done.",
    "Cosmetic dermatology referral for old scars.",
    "Cosmetic improvement is not the goal.",
  ])("are not read in “%s”", (words) => {
    expect(readNote(words, "Assessment").procedure?.cosmeticIntent).toBeUndefined();
  });

  it("are no medical reason behind a label for one", () => {
    const { procedure } = readNote("Why freeze? He dislikes how they look.");
    expect(procedure?.necessity).toBeUndefined();
  });
});

describe("tolerance and aftercare", () => {
  it.each(["Last month's session was well tolerated.", "Prior treatment in May: tolerated."])(
    "tolerance is not read in “%s”",
    (words) => {
      expect(readNote(words, "Procedure").procedure?.tolerance).toBeUndefined();
    },
  );

  it.each([
    "reactions: Ø. Cheerful",
    "EBL nil, comps nil.",
    "Patient left the office in good condition.",
    "She did great.",
  ])("tolerance is read in “%s”", (words) => {
    expect(readNote(words, "Procedure").procedure?.tolerance).toBeDefined();
  });

  it.each([
    "We went over how to look after the treated spots.",
    "Warning signs of infection reviewed.",
    "She knows to ring us if one weeps.",
  ])("aftercare is read in “%s”", (words) => {
    expect(readNote(words, "Plan").aftercare?.instructions).toBeDefined();
  });
});

describe("a word for the young names the patient", () => {
  it.each([
    ["A teenager in grade 10.", true],
    ["Teenage girl with acne of the chin.", true],
    ["Adolescent male, here with his father.", true],
    ["Acne from her teens.", false],
    ["Acne since her early teens, worse at 30.", false],
    ["Teen years were bad.", false],
    ["As a teenager he took isotretinoin.", false],
    ["Mother of two teenagers.", false],
    ["Adolescent-onset acne.", false],
    ["Works with adolescents.", false],
    ["When she was a teen it was worse.", false],
  ])("%s %s", (text, isPatient) => {
    const lines = documentInWords(`## History\n${text}\n`, "markdown", "patient.minor");
    expect(lines.length > 0).toBe(isPatient);
  });
});

it("where the patient was seen is one of the known settings, however it is worded", () => {
  const { service } = readNote(
    "Seen in the outpatient department of Hill Bay Hospital.",
    "History",
  );
  expect(service?.setting).toMatchObject([{ state: "value", value: "hospital-outpatient" }]);
});

it.each([
  ["Topical and oral Rx failed.", 0],
  ["Rx: spironolactone 50 mg daily.", 1],
] as const)("a prescription is work of its own only where none has failed: %s", (words, count) => {
  expect(readNote(words, "Assessment").assessment?.separateWork?.length ?? 0).toBe(count);
});

it.each([
  ["LN2 to 4 nodules of the left cheek and intralesional triamcinolone to 2 cysts of the chin.", 1],
  ["The nodules of the left cheek got LN2 and intralesional triamcinolone, 6 nodules in total.", 0],
] as const)("which lesions got which treatment: %s", (words, count) => {
  expect(readNote(words, "Procedure").procedure?.lesionAllocation?.length ?? 0).toBe(count);
});
