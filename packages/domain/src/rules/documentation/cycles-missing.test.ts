import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { cyclesMissing } from "./cycles-missing.ts";

testRule(cyclesMissing, {
  silent: [
    { name: "one cycle", encounter: aNote() },
    { name: "a template with a slot", encounter: aTemplate() },
    {
      name: "a template with a bare label",
      encounter: aTemplate({ procedure: { cycles: [slot("")] } }),
    },
    {
      name: "an unresolved blank in a note",
      encounter: aNote({ procedure: { cycles: [slot()] } }),
    },
    {
      name: "a note whose procedure heading has nothing beneath it",
      encounter: aNote({
        procedure: { cycles: undefined },
        document: { sections: [{ name: "procedure", label: "Procedure", empty: true }] },
      }),
    },
    {
      name: "a count that cannot be, which has a rule of its own",
      encounter: aNote({ procedure: { cycles: [value(0)] } }),
    },
  ],
  finds: [
    {
      name: "a note without a word on it",
      encounter: aNote({ procedure: { cycles: undefined } }),
      findings: [{ messageId: "missing", path: "procedure.cycles", severity: "info" }],
    },
    {
      name: "a bare label in a note",
      encounter: aNote({ procedure: { cycles: [slot("")] } }),
      findings: [{ messageId: "missing", path: "procedure.cycles.0" }],
    },
    {
      name: "a template without a place for it",
      encounter: aTemplate({ procedure: { cycles: undefined } }),
      findings: [{ messageId: "missing", fix: "Insert a slot for the freeze-thaw cycles" }],
    },
    {
      name: "the same as an error in the profile audit",
      encounter: aNote({ procedure: { cycles: undefined } }),
      settings: { profile: "audit" },
      findings: [{ messageId: "missing", severity: "error" }],
    },
  ],
});
