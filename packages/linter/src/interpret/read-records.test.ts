import { describe, expect, it } from "vitest";
import { documentInWords } from "../testing/mentions-in-words.ts";

const yaml = (part: string, text: string) => documentInWords(text, "yaml", part);

describe("an earlier treatment", () => {
  it("is a map with its agent, how long and how it ended", () => {
    expect(
      yaml(
        "priorTreatments",
        "prior_treatments:\n  - { name: doxycycline 100 mg bid, duration: 12 weeks, outcome: failed, reason: under 20 % improvement }\n",
      ),
    ).toEqual([
      "priorTreatments.0.section = priorTreatment",
      "priorTreatments.0.agent = doxycycline",
      "priorTreatments.0.classes.0 = systemic",
      "priorTreatments.0.name = doxycycline 100 mg bid “doxycycline 100 mg bid”",
      "priorTreatments.0.duration = unit weeks, minSeconds 7257600, maxSeconds 7257600 “12 weeks”",
      "priorTreatments.0.outcome = failed “failed”",
      "priorTreatments.0.reason = under 20 % improvement “under 20 % improvement”",
    ]);
  });

  it("may have its unit in the heading of the column", () => {
    expect(
      documentInWords(
        "## Prior treatment\n\n| Drug | Weeks | Outcome |\n|---|---|---|\n| adapalene | 12 | no response |\n",
        "markdown",
        "priorTreatments.0",
      ),
    ).toEqual(
      expect.arrayContaining([
        "priorTreatments.0.name = adapalene “adapalene”",
        "priorTreatments.0.outcome = failed “no response”",
      ]),
    );
  });

  it("may have its name as the key of its map, and its unit in one of its keys", () => {
    expect(
      yaml(
        "priorTreatments.0",
        "prior_treatments:\n  tretinoin:\n    duration_weeks: 14\n    effect: none\n",
      ),
    ).toEqual(
      expect.arrayContaining([
        "priorTreatments.0.agent = tretinoin",
        "priorTreatments.0.duration = unit weeks, minSeconds 8467200, maxSeconds 8467200 “14”",
        "priorTreatments.0.outcome = failed “none”",
      ]),
    );
  });

  it("failed where it stands beneath a key that says so", () => {
    expect(
      yaml("priorTreatments.0", "failed_treatments:\n  topical: adapalene, 16 weeks\n"),
    ).toEqual(expect.arrayContaining([expect.stringContaining("outcome = failed")]));
  });

  it.each([
    ["| Drug | Started | Stopped | Remark |", "| Retin-A | 03/2026 | 06/2026 | no change |", true],
    ["| Medication | Dose | Why stopped |", "| Doxycycline | 100 mg | esophagitis, nausea |", true],
    ["| Medication | Dose | Status |", "| Spironolactone | 50 mg | active |", false],
    ["| Drug | For |", "| Lisinopril | high blood pressure, poor control |", false],
  ])("may be a row of any table of the history: %s %s %s", (head, row, isTold) => {
    const rule = head.replaceAll(/[^|]+/g, "---");
    const lines = documentInWords(
      `## History\n\n${head}\n${rule}\n${row}\n`,
      "markdown",
      "priorTreatments.0.outcome",
    );
    expect(lines.length > 0).toBe(isTold);
  });

  it("in a row with a day is no day of the service", () => {
    const text =
      "## Timeline\n\n| Date | Rx | Note |\n|---|---|---|\n| 01/12/2026 | Adapalene | begun |\n";
    expect(documentInWords(text, "markdown", "service")).toEqual([]);
  });

  it("and a list of them ends with the list", () => {
    const text =
      "Prior therapies:\n* topical: Tazorac, 16 weeks, insufficient\n\n8 papules of the cheeks.\n";
    expect(documentInWords(text, "markdown", "procedure.sites")).not.toEqual([]);
  });

  it("and paragraphs of them end with one that names none", () => {
    const text =
      "Prior treatments and response:\n\nAdapalene, 16 weeks, no change\n\n8 papules of the cheeks.\n";
    expect(documentInWords(text, "markdown", "procedure.sites")).not.toEqual([]);
  });

  it("may have columns that no table knows", () => {
    expect(
      documentInWords(
        "## Prior treatment\n\n| Agent | Given | What came of it |\n|---|---|---|\n| adapalene | Jan-Apr, 14 weeks | no real change |\n",
        "markdown",
        "priorTreatments.0",
      ),
    ).toEqual(expect.arrayContaining(["priorTreatments.0.outcome = failed “no real change”"]));
  });

  it("may be a list of what the pharmacy gave out", () => {
    expect(
      documentInWords(
        "## Prior treatment\n\n| Drug | First fill | Last fill | Days supplied | Response |\n|---|---|---|---|---|\n| doxycycline | 01/14/2026 | 04/17/2026 | 120 | Lesion count the same on 05/18/2026 |\n",
        "markdown",
        "priorTreatments.0",
      ),
    ).toEqual(
      expect.arrayContaining([
        "priorTreatments.0.duration = unit days, minSeconds 10368000, maxSeconds 10368000 “120”",
        "priorTreatments.0.started = date 2026-01-14 “01/14/2026”",
        "priorTreatments.0.outcome = failed “Lesion count the same on 05/18/2026”",
      ]),
    );
  });

  it.each([
    ["did not fail", "not-failed"],
    ["GI upset", "intolerant"],
    ["some improvement", "partial"],
    ["ongoing", "ongoing"],
    ["patient declined", "declined"],
    ["excellent", "responding"],
  ])("that ended with “%s” is %s", (words, outcome) => {
    expect(
      yaml(
        "priorTreatments.0.outcome",
        `prior_treatments:\n  - { name: adapalene, outcome: ${words} }\n`,
      ),
    ).toEqual([`priorTreatments.0.outcome = ${outcome} “${words}”`]);
  });
});

