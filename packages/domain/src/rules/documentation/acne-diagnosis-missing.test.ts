import { aNote, aTemplate, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { acneDiagnosisMissing } from "./acne-diagnosis-missing.ts";

const unsaid = { conditions: undefined, diagnoses: undefined, claim: undefined };

testRule(acneDiagnosisMissing, {
  silent: [
    { name: "a note on acne vulgaris", encounter: aNote() },
    {
      name: "acne that stands in the words alone",
      encounter: aNote({ ...unsaid, conditions: [value("cystic-acne", "exam")] }),
    },
    {
      name: "an acne code without words",
      encounter: aNote({ ...unsaid, diagnoses: [{ code: [value("L70.1")] }] }),
    },
    {
      name: "a mistyped or retired acne code, which has rules of its own",
      encounter: aNote({
        ...unsaid,
        diagnoses: [{ code: [value("L7O.0")] }],
      }),
    },
    {
      name: "an acne code on the claim line alone",
      encounter: aNote({ ...unsaid, claim: claim(claimLine("17340", { diagnoses: ["L700"] })) }),
    },
    {
      name: "acne as what was frozen",
      encounter: aNote({ ...unsaid, procedure: { targets: [value("nodular-acne")] } }),
    },
    {
      name: "a label that nobody has read for its condition",
      encounter: aNote({ ...unsaid, diagnoses: [{ label: [value("Acne, hormonal")] }] }),
    },
    {
      name: "acne with another condition beside it",
      encounter: aNote({ ...unsaid, conditions: [value("wart"), value("acne")] }),
    },
    {
      name: "a template with a slot for the diagnosis",
      encounter: aTemplate({ ...unsaid, diagnoses: [{ code: [slot("{{dx}}")] }] }),
    },
    {
      name: "a template with a list of diagnoses to choose from",
      encounter: aTemplate({
        ...unsaid,
        conditions: [{ state: "choice", options: ["acne-vulgaris", "wart"] }],
      }),
    },
    {
      name: "a template with a diagnosis heading to write beneath",
      encounter: aTemplate({
        ...unsaid,
        document: { sections: [{ name: "diagnosis", label: "Diagnosis", empty: true }] },
      }),
    },
    {
      name: "a note whose diagnosis heading has nothing beneath it",
      encounter: aNote({
        ...unsaid,
        document: { sections: [{ name: "diagnosis", label: "Diagnosis", empty: true }] },
      }),
    },
    {
      name: "an unresolved diagnosis in a note",
      encounter: aNote({ ...unsaid, diagnoses: [{ label: [slot("[DIAGNOSIS]")] }] }),
    },
  ],
  finds: [
    {
      name: "a note that never says acne",
      encounter: aNote(unsaid),
      findings: [{ messageId: "missing", path: "conditions", severity: "error" }],
    },
    {
      name: "other conditions and codes only",
      encounter: aNote({
        conditions: [value("rosacea")],
        diagnoses: [
          { code: [value("L71.9")], label: [value("Acne rosacea")], condition: "rosacea" },
        ],
        claim: claim(claimLine("17340", { diagnoses: ["A", "L57.0"] })),
      }),
      findings: [{ messageId: "missing", path: "conditions.0" }],
    },
    {
      name: "an empty label in a note",
      encounter: aNote({ ...unsaid, conditions: [slot("")] }),
      findings: [{ messageId: "missing", path: "conditions.0" }],
    },
    {
      name: "a list of diagnoses without acne in it",
      encounter: aTemplate({
        ...unsaid,
        conditions: [{ state: "choice", options: ["actinic-keratosis", "wart"] }],
      }),
      findings: [{ messageId: "missing", fix: "Insert a slot for the acne diagnosis" }],
    },
    {
      name: "a template without a place for the diagnosis",
      encounter: aTemplate(unsaid),
      settings: { profile: "guide" },
      findings: [{ messageId: "missing", path: "conditions", severity: "error" }],
    },
  ],
});
