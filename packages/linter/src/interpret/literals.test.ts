import { describe, expect, it } from "vitest";
import { identifiersIn, literalTimesIn } from "./literals.ts";

const identifiers = (text: string, meaning?: Parameters<typeof identifiersIn>[1]) =>
  identifiersIn(text, meaning).map(({ type, start, end }) => [type, text.slice(start, end)]);
const times = (text: string, meaning?: Parameters<typeof literalTimesIn>[1]) =>
  literalTimesIn(text, meaning).map(({ type, start, end }) => [type, text.slice(start, end)]);

it.each([
  ["derm-templates@example.org", 0],
  ["info@example.org", 0],
  ["marit.olsen@example.org", 1],
])("a mailbox of a practice is no person's: %s", (text, count) =>
  expect(identifiers(text)).toHaveLength(count),
);

it("office hours are no time of a visit", () => {
  expect(times("The line is open 8:00 am to 4:30 pm; after 4:30 pm call the doctor.")).toEqual([]);
  expect(times("Start time 1:46 PM")).toEqual([["time", "1:46 PM"]]);
});

describe("an identifier of a person is found in", () => {
  it.each([
    ["SSN 123-45-6789", "social-security-number", "123-45-6789"],
    ["cell (617) 555-0123", "phone", "(617) 555-0123"],
    ["617-555-0123", "phone", "617-555-0123"],
    ["jane.roe@example.org", "email", "jane.roe@example.org"],
    ["MRN: 00123456", "medical-record-number", "00123456"],
    ["Mr. Roe presents", "name", "Mr. Roe"],
    ["Ms Jane Roe", "name", "Ms Jane Roe"],
    ["Patient name: Jane Roe", "name", "Jane Roe"],
    ["lives at 12 Main Street", "address", "12 Main Street"],
    ["Dermatology patient, 12 Main Street", "address", "12 Main Street"],
    ["DOB 04/30/1998", "birth-date", "04/30/1998"],
    ["born on April 30, 1998", "birth-date", "April 30, 1998"],
  ])("%s", (text, type, words) => expect(identifiers(text)).toEqual([[type, words]]));

  it.each([
    ["medicalRecordNumber", "A123456", "medical-record-number", "A123456"],
    ["patientName", "Roe, Jane", "name", "Roe, Jane"],
    ["patient", "Jane Roe, 24", "name", "Jane Roe"],
    ["phone", "555-0123", "phone", "555-0123"],
    ["dateOfBirth", "1998-04-30", "birth-date", "1998-04-30"],
  ] as const)("a field that asks for it: %s: %s", (meaning, text, type, words) =>
    expect(identifiers(text, meaning)).toEqual([[type, words]]),
  );
});

describe("no identifier is found in", () => {
  it.each([
    "Call our clinic at 617-555-0123",
    "Questions? 617-555-0123",
    "Harbor Dermatology, 410 Mill Road, Suite 2",
    "Skin Associates PLLC  617-555-0123",
    "office: skin@example.org",
    "CPT 17340, 99213-25",
    "11/23/2026",
    "Left Cheek",
    "@NAME@",
    "{{patient.name}}",
    "treated by Dr. Jane Roe",
    "L70.0",
    "MRN: @MRN@",
    "12 papules of the cheek",
  ])("%s", (text) => expect(identifiers(text)).toEqual([]));

  it("the aftercare, where it is the clinic that can be reached", () => {
    expect(identifiers("617-555-0123", "instructions")).toEqual([]);
  });
});

describe("a date, time or age that is written out is found in", () => {
  it.each([
    ["Seen 11/23/2026", [["date", "11/23/2026"]]],
    ["at 1:46 PM today", [["time", "1:46 PM"]]],
    ["14:02", [["time", "14:02"]]],
    ["11/23/2026 1:46 PM", [["date", "11/23/2026 1:46 PM"]]],
    ["24 y/o female", [["age", "24 y/o"]]],
    [
      "A 16-year-old seen 11/23/2026 at the office",
      [
        ["date", "11/23/2026"],
        ["age", "16-year-old"],
      ],
    ],
  ])("%s", (text, found) => expect(times(text)).toEqual(found));

  it("a field that asks for the age", () => expect(times("24", "age")).toEqual([["age", "24"]]));
});

describe("no date, time or age is found in", () => {
  it.each([
    "DOB 04/30/1998",
    "Template revised 03/01/2026",
    "Form version of 2026-01-05",
    "for minors under 18 years old",
    "if aged 17 or less",
    "aged < 18 y/o",
    "@TODAY@",
    "epinephrine 1:100,000",
    "12:30:15:22",
    "24",
  ])("%s", (text) => expect(times(text)).toEqual([]));

  it("the date of birth, which is an identifier", () => {
    expect(times("04/30/1998", "dateOfBirth")).toEqual([]);
  });
});