it("a letter beside a code is what the lines of the claim point to", () => {
  expect(
    documentInWords(
      "## Done\n\n| Dx | Code |\n|---|---|\n| A | L70.0 |\n| B | I10 |\n",
      "markdown",
      "diagnoses.1",
    ),
  ).toEqual(expect.arrayContaining(["diagnoses.1.pointer = B"]));
});

describe("a claim line", () => {
  it("is a map with lists in it", () => {
    expect(
      yaml(
        "claim",
        'claim:\n  lines:\n    - { code: "99213", units: 1, modifiers: ["25", GA], diagnoses: [L70.0, A], place_of_service: "11" }\n',
      ),
    ).toEqual([
      "claim.lines.0.code = 99213 “99213”",
      "claim.lines.0.units = 1 “1”",
      "claim.lines.0.modifiers.0 = 25 “25”",
      "claim.lines.0.modifiers.1 = GA “GA”",
      "claim.lines.0.diagnoses.0 = L70.0 “L70.0”",
      "claim.lines.0.diagnoses.1 = A “A”",
      "claim.lines.0.placeOfService = 11 “11”",
    ]);
  });

  it("may have its modifiers behind its code", () => {
    expect(yaml("claim.lines.0", "claim:\n  - { code: 99213-25-GA, modifiers: [GZ] }\n")).toEqual([
      "claim.lines.0.code = 99213 “99213-25-GA”",
      "claim.lines.0.modifiers.0 = 25 “25”",
      "claim.lines.0.modifiers.1 = GA “GA”",
      "claim.lines.0.modifiers.2 = GZ “GZ”",
    ]);
  });

  it("is a row of a table", () => {
    expect(
      documentInWords(
        "## Claim\n\n| Code | Units | Modifiers |\n|---|---|---|\n| 17340 | 12 | |\n",
        "markdown",
        "claim",
      ),
    ).toEqual(["claim.lines.0.code = 17340 “17340”", "claim.lines.0.units = 12 “12”"]);
  });
});

