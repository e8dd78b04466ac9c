import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { siteMissing } from "./site-missing.ts";

testRule(siteMissing, {
  silent: [
    { name: "a note that names the cheeks", encounter: aNote() },
    { name: "a template with a slot", encounter: aTemplate() },
    {
      name: "a template with a bare label",
      encounter: aTemplate({ procedure: { sites: [slot("")] } }),
    },
    {
      name: "an unresolved blank in a note",
      encounter: aNote({ procedure: { sites: [slot()] } }),
    },
    {
      name: "a note whose procedure heading has nothing beneath it",
      encounter: aNote({
        procedure: { sites: undefined },
        document: { sections: [{ name: "procedure", label: "Procedure", empty: true }] },
      }),
    },
    {
      name: "a template with a list of sites to choose from",
      encounter: aTemplate({
        procedure: {
          sites: [{ state: "choice", options: [{ region: "cheek" }, { region: "back" }] }],
        },
      }),
    },
    {
      name: "a prefilled site in a template, which is not missing",
      encounter: aTemplate({ procedure: { sites: [value({ region: "face" })] } }),
    },
    {
      name: "the profile guide, which does not ask for it",
      encounter: aNote({ procedure: { sites: undefined } }),
      settings: { profile: "guide" },
    },
  ],
  finds: [
    {
      name: "a note without a word on it",
      encounter: aNote({ procedure: { sites: undefined } }),
      findings: [{ messageId: "missing", path: "procedure.sites", severity: "error" }],
    },
    {
      name: "a bare label in a note",
      encounter: aNote({ procedure: { sites: [slot("")] } }),
      findings: [{ messageId: "missing", path: "procedure.sites.0" }],
    },
    {
      name: "a template without a place for it",
      encounter: aTemplate({ procedure: { sites: undefined } }),
      findings: [{ messageId: "missing", fix: "Insert a slot for the site" }],
    },
  ],
});
