import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { cryogenMissing } from "./cryogen-missing.ts";

testRule(cryogenMissing, {
  silent: [
    { name: "a note that names liquid nitrogen", encounter: aNote() },
    {
      name: "a template with a slot for the agent",
      encounter: aTemplate({ procedure: { cryogen: [slot()] } }),
    },
    {
      name: "a template with an empty label for the agent",
      encounter: aTemplate({ procedure: { cryogen: [slot("")] } }),
    },
    {
      name: "a blank in a note, which is unresolved and not missing",
      encounter: aNote({ procedure: { cryogen: [slot("***")] } }),
    },
    {
      name: "another agent, which has a rule of its own",
      encounter: aNote({ procedure: { cryogen: [value("nitrous-oxide")] } }),
    },
    {
      name: "a note whose procedure heading has nothing beneath it",
      encounter: aNote({
        procedure: undefined,
        document: { sections: [{ name: "procedure", label: "Procedure", empty: true }] },
      }),
    },
  ],
  finds: [
    {
      name: "a note without an agent",
      encounter: aNote({ procedure: { cryogen: undefined } }),
      findings: [{ messageId: "missing", path: "procedure.cryogen", severity: "error" }],
    },
    {
      name: "an empty label in a note, at the label",
      encounter: aNote({ procedure: { cryogen: [slot("")] } }),
      findings: [{ messageId: "missing", path: "procedure.cryogen.0" }],
    },
    {
      name: "a template without a place for the agent, with a slot to insert",
      encounter: aTemplate({ procedure: { cryogen: undefined } }),
      findings: [{ messageId: "missing", fix: "Insert a slot for the freezing agent" }],
    },
  ],
});
