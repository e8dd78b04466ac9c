import { describe, expect, it } from "vitest";
import { readingInWords, type Where } from "../testing/mentions-in-words.ts";
import { readPatient } from "./read-patient.ts";

const read = (text: string, where?: Where) => readingInWords(readPatient, text, where);

describe("a condition is read from", () => {
  it.each([
    ["Acne vulgaris of both cheeks", ["conditions = acne-vulgaris “Acne vulgaris”"]],
    ["Wart of the hand", ["conditions = wart “Wart”"]],
    ["No warts.", []],
    ["Rule out rosacea", []],
    ["Risk of acne scars", []],
    ["Mother has rosacea.", []],
    ["History of warts", []],
    ["History of acne", ["conditions = acne “acne”"]],
    ["Teenage acne ended at 22.", []],
  ])("%s", (text, lines) => expect(read(text)).toEqual(lines));

  it("in consent and aftercare only where it is acne", () => {
    expect(read("Wart", { section: "consent" })).toEqual([]);
    expect(read("Acne", { section: "consent" })).toEqual(["conditions = acne “Acne”"]);
    expect(read("Acne", { section: "signature" })).toEqual([]);
  });
});

describe("a contraindication", () => {
  it.each([
    ["Known cold urticaria", ["procedure.contraindications = cold-urticaria “cold urticaria”"]],
    ["No cold urticaria", ["procedure.contraindicationScreen = cold urticaria “cold urticaria”"]],
    [
      "Cold urticaria: none",
      ["procedure.contraindicationScreen = Cold urticaria “Cold urticaria”"],
    ],
    [
      "Asked about cold urticaria",
      ["procedure.contraindicationScreen = cold urticaria “cold urticaria”"],
    ],
    ["Minocycline caused drug-induced lupus", []],
    [
      "An urgent care labelled her with Raynaud's. Rheumatology concluded that she does not have Raynaud's.",
      [
        "procedure.contraindicationScreen = Raynaud's “Raynaud's”",
        "procedure.contraindicationScreen = Raynaud's “Raynaud's”",
      ],
    ],
    [
      "She has no other sensitivity to cold.",
      ["procedure.contraindicationScreen = sensitivity to cold “sensitivity to cold”"],
    ],
    ["Cold hives        no", ["procedure.contraindicationScreen = Cold hives “Cold hives”"]],
    ["Cold hives: never.", ["procedure.contraindicationScreen = Cold hives “Cold hives”"]],
    ["Cold urticaria? no", ["procedure.contraindicationScreen = Cold urticaria “Cold urticaria”"]],
    ["Mother has cold urticaria", []],
    ["His roommate has cold urticaria", []],
    ...[
      "Asked: cold urticaria -, otherwise well",
      "(-) cold urticaria",
      "Questions on cold urticaria answered no",
      "Nothing to suggest cold urticaria",
      "Free from cold urticaria",
      "Unaware of any cold urticaria",
      "PMHx: neg. for cold urticaria",
    ].map((text): [string, string[]] => [
      text,
      ["procedure.contraindicationScreen = cold urticaria “cold urticaria”"],
    ]),
    ...[
      "Known cold urticaria, no angioedema",
      "She has cold urticaria, no other hives",
      "cold urticaria (+), asthma (-)",
      "PMH cold urticaria, asthma",
    ].map((text): [string, string[]] => [
      text,
      ["procedure.contraindications = cold-urticaria “cold urticaria”"],
    ]),
    [
      "None of Raynaud / cold urticaria",
      [
        "procedure.contraindicationScreen = Raynaud “Raynaud”",
        "procedure.contraindicationScreen = cold urticaria “cold urticaria”",
      ],
    ],
    [
      "Nobody in the family has cold urticaria",
      ["procedure.contraindicationScreen = cold urticaria “cold urticaria”"],
    ],
    ["Neg cold urticaria", ["procedure.contraindicationScreen = cold urticaria “cold urticaria”"]],
    [
      "Any cold urticaria? None of that.",
      ["procedure.contraindicationScreen = cold urticaria “cold urticaria”"],
    ],
    ["Any cold urticaria? Yes.", ["procedure.contraindications = cold-urticaria “cold urticaria”"]],
  ])("is stated or asked for in: %s", (text, lines) => expect(read(text)).toEqual(lines));

  it("is a question in a template", () => {
    expect(read("Cold urticaria", { kind: "template" })).toEqual([
      "procedure.contraindicationScreen = Cold urticaria “Cold urticaria”",
    ]);
  });
});

