import { aNote, aTemplate, slot } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { skinPreparationMissing } from "./skin-preparation-missing.ts";

/** The levels of the profiles themselves, without the tester's own. */
const asSet = { "documentation/skin-preparation-missing": {} } as const;

testRule(skinPreparationMissing, {
  silent: [
    { name: "skin that was cleansed", encounter: aNote() },
    { name: "a template with a slot", encounter: aTemplate() },
    {
      name: "a template with a bare label",
      encounter: aTemplate({ procedure: { preparation: [slot("")] } }),
    },
    {
      name: "an unresolved blank in a note",
      encounter: aNote({ procedure: { preparation: [slot()] } }),
    },
    {
      name: "a note whose procedure heading has nothing beneath it",
      encounter: aNote({
        procedure: { preparation: undefined },
        document: { sections: [{ name: "procedure", label: "Procedure", empty: true }] },
      }),
    },
    {
      name: "the profile recommended, which does not ask for it",
      encounter: aNote({ procedure: { preparation: undefined } }),
      settings: { rules: asSet },
    },
  ],
  finds: [
    {
      name: "a note without a word on it",
      encounter: aNote({ procedure: { preparation: undefined } }),
      settings: { profile: "audit", rules: asSet },
      findings: [{ messageId: "missing", path: "procedure.preparation", severity: "info" }],
    },
    {
      name: "a bare label in a note",
      encounter: aNote({ procedure: { preparation: [slot("")] } }),
      findings: [{ messageId: "missing", path: "procedure.preparation.0" }],
    },
    {
      name: "a template without a place for it",
      encounter: aTemplate({ procedure: { preparation: undefined } }),
      findings: [{ messageId: "missing", fix: "Insert a slot for the skin preparation" }],
    },
    {
      name: "the same in the profile guide",
      encounter: aNote({ procedure: { preparation: undefined } }),
      settings: { profile: "guide", rules: asSet },
      findings: [{ messageId: "missing", severity: "info" }],
    },
  ],
});
