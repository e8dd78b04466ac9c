import { describe, expect, it } from "vitest";
import { aNote, claim, claimLine, slot, value } from "../testing/an-encounter.ts";
import { codedLines, diagnosisAt, linesBeside, linesBilling, splitCode } from "./claim-lines.ts";

describe("splitCode", () => {
  it.each([
    ["17340", "17340", []],
    [" g0463 ", "G0463", []],
    ["17340-50", "17340", ["50"]],
    ["17340 25 59", "17340", ["25", "59"]],
    ["1734O-25", "1734O", ["25"]],
    ["CPT 17340", "17340", []],
    ["CPT: 17340 (acne cryotherapy)", "17340", []],
    ["17340 - acne cryotherapy", "17340", []],
    ["17340 x 12", "17340 X 12", []],
    ["cryotherapy", "CRYOTHERAPY", []],
    ["017340", "017340", []],
  ])("reads %s", (text, code, modifiers) => {
    expect(splitCode(text)).toEqual({ code, modifiers });
  });
});

describe("codedLines", () => {
  it("collects modifiers from their own place and from behind the code", () => {
    const [line] = codedLines(
      aNote({ claim: claim(claimLine("17340-rt", { modifiers: ["-59"] })) }),
    );
    expect(line?.modifiers.map(({ modifier, removal }) => [modifier, removal])).toEqual([
      ["RT", { kind: "set", path: ["claim", "lines", 0, "code", 0], text: "17340" }],
      ["59", { kind: "remove", path: ["claim", "lines", 0, "modifiers", 0] }],
    ]);
  });

  it("takes the day of the line, else that of the service", () => {
    const lines = codedLines(
      aNote({ claim: claim(claimLine("17340", { date: "2026-11-20" }), claimLine("99213")) }),
    );
    expect(lines.map(({ day }) => day)).toEqual(["2026-11-20", "2026-11-23"]);
  });

  it("leaves out lines whose code is blank", () => {
    expect(
      codedLines(aNote({ claim: { lines: [{ code: [slot()] }, { units: [value(1)] }] } })),
    ).toEqual([]);
  });
});

describe("linesBeside", () => {
  it("are the lines of the same day, and those whose day is unknown", () => {
    const note = aNote({
      service: { date: [slot()] },
      claim: claim(
        claimLine("17340", { date: "2026-11-20" }),
        claimLine("99213", { date: "2026-11-21" }),
        claimLine("99214", { date: "2026-11-20" }),
        claimLine("11900"),
      ),
    });
    const beside = linesBilling(note).flatMap((line) => linesBeside(note, line));
    expect(beside.map(({ code }) => code)).toEqual(["99214", "11900"]);
  });
});

describe("diagnosisAt", () => {
  const diagnoses = [{ code: [value("L70.0")] }, { code: [value("L57.0")] }];

  it("counts letters and figures", () => {
    expect(diagnosisAt(diagnoses, "b")).toBe(diagnoses[1]);
    expect(diagnosisAt(diagnoses, "1")).toBe(diagnoses[0]);
    expect(diagnosisAt(diagnoses, "C")).toBeUndefined();
    expect(diagnosisAt(diagnoses, "L70.0")).toBeUndefined();
  });

  it("goes by the document's own pointers where it has them", () => {
    const pointed = [
      { ...diagnoses[0], pointer: "B" },
      { ...diagnoses[1], pointer: "A" },
    ];
    expect(diagnosisAt(pointed, "A")).toBe(pointed[1]);
  });
});