describe("a diagnosis", () => {
  it("is a row of a table, whatever the column of its words is called", () => {
    expect(
      documentInWords(
        "## Diagnoses\n\n| Ptr | Code | Text |\n|---|---|---|\n| A | L70.0 | Acne vulgaris |\n",
        "markdown",
        "diagnoses.0",
      ),
    ).toEqual(
      expect.arrayContaining([
        "diagnoses.0.code = L70.0 “L70.0”",
        "diagnoses.0.label = Acne vulgaris “Acne vulgaris”",
      ]),
    );
  });

  it("is a map of code and label", () => {
    expect(
      yaml(
        "diagnoses",
        "diagnoses:\n  - { code: ICD-10 L70.0, label: Acne vulgaris, pointer: A }\n",
      ),
    ).toEqual(
      expect.arrayContaining([
        "diagnoses.0.code = L70.0 “ICD-10 L70.0”",
        "diagnoses.0.condition = acne-vulgaris",
        "diagnoses.0.label = Acne vulgaris “Acne vulgaris”",
      ]),
    );
  });
});

describe("a signature", () => {
  it("has its name under a key of its own", () => {
    expect(yaml("signatures", "sign: { by: 'Jane Roe, MD', credentials: MD }\n")).toContain(
      "signatures.0.name = Jane Roe “Jane Roe, MD”",
    );
  });

  it.each([
    ["electronic", "electronic"],
    ["ink", "handwritten"],
    ["rubber stamp", "stamp"],
    ["on file", "on-file"],
    ["typed", "typed"],
    ["pending", "unsigned"],
    ["dictated, not read", "not-read"],
  ])("of the method “%s” is %s", (words, method) => {
    expect(
      yaml("signatures.0.method", `signature: { name: Jane Roe, method: "${words}" }\n`),
    ).toEqual([`signatures.0.method = ${method} “${words}”`]);
  });

  it("has the degree that stands behind the name", () => {
    expect(
      yaml("signatures", "signature: { name: 'Jane Roe, MD', signed_at: 2026-11-23T14:02 }\n"),
    ).toEqual([
      "signatures.0.credentials = MD “MD”",
      "signatures.0.name = Jane Roe “Jane Roe, MD”",
      "signatures.0.signedAt = date 2026-11-23, time 14:02 “2026-11-23T14:02”",
    ]);
  });
});

describe("another visit", () => {
  it("is a row under headings of any name", () => {
    expect(
      documentInWords(
        "---\nkind: note\n---\n## Ledger of earlier visits\n\n| When | Reason | Billed |\n|---|---|---|\n| 2026-05-09 | shingles | 99213-24 |\n",
        "markdown",
        "visits.0",
      ),
    ).toEqual([
      "visits.0.codes.0 = 99213 “99213”",
      "visits.0.date = date 2026-05-09 “2026-05-09”",
      "visits.0.modifiers.0 = 24 “24”",
    ]);
  });

  it("is a map of day and codes", () => {
    expect(
      yaml(
        "visits",
        'visits:\n  - { date: 2026-11-03, codes: ["17340", "99213"], note: staged }\n',
      ),
    ).toEqual(
      expect.arrayContaining([
        "visits.0.date = date 2026-11-03 “2026-11-03”",
        "visits.0.codes.0 = 17340 “17340”",
        "visits.0.codes.1 = 99213 “99213”",
        "visits.0.stagedPlan = true",
      ]),
    );
  });
});

it("leaves a place open where a part is empty or blank", () => {
  expect(
    yaml("claim", 'claim:\n  - { code: "17340", units: , place_of_service: "***" }\n'),
  ).toEqual([
    "claim.lines.0.code = 17340 “17340”",
    "claim.lines.0.units = blank “units”",
    "claim.lines.0.placeOfService = blank “***”",
  ]);
});