describe("the age is read from", () => {
  it.each([
    ["24 y/o female", ["patient.age = 24 “24 y/o”"]],
    ["A 16-year-old, here with mother", ["patient.age = 16 “16-year-old”"]],
    ["for patients under 18 years old", []],
    ["His brother, 20 years old", ["patient.age = 20 “20 years old”"]],
    ["Mother 44 y/o", []],
    ["A 30 y/o mother of a 6-year-old", ["patient.age = 30 “30 y/o”"]],
    ["44 y/o with two children aged 9 and 12", ["patient.age = 44 “44 y/o”"]],
    ["brought by her sister (age 19)", []],
    ["since age 13", []],
    ["as a 16-year-old she took minocycline", []],
    ["when he was 15 years old", []],
    ["if < 18 y/o", []],
  ])("%s", (text, lines) =>
    expect(
      read(text, { section: "history" }).filter((line) => line.startsWith("patient.age")),
    ).toEqual(lines),
  );

  it.each(["aftercare", "consent", "claim", "visits", "signature", "priorTreatment"] as const)(
    "not in the section %s",
    (section) => expect(read("24 y/o", { section })).toEqual([]),
  );
});

describe("the follow-up is read from", () => {
  it.each([
    ["Return in 4 weeks.", "days 28 “Return in 4 weeks”"],
    ["RTC 6 wks", "days 42 “RTC 6 wk”"],
    ["Follow up in one month", "days 30 “Follow up in one month”"],
    ["F/u 10 days", "days 10 “F/u 10 day”"],
    ["See back in a week", "days 7 “See back in a week”"],
    ["Follow-up PRN", " “Follow-up PRN”"],
    ["Recheck as needed", " “Recheck as needed”"],
    ["next visit scheduled", " “next visit scheduled”"],
  ])("%s", (text, content) =>
    expect(read(text, { section: "plan" })).toEqual([
      `aftercare.followUp = ${content.replace(/(wk|day)”/, "$1s”")}`,
    ]),
  );

  it("not where “and” stands behind a back", () => {
    expect(read("Upper back, 10 papules and nodules", { section: "exam" })).toEqual([]);
  });

  it("as open where a blank stands", () => {
    expect(read("Return in *** weeks", { section: "plan", kind: "template" })).toEqual([
      "aftercare.followUp = blank “Return in *** weeks”",
    ]);
  });

  it("with a date", () => {
    expect(read("Return 12/21/2026", { section: "aftercare" })).toContain(
      "aftercare.followUp = date date 2026-12-21 “12/21/2026”",
    );
  });

  it.each([
    ["Acne returned 2 weeks ago", "history"],
    ["Return in 4 weeks", "priorTreatment"],
    ["Keep the area dry", "aftercare"],
  ] as const)("and not from: %s", (text, section) =>
    expect(read(text, { section }).filter((line) => line.startsWith("aftercare"))).toEqual([]),
  );
});

describe("an age behind a name", () => {
  it.each([
    ["Tim Ash, 15", "patient", ["patient.age = 15 “15”"]],
    ["Tim A., 16 years.", "patient", ["patient.age = 16 “16”"]],
    ["Ida Quill (44)", "patientName", ["patient.age = 44 “44”"]],
    ["Tim Ash, 15", "title", []],
    ["Tim Ash, 15 papules", "patient", []],
  ] as const)("%s in the field %s", (text, meaning, lines) =>
    expect(read(text, { meaning, section: "header" })).toEqual(lines),
  );
});

