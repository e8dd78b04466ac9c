import { describe, expect, it } from "vitest";
import { aNote, aTemplate, day, seconds, value } from "../testing/an-encounter.ts";
import { cloneFingerprint } from "./clone-fingerprint.ts";

const original = cloneFingerprint(aNote());

describe("the content of a fingerprint", () => {
  it("is the same for a note that differs in patient, date and signature only", () => {
    const copy = aNote({
      patient: { age: [value(57)], dateOfBirth: [day("1969-02-03")] },
      service: { date: [day("2026-10-05")] },
      procedure: { performedBy: [value({ name: "Kim Poe" })] },
      aftercare: {
        instructions: [value("Written  blister care given")],
        followUp: [value({ text: "4 weeks", days: 28 })],
      },
      signatures: [{ name: [value("Kim Poe")], signedAt: [day("2026-10-05")] }],
      claim: undefined,
    });
    expect(cloneFingerprint(copy)?.content).toBe(original?.content);
  });

  it("leaves out the date of the follow-up", () => {
    const until = (date: string) =>
      aNote({ aftercare: { followUp: [value({ text: date, date: { text: date, date } })] } });
    expect(cloneFingerprint(until("2026-12-01"))?.content).toBe(
      cloneFingerprint(until("2026-12-08"))?.content,
    );
  });

  it.each([
    ["count", aNote({ procedure: { lesionCount: [value({ kind: "exact", count: 7 })] } })],
    ["freeze time", aNote({ procedure: { freezeTime: [seconds(6)] } })],
    ["reason", aNote({ procedure: { necessity: [value("scarring risk")] } })],
    ["wording", aNote({ document: { wording: "eight tender papules" } })],
  ])("differs with another %s", (_what, encounter) => {
    expect(cloneFingerprint(encounter)?.content).not.toBe(original?.content);
  });

  it("is absent for a note that says little", () => {
    const short = aNote({
      assessment: undefined,
      procedure: undefined,
      priorTreatments: undefined,
    });
    expect(cloneFingerprint(short)?.content).toBeUndefined();
  });
});

describe("a fingerprint", () => {
  it("does not exist for templates, which are made to be copied", () => {
    expect(cloneFingerprint(aTemplate())).toBeUndefined();
  });

  it("has no measurements unless count, site and time are all stated", () => {
    expect(original?.measurements).toBeDefined();
    expect(
      cloneFingerprint(aNote({ procedure: { freezeTime: undefined } }))?.measurements,
    ).toBeUndefined();
    expect(
      cloneFingerprint(
        aNote({ procedure: { lesionCount: [value({ kind: "vague", text: "several" })] } }),
      )?.measurements,
    ).toBeUndefined();
    expect(
      cloneFingerprint(
        aNote({ procedure: { freezeTime: [value({ text: "a few seconds", unit: "seconds" })] } }),
      )?.measurements,
    ).toBeUndefined();
  });

  it("knows the patient by the date of birth or by what the caller says", () => {
    const born = { patient: { dateOfBirth: [day("1999-02-03")] } };
    expect(original?.patient).toBeUndefined();
    expect(cloneFingerprint(aNote(born))?.patient).toMatch(/^[0-9a-f]{16}$/);
    expect(cloneFingerprint(aNote(born), "a.yaml")?.patient).toBe(
      cloneFingerprint(aNote(), "a.yaml")?.patient,
    );
  });

  it("contains the day of the service, and no words of the note", () => {
    expect(original?.serviceDate).toBe("2026-11-23");
    expect(JSON.stringify(original)).not.toMatch(/cheek|adapalene|roe/i);
  });
});
