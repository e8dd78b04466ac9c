import { describe, expect, it } from "vitest";
import { readingInWords, type Where } from "../testing/mentions-in-words.ts";
import { readCodes } from "./read-codes.ts";

const read = (text: string, where?: Where) => readingInWords(readCodes, text, where);

describe("the procedure's own code", () => {
  it.each([
    ["Cryotherapy of acne, CPT 17340.", ["procedure.code = 17340 “17340”"]],
    ["17340.", ["procedure.code = 17340 “17340”"]],
    ["Cryotherapy of acne.", []],
    ["Not 10040: nothing was opened.", []],
    ["Not used: 10040 [ ]  11900 [ ]", []],
    ["MRN 55123", []],
    ["17340. Not billed: 17110, 17000.", ["procedure.code = 17340 “17340”"]],
  ])("is one bare code: %s", (text, lines) => expect(read(text)).toEqual(lines));

  it("is also what a title names", () => {
    expect(read("Cryotherapy 17340 x 2", { section: "header", meaning: "title" })).toEqual([
      "procedure.code = 17340 “17340”",
    ]);
  });
});

describe("a claim line", () => {
  it.each([
    [
      "Billed 99213-25.",
      ["claim.lines.0.code = 99213 “99213”", "claim.lines.0.modifiers.0 = 25 “25”"],
    ],
    [
      "17340 (L70.0)\n99213 (L30.9)",
      [
        "claim.lines.0.code = 17340 “17340”",
        "claim.lines.0.diagnoses.0 = L70.0 “L70.0”",
        "claim.lines.1.code = 99213 “99213”",
        "claim.lines.1.diagnoses.0 = L30.9 “L30.9”",
        "diagnoses.0.code = L70.0 “L70.0”",
        "diagnoses.1.code = L30.9 “L30.9”",
      ],
    ],
    [
      "17340\n17110\nSigned by Lena Park, MD",
      ["claim.lines.0.code = 17340 “17340”", "claim.lines.1.code = 17110 “17110”"],
    ],
    [
      "17340-RT and 17340-LT, L70.0",
      [
        "claim.lines.0.code = 17340 “17340”",
        "claim.lines.0.modifiers.0 = RT “RT”",
        "claim.lines.0.diagnoses.0 = L70.0 “L70.0”",
        "claim.lines.1.code = 17340 “17340”",
        "claim.lines.1.modifiers.0 = LT “LT”",
        "claim.lines.1.diagnoses.0 = L70.0 “L70.0”",
        "diagnoses.0.code = L70.0 “L70.0”",
      ],
    ],
    ["17340 x 2", ["claim.lines.0.code = 17340 “17340”", "claim.lines.0.units = 2 “2”"]],
    [
      "CPT 17340, 10040",
      ["claim.lines.0.code = 17340 “17340”", "claim.lines.1.code = 10040 “10040”"],
    ],
  ])("is a code with more beside it: %s", (text, lines) => expect(read(text)).toEqual(lines));

  it("has what stands behind it in its line", () => {
    expect(read("17340 x 1 L70.0 POS 11\n99213-25 dx A", { section: "claim" })).toEqual([
      "claim.lines.0.code = 17340 “17340”",
      "claim.lines.0.units = 1 “1”",
      "claim.lines.0.diagnoses.0 = L70.0 “L70.0”",
      "claim.lines.0.placeOfService = 11 “11”",
      "claim.lines.1.code = 99213 “99213”",
      "claim.lines.1.modifiers.0 = 25 “25”",
      "claim.lines.1.diagnoses.0 = A “A”",
    ]);
  });

  it("leaves the place of service that stands before it to the visit", () => {
    expect(read("DOS ____, POS 02\n17340 x 1, POS 11")).toEqual([
      "claim.lines.0.code = 17340 “17340”",
      "claim.lines.0.units = 1 “1”",
      "claim.lines.0.placeOfService = 11 “11”",
      "service.placeOfService = 02 “02”",
    ]);
  });

  it("is not made of the codes of other visits", () => {
    expect(read("11/03/2026 17340", { section: "visits" })).toEqual([]);
  });
});

it("leaves a code open whose last place is a blank", () => {
  expect(read("Acne, ICD-10: L70._", { kind: "template" })).toEqual([]);
});

it("names no code for what a template is not", () => {
  expect(read("Acne [L70.x], never L57.0, not B07.8", { kind: "template" })).toEqual([]);
  expect(read("Acne, L70.0", { kind: "template" })).toContain("diagnoses.0.code = L70.0 “L70.0”");
});

it.each([
  "Not 17340 x 3, whatever the count.",
  "Never bill 99213 for the recheck.",
  "A 99213 goes on the claim only when more was assessed, and never without 25.",
  "If another problem was treated, 99214 needs modifier 25.",
])("a reminder of a template bills nothing: %s", (text) =>
  expect(read(text, { kind: "template" })).toEqual([]),
);

it.each([
  "Bill 17340 and 99213, no 25 needed.",
  "Bill 17340 and 99213 without modifier 25 if the visit was short.",
])("a template that leaves 25 off bills the visit: %s", (text) =>
  expect(read(text, { kind: "template" })).toContain("claim.lines.1.code = 99213 “99213”"),
);

describe("a diagnosis", () => {
  it.each([
    [
      "Acne vulgaris (L70.0)",
      [
        "diagnoses.0.code = L70.0 “L70.0”",
        "diagnoses.0.label = Acne vulgaris “Acne vulgaris”",
        "diagnoses.0.condition = acne-vulgaris",
      ],
    ],
    [
      "L70.0: acne vulgaris",
      [
        "diagnoses.0.code = L70.0 “L70.0”",
        "diagnoses.0.label = acne vulgaris “acne vulgaris”",
        "diagnoses.0.condition = acne-vulgaris",
      ],
    ],
    ["L700", ["diagnoses.0.code = L700 “L700”"]],
    ["no wart, L70.0", ["diagnoses.0.code = L70.0 “L70.0”"]],
    ["A. L70.0", ["diagnoses.0.code = L70.0 “L70.0”", "diagnoses.0.pointer = A"]],
  ])("has the words beside its code: %s", (text, lines) =>
    expect(read(text, { section: "diagnosis" })).toEqual(lines),
  );

  it("is not made of the pointers of a claim line", () => {
    expect(read("17340 L70.0", { section: "claim" })).toEqual([
      "claim.lines.0.code = 17340 “17340”",
      "claim.lines.0.diagnoses.0 = L70.0 “L70.0”",
    ]);
  });
});

it("a name between two codes is that of the second", () => {
  expect(read("Acne vulgaris L70.0, verruca vulgaris B07.8", { section: "diagnosis" })).toEqual(
    expect.arrayContaining([
      "diagnoses.0.label = Acne vulgaris “Acne vulgaris”",
      "diagnoses.1.label = verruca vulgaris “verruca vulgaris”",
    ]),
  );
});