describe("a date is", () => {
  it.each([
    ["Seen 11/23/2026", "other", ["service.date = date 2026-11-23 “11/23/2026”"]],
    ["11/23/2026", "header", ["service.date = date 2026-11-23 “11/23/2026”"]],
    ["DOB 04/30/1998", "header", ["patient.dateOfBirth = date 1998-04-30 “04/30/1998”"]],
    ["Signed by Jane Roe 11/23/2026", "other", []],
    ["Last visit 10/02/2026", "history", []],
    ["Doxycycline started 06/01/2026", "history", []],
    ["Seen today, 11/23/2026", "history", ["service.date = date 2026-11-23 “11/23/2026”"]],
    ["Template revised 03/01/2026", "header", []],
    ["Follow up. Last seen 04/30/2026", "other", []],
    ["The video follow-up of 10/19/2026 led to it", "history", []],
    ["Recheck after freezing of the chin on 10/20/2026", "history", []],
    ["The plan for freezing was made on 28 April 2026", "other", []],
    ["First freeze was on 09/15/2026", "other", []],
    ["Sum at the visit of 08/03/2026 for comparison", "other", []],
    ["At the visit on 11/16/2026 I planned three sessions", "other", []],
    ["Session 1 (9 lesions, back), session 2 on 10/13/2026", "history", []],
    ["ADDENDUM, 11/17/2026. Patient telephoned", "other", []],
    ["doxycycline 06/01/2026", "priorTreatment", []],
    ["Was seen 07/14/2026: started adapalene", "other", []],
    [
      "DICTATION. The nineteenth of November 2026, in the office",
      "other",
      ["service.date = date 2026-11-19 “nineteenth of November 2026”"],
    ],
    [
      "Hill Valley Skin Clinic, office (POS 11), 11/16/2026. 34 y/o F.",
      "other",
      ["patient.age = 34 “34 y/o”", "service.date = date 2026-11-16 “11/16/2026”"],
    ],
    [
      "A procedure dictation for the seventeenth of November 2026, Hill Office",
      "other",
      ["service.date = date 2026-11-17 “seventeenth of November 2026”"],
    ],
    [
      "Dr. Roe dictating on November 23, 2026, Hill Narrows office, place of service 11",
      "other",
      ["service.date = date 2026-11-23 “November 23, 2026”"],
    ],
    ["Dr. Roe dictating on November 24, 2026 about last week", "other", []],
    [
      "Hill Valley Dermatology and Surgery, Petoskey. November the twenty-fourth, 2026. Place of service 11.",
      "other",
      ["service.date = date 2026-11-24 “November the twenty-fourth, 2026”"],
    ],
    [
      "I have read and corrected this dictation. On the twentieth of November 2026 in the office I saw him",
      "other",
      ["service.date = date 2026-11-20 “twentieth of November 2026”"],
    ],
    [
      "Dictation of 10/26/2026, encounter of the same day",
      "other",
      ["service.date = date 2026-10-26 “10/26/2026”"],
    ],
    [
      "Hill Skin Care - follow-up with procedure - 11/13/2026 - office (11)",
      "other",
      ["service.date = date 2026-11-13 “11/13/2026”"],
    ],
    [
      "Follow-up 12/11/2026 at 9",
      "other",
      ["aftercare.followUp = date date 2026-12-11 “12/11/2026”"],
    ],
  ] as const)("read for what it is: %s (%s)", (text, section, lines) =>
    expect(read(text, { section })).toEqual(lines),
  );

  it("of the service where a heading says it behind the name of the clinic", () => {
    expect(
      read("Hill Valley Dermatology, office note, 2026-11-19", {
        section: "header",
        meaning: "title",
      }),
    ).toEqual(["service.date = date 2026-11-19 “2026-11-19”"]);
  });
});

describe("who did it is read from", () => {
  it.each([
    ["Performed by Jane Roe, MD.", "name Jane Roe, credentials MD “Jane Roe, MD”"],
    ["LN2 applied by Ann Poe, RN", "name Ann Poe, credentials RN “Ann Poe, RN”"],
    ["treated by MA Kim", "name Kim “MA Kim”"],
    ["treated by PA Jane Roe", "name Jane Roe “PA Jane Roe”"],
    ["Performed by Jane Roe", "name Jane Roe “Jane Roe”"],
  ])("%s", (text, content) => expect(read(text)).toEqual([`procedure.performedBy = ${content}`]));

  it("as open where a blank stands", () => {
    expect(read("Performed by {{provider}}", { kind: "template" })).toEqual([
      "procedure.performedBy = blank “{{provider}}”",
    ]);
  });

  it.each([
    ["Electronically signed by Jane Roe, MD", "procedure"],
    ["Reviewed by Jane Roe, MD", "procedure"],
    ["LN2 by cotton swab", "procedure"],
    ["Performed by Jane Roe, MD", "history"],
    ["Performed by the book", "procedure"],
  ] as const)("and not from: %s (%s)", (text, section) =>
    expect(read(text, { section })).toEqual([]),
  );
});
