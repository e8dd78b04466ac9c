import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { applicatorMissing } from "./applicator-missing.ts";

testRule(applicatorMissing, {
  silent: [
    { name: "a swab", encounter: aNote() },
    { name: "a template with a slot", encounter: aTemplate() },
    {
      name: "a template with a bare label",
      encounter: aTemplate({ procedure: { applicator: [slot("")] } }),
    },
    {
      name: "an unresolved blank in a note",
      encounter: aNote({ procedure: { applicator: [slot()] } }),
    },
    {
      name: "a note whose procedure heading has nothing beneath it",
      encounter: aNote({
        procedure: { applicator: undefined },
        document: { sections: [{ name: "procedure", label: "Procedure", empty: true }] },
      }),
    },
    {
      name: "a spray: the swab is not required",
      encounter: aNote({ procedure: { applicator: [value("spray")] } }),
    },
  ],
  finds: [
    {
      name: "a note without a word on it",
      encounter: aNote({ procedure: { applicator: undefined } }),
      findings: [{ messageId: "missing", path: "procedure.applicator", severity: "info" }],
    },
    {
      name: "a bare label in a note",
      encounter: aNote({ procedure: { applicator: [slot("")] } }),
      findings: [{ messageId: "missing", path: "procedure.applicator.0" }],
    },
    {
      name: "a template without a place for it",
      encounter: aTemplate({ procedure: { applicator: undefined } }),
      findings: [{ messageId: "missing", fix: "Insert a slot for the applicator" }],
    },
  ],
});
