import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { toleranceMissing } from "./tolerance-missing.ts";

testRule(toleranceMissing, {
  silent: [
    { name: "a treatment that was tolerated well", encounter: aNote() },
    { name: "a template with a slot", encounter: aTemplate() },
    {
      name: "a template with a bare label",
      encounter: aTemplate({ procedure: { tolerance: [slot("")] } }),
    },
    {
      name: "an unresolved blank in a note",
      encounter: aNote({ procedure: { tolerance: [slot()] } }),
    },
    {
      name: "a note whose procedure heading has nothing beneath it",
      encounter: aNote({
        procedure: { tolerance: undefined },
        document: { sections: [{ name: "procedure", label: "Procedure", empty: true }] },
      }),
    },
    {
      name: "a complication, which says how it went",
      encounter: aNote({ procedure: { tolerance: [value("stopped early because of pain")] } }),
    },
  ],
  finds: [
    {
      name: "a note without a word on it",
      encounter: aNote({ procedure: { tolerance: undefined } }),
      findings: [{ messageId: "missing", path: "procedure.tolerance", severity: "warning" }],
    },
    {
      name: "a bare label in a note",
      encounter: aNote({ procedure: { tolerance: [slot("")] } }),
      findings: [{ messageId: "missing", path: "procedure.tolerance.0" }],
    },
    {
      name: "a template without a place for it",
      encounter: aTemplate({ procedure: { tolerance: undefined } }),
      findings: [{ messageId: "missing", fix: "Insert a slot for the tolerance" }],
    },
    {
      name: "the same as an error in the profile audit",
      encounter: aNote({ procedure: { tolerance: undefined } }),
      settings: { profile: "audit" },
      findings: [{ messageId: "missing", severity: "error" }],
    },
  ],
});
