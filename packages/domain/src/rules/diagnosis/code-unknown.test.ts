import { expect, it } from "vitest";
import type { Encounter } from "../../encounter/encounter.ts";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, aTemplate, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { codeUnknown } from "./code-unknown.ts";

function noteWith(code: string): Encounter {
  return aNote({ diagnoses: [{ code: [value(code)] }], claim: undefined });
}

testRule(codeUnknown, {
  silent: [
    { name: "a code of the table", encounter: aNote() },
    { name: "the undotted form of claims", encounter: noteWith("L700") },
    { name: "lower case", encounter: noteWith("l70.0") },
    { name: "a category, which is reported by itself", encounter: noteWith("L70") },
    { name: "a code whose category the table does not cover", encounter: noteWith("L40.0") },
    { name: "a neighbour of a code that stands alone in the table", encounter: noteWith("L57.9") },
    { name: "a seven-character code", encounter: noteWith("M80.0AXA") },
    { name: "an ICD-9-CM code, which is reported by itself", encounter: noteWith("706.1") },
    { name: "an open last character", encounter: noteWith("L70.-") },
    {
      name: "pointers",
      encounter: aNote({ claim: claim(claimLine("17340", { diagnoses: ["A", "AB", "1"] })) }),
    },
    { name: "a blank", encounter: aTemplate({ diagnoses: [{ code: [slot()] }] }) },
  ],
  finds: [
    {
      name: "a code that its category does not have",
      encounter: noteWith("L70.7"),
      findings: [
        {
          messageId: "unlisted",
          path: "diagnoses.0.code.0",
          severity: "error",
          fix: "Set the diagnosis code to L70.0 (Acne vulgaris)",
        },
      ],
    },
    {
      name: "a digit too many",
      encounter: noteWith("L70.00"),
      findings: [{ messageId: "unlisted" }],
    },
    {
      name: "a subcategory that is listed in full",
      encounter: noteWith("L72.13"),
      findings: [
        {
          messageId: "unlisted",
          data: { code: "L72.13", category: "L72.1", choices: "L72.11, L72.12" },
        },
      ],
    },
    {
      name: "the letter O for zero, in a template",
      encounter: aTemplate({ diagnoses: [{ code: [value("L7O.0")] }], claim: undefined }),
      findings: [{ messageId: "letter", data: { code: "L7O.0", suggestion: "L70.0" } }],
    },
    {
      name: "the letter l for one",
      encounter: noteWith("L70.l"),
      findings: [{ messageId: "letter", fix: "Set the diagnosis code to L70.1 (Acne conglobata)" }],
    },
    {
      name: "a letter in a code that would not exist with a digit either",
      encounter: noteWith("L7O.7"),
      findings: [{ messageId: "shape" }],
    },
    { name: "words", encounter: noteWith("ABC"), findings: [{ messageId: "shape" }] },
    {
      name: "a procedure code in the diagnosis",
      encounter: noteWith("17340"),
      findings: [{ messageId: "shape" }],
    },
    {
      name: "a code that stands on a claim line only",
      encounter: aNote({ claim: claim(claimLine("17340", { diagnoses: ["L70.6"] })) }),
      findings: [{ messageId: "unlisted", path: "claim.lines.0.diagnoses.0.0" }],
    },
  ],
});

it("reports a code once and offers to change it at all its places", () => {
  const encounter = aNote({
    diagnoses: [{ code: [value("L7O.0")] }],
    claim: claim(claimLine("17340", { diagnoses: ["L7O.0"] })),
  });
  const { findings } = evaluate(encounter, {}, [codeUnknown]);
  expect(findings).toHaveLength(1);
  expect(findings[0]?.related).toHaveLength(1);
  expect(findings[0]?.fixes[0]?.edits).toEqual([
    { kind: "set", path: ["diagnoses", 0, "code", 0], text: "L70.0" },
    { kind: "set", path: ["claim", "lines", 0, "diagnoses", 0, 0], text: "L70.0" },
  ]);
});
