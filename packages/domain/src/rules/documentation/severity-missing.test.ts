import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { severityMissing } from "./severity-missing.ts";

const ungraded = { assessment: { severity: [] } };

testRule(severityMissing, {
  silent: [
    { name: "nodulocystic acne on examination", encounter: aNote() },
    {
      name: "mild acne: no grade is asked for",
      encounter: aNote({ assessment: { severity: [value("mild")] } }),
    },
    {
      name: "a type that says what the lesions are",
      encounter: aNote({ ...ungraded, conditions: [value("cystic-acne")] }),
    },
    {
      name: "such a type as what was frozen, or as the diagnosis",
      encounter: aNote({
        ...ungraded,
        procedure: { targets: [value("nodular-acne")] },
        diagnoses: [{ condition: "acne-conglobata" }],
      }),
    },
    { name: "an unresolved blank", encounter: aNote({ assessment: { severity: [slot()] } }) },
    { name: "a template", encounter: aTemplate(ungraded) },
    {
      name: "a note whose exam heading has nothing beneath it",
      encounter: aNote({
        ...ungraded,
        document: { sections: [{ name: "exam", label: "Exam", empty: true }] },
      }),
    },
  ],
  finds: [
    {
      name: "acne vulgaris without more",
      encounter: aNote(ungraded),
      findings: [{ messageId: "missing", path: "assessment.severity", severity: "info" }],
    },
    {
      name: "a bare label",
      encounter: aNote({ assessment: { severity: [slot("")] } }),
      findings: [{ messageId: "missing", path: "assessment.severity.0" }],
    },
  ],
});
