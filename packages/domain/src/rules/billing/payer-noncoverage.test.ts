import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { payerNoncoverage } from "./payer-noncoverage.ts";

testRule(payerNoncoverage, {
  silent: [
    { name: "no payer", encounter: aNote() },
    { name: "a payer whose position was not found", encounter: aNote({ payer: [value("Cigna")] }) },
    { name: "a payer that the table does not have", encounter: aNote({ payer: [value("Oscar")] }) },
    { name: "a slot for the payer", encounter: aTemplate({ payer: [slot()] }) },
    {
      name: "a document that names neither payer nor code",
      encounter: aTemplate({ claim: undefined, procedure: { code: undefined } }),
      settings: { payer: "aetna" },
    },
  ],
  finds: [
    {
      name: "a payer that refuses, with the date of its policy",
      encounter: aNote({ payer: [value("Aetna PPO")] }),
      findings: [
        {
          messageId: "notCovered",
          path: "payer.0",
          severity: "info",
          data: {
            payer: "Aetna",
            policy: "CPB 0251",
            date: "2025-09-26",
            statement:
              "Freezing acne counts as experimental and is not covered, while opening acne lesions and injecting them are (seen as two others quote it).",
          },
        },
      ],
    },
    {
      name: "the payer of the settings, at the code, as a warning in an audit",
      encounter: aTemplate({ payer: [value("Cigna")] }),
      settings: { payer: "ibx", profile: "audit" },
      findings: [{ messageId: "notCovered", path: "claim.lines.0.code.0", severity: "warning" }],
    },
    {
      name: "a payer that limits",
      encounter: aNote({ payer: [value("Highmark")] }),
      findings: [{ messageId: "restricted", path: "payer.0", severity: "info" }],
    },
  ],
});
