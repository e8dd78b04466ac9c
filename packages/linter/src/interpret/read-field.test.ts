import { describe, expect, it } from "vitest";
import type { EncounterKind } from "@encounter-lint/domain";
import { documentInWords } from "../testing/mentions-in-words.ts";

/** What a labelled line says, but for facts of the document. */
const read = (text: string, kind: EncounterKind = "note") =>
  documentInWords(text, "markdown", "", kind).filter((line) => !line.startsWith("document"));

describe("a field says what its label asks for:", () => {
  it.each([
    ["Freeze time (s): 5", "procedure.freezeTime = unit seconds, minSeconds 5, maxSeconds 5 “5”"],
    [
      "Freeze time (s): 5-10",
      "procedure.freezeTime = unit seconds, minSeconds 5, maxSeconds 10 “5-10”",
    ],
    ["Freeze time (min): 1", "procedure.duration = unit minutes, minSeconds 60, maxSeconds 60 “1”"],
    ["Freeze time: 5", "procedure.duration = unit none, minSeconds 5, maxSeconds 5 “5”"],
    ["Freeze time: brief", "procedure.freezeTime = unit seconds “brief”"],
    ["Lesion count: 8", "procedure.lesionCount = kind exact, count 8, isTotal true “8”"],
    ["Lesion count: eight", "procedure.lesionCount = kind exact, count 8, isTotal true “eight”"],
    ["Lesion count: several", "procedure.lesionCount = kind vague “several”"],
    ["Cycles: 2", "procedure.cycles = 2 “2”"],
    ["Age: 24", "patient.age = 24 “24”"],
    ["Place of service: 11", "service.placeOfService = 11 “11”"],
    ["Place of service: office", "service.placeOfService = 11 “office”"],
    ["Date of service: 11/23/2026", "service.date = date 2026-11-23 “11/23/2026”"],
    ["Date of service: Monday", "service.date = problem unreadable “Monday”"],
    ["Sites: under the cap", "procedure.sites = region under the cap “under the cap”"],
    [
      "Performed by: Jane Roe, MD",
      "procedure.performedBy = name Jane Roe, credentials MD “Jane Roe, MD”",
    ],
    ["Applicator: brass rod", "procedure.applicator = other “brass rod”"],
    ["Payer: Aetna", "payer = Aetna “Aetna”"],
    ["Follow-up: 4 weeks", "aftercare.followUp = days 28 “4 weeks”"],
  ])("%s", (text, line) => expect(read(text)).toContain(line));
});

describe("a field says nothing where its words are", () => {
  it.each([
    ["Consent: not obtained", "procedure.consent"],
    ["Consent: N/A", "procedure.consent"],
    ["Cycles: -", "procedure.cycles"],
    ["Follow-up: none", "aftercare.followUp"],
    ["Tolerance: not documented", "procedure.tolerance"],
    ["Place of service: 1100", "service.placeOfService"],
  ])("%s", (text, element) =>
    expect(read(text).filter((line) => line.startsWith(`${element} =`))).toEqual([]),
  );
});

it("offers a choice between yes and no", () => {
  expect(read("Consent: yes / no", "template")).toContain(
    "procedure.consent = yes | no “yes / no”",
  );
});
