import { aNote, aTemplate, day, failedTreatment, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { prefilledAttestation } from "./prefilled-attestation.ts";

testRule(prefilledAttestation, {
  silent: [
    { name: "a template with blanks", encounter: aTemplate() },
    { name: "a note, in which they are facts", encounter: aNote() },
    {
      name: "a choice",
      encounter: aTemplate({
        procedure: { consent: [{ state: "choice", options: ["verbal", "written"] }] },
      }),
    },
    {
      name: "a failed treatment that is still to be named",
      encounter: aTemplate({ priorTreatments: [{ name: [slot()], outcome: [value("failed")] }] }),
    },
    {
      name: "a named treatment whose outcome is still to be written",
      encounter: aTemplate({
        priorTreatments: [{ ...failedTreatment("adapalene"), outcome: [slot()] }],
      }),
    },
    {
      name: "a treatment that is only considered",
      encounter: aTemplate({
        priorTreatments: [
          { name: [value("isotretinoin")], agent: "isotretinoin", outcome: [value("considered")] },
        ],
      }),
    },
    {
      name: "the signature line of one provider, to be dated and signed",
      encounter: aTemplate({
        signatures: [
          { name: [value("Jane Roe")], signedAt: [slot()], method: [value("electronic")] },
        ],
      }),
    },
    {
      name: "standing instructions, which every patient gets",
      encounter: aTemplate({ aftercare: { instructions: [value("wash gently, petrolatum")] } }),
    },
  ],
  finds: [
    {
      name: "consent, timeout and tolerance",
      encounter: aTemplate({
        procedure: {
          consent: [value("informed consent obtained"), value("risks discussed")],
          timeout: [value("timeout performed")],
          tolerance: [value("tolerated well")],
        },
      }),
      findings: [
        {
          messageId: "attested",
          path: "procedure.consent.0",
          severity: "warning",
          data: { what: "that consent was given" },
          fix: "Replace by a blank",
        },
        { messageId: "attested", path: "procedure.timeout.0" },
        { messageId: "attested", path: "procedure.tolerance.0" },
      ],
    },
    {
      name: "a sentence that asserts, beside a blank for the same",
      encounter: aTemplate({
        procedure: { consent: [slot(), value("verbal consent obtained")] },
      }),
      findings: [{ messageId: "attested", path: "procedure.consent.1" }],
    },
    {
      name: "failed therapy of every patient",
      encounter: aTemplate({
        priorTreatments: [
          { name: [slot()], outcome: [slot()] },
          { classes: ["topical", "systemic"], outcome: [value("failed")] },
        ],
      }),
      findings: [{ messageId: "attested", path: "priorTreatments.1.outcome.0" }],
    },
    {
      name: "guardian consent and a dated electronic signature",
      encounter: aTemplate({
        procedure: { guardianConsent: [value("mother consented")] },
        signatures: [
          {
            name: [value("Jane Roe")],
            signedAt: [day("2026-11-23")],
            method: [value("electronic")],
          },
        ],
      }),
      findings: [
        { messageId: "attested", path: "procedure.guardianConsent.0" },
        { messageId: "attested", path: "signatures.0.name.0" },
      ],
    },
  ],
});
