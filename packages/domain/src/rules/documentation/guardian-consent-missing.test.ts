import { aNote, aTemplate, day, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { guardianConsentMissing } from "./guardian-consent-missing.ts";

const aged = (years: number) => ({ age: [value(years)] });

testRule(guardianConsentMissing, {
  silent: [
    {
      name: "a patient who was called a teenager and is of age",
      encounter: aNote({ patient: { minor: [value("teenager")], age: [value(19)] } }),
    },
    { name: "an adult", encounter: aNote() },
    { name: "a patient of 18", encounter: aNote({ patient: aged(18) }) },
    { name: "a patient whose age is not stated", encounter: aNote({ patient: undefined }) },
    {
      name: "a minor whose mother consented",
      encounter: aNote({
        patient: aged(15),
        procedure: { guardianConsent: [value("consent from mother")] },
      }),
    },
    {
      name: "a patient who is 18 on the day of service",
      encounter: aNote({ patient: { dateOfBirth: [day("2008-11-23")] } }),
    },
    {
      name: "a date of birth without a date of service",
      encounter: aNote({ patient: { dateOfBirth: [day("2012-01-01")] }, service: { date: [] } }),
    },
    {
      name: "an age that contradicts the date of birth, which has a rule of its own",
      encounter: aNote({ patient: { ...aged(16), dateOfBirth: [day("2001-01-01")] } }),
    },
    {
      name: "an unresolved consent of a guardian",
      encounter: aNote({ patient: aged(15), procedure: { guardianConsent: [slot()] } }),
    },
    {
      name: "a minor's note whose consent heading has nothing beneath it",
      encounter: aNote({
        patient: aged(15),
        procedure: { consent: undefined },
        document: { sections: [{ name: "consent", label: "Consent", empty: true }] },
      }),
    },
    { name: "a template", encounter: aTemplate({ patient: aged(15) }) },
  ],
  finds: [
    {
      name: "a patient whom the words call a teenager",
      encounter: aNote({ patient: { minor: [value("teenager")] } }),
      findings: [{ messageId: "called", path: "procedure.consent.0", data: { words: "teenager" } }],
    },
    {
      name: "consent of a minor alone, at the consent",
      encounter: aNote({ patient: aged(15) }),
      findings: [
        {
          messageId: "missing",
          path: "procedure.consent.0",
          severity: "warning",
          data: { age: 15 },
        },
      ],
    },
    {
      name: "a patient who is 17 on the day of service, without any consent",
      encounter: aNote({
        patient: { dateOfBirth: [day("2008-11-24")] },
        procedure: { consent: undefined },
      }),
      settings: { profile: "audit" },
      findings: [
        {
          messageId: "missing",
          path: "procedure.guardianConsent",
          severity: "error",
          data: { age: 17 },
        },
      ],
    },
    {
      name: "a bare label for the guardian",
      encounter: aNote({
        patient: aged(0.5),
        procedure: { consent: undefined, guardianConsent: [slot("")] },
      }),
      findings: [{ messageId: "missing", path: "procedure.guardianConsent.0", data: { age: 0 } }],
    },
  ],
});
