import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { contraindicationScreenMissing } from "./contraindication-screen-missing.ts";

testRule(contraindicationScreenMissing, {
  silent: [
    { name: "a negative screen", encounter: aNote() },
    { name: "a template with a slot", encounter: aTemplate() },
    {
      name: "a template with a bare label",
      encounter: aTemplate({ procedure: { contraindicationScreen: [slot("")] } }),
    },
    {
      name: "an unresolved blank in a note",
      encounter: aNote({ procedure: { contraindicationScreen: [slot()] } }),
    },
    {
      name: "a note whose history heading has nothing beneath it",
      encounter: aNote({
        procedure: { contraindicationScreen: undefined },
        document: { sections: [{ name: "history", label: "History", empty: true }] },
      }),
    },
    {
      name: "a contraindication that is recorded, which has a rule of its own",
      encounter: aNote({
        procedure: { contraindicationScreen: undefined, contraindications: [value("raynaud")] },
      }),
    },
  ],
  finds: [
    {
      name: "a note without a word on it",
      encounter: aNote({ procedure: { contraindicationScreen: undefined } }),
      findings: [
        { messageId: "missing", path: "procedure.contraindicationScreen", severity: "info" },
      ],
    },
    {
      name: "a bare label in a note",
      encounter: aNote({ procedure: { contraindicationScreen: [slot("")] } }),
      findings: [{ messageId: "missing", path: "procedure.contraindicationScreen.0" }],
    },
    {
      name: "a template without a place for it",
      encounter: aTemplate({ procedure: { contraindicationScreen: undefined } }),
      findings: [
        { messageId: "missing", fix: "Insert a slot for the screen for cold sensitivity" },
      ],
    },
  ],
});
