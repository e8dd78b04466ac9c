import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { consentMissing } from "./consent-missing.ts";

const emptyHeading = { sections: [{ name: "consent", label: "Consent", empty: true }] } as const;

testRule(consentMissing, {
  silent: [
    { name: "verbal consent", encounter: aNote() },
    {
      name: "consent of the mother",
      encounter: aNote({
        procedure: { consent: undefined, guardianConsent: [value("consent from mother")] },
      }),
    },
    { name: "a template with a slot", encounter: aTemplate() },
    {
      name: "a template that asserts consent, which is prefilled and not missing",
      encounter: aTemplate({ procedure: { consent: [value("consent obtained")] } }),
    },
    {
      name: "a template with a heading to write beneath",
      encounter: aTemplate({ procedure: { consent: undefined }, document: emptyHeading }),
    },
    {
      name: "an unresolved blank in a note",
      encounter: aNote({ procedure: { consent: [slot()] } }),
    },
    {
      name: "a note whose consent heading has nothing beneath it",
      encounter: aNote({ procedure: { consent: undefined }, document: emptyHeading }),
    },
  ],
  finds: [
    {
      name: "a note without consent",
      encounter: aNote({ procedure: { consent: undefined } }),
      findings: [{ messageId: "missing", path: "procedure.consent", severity: "warning" }],
    },
    {
      name: "a bare label in a note, an error in the profile audit",
      encounter: aNote({ procedure: { consent: [slot("")] } }),
      settings: { profile: "audit" },
      findings: [{ messageId: "missing", path: "procedure.consent.0", severity: "error" }],
    },
    {
      name: "a template that asks the guardian of a minor alone",
      encounter: aTemplate({ procedure: { consent: undefined, guardianConsent: [slot()] } }),
      findings: [{ messageId: "missing" }],
    },
    {
      name: "a template without a place for it",
      encounter: aTemplate({ procedure: { consent: undefined } }),
      findings: [{ messageId: "missing", fix: "Insert a slot for the consent" }],
    },
  ],
});
