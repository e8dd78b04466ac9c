import { aNote, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { unspecified } from "./unspecified.ts";

const listed = (...codes: string[]) => ({
  diagnoses: codes.map((code) => ({ code: [value(code)] })),
  claim: undefined,
});

testRule(unspecified, {
  silent: [
    { name: "a specific code", encounter: aNote() },
    {
      name: "text that only says acne",
      encounter: aNote({ ...listed("L70.9"), conditions: [value("acne")] }),
    },
    {
      name: "the specific code beside the unspecified one",
      encounter: aNote({ ...listed("L70.9", "L70.0"), conditions: [value("acne-vulgaris")] }),
    },
    {
      name: "words for what is not acne",
      encounter: aNote({ ...listed("L70.9"), conditions: [value("acne"), value("acne-scar")] }),
    },
  ],
  finds: [
    {
      name: "acne vulgaris",
      encounter: aNote({ ...listed("L70.9"), conditions: [value("acne"), value("acne-vulgaris")] }),
      findings: [
        {
          messageId: "specific",
          path: "diagnoses.0.code.0",
          severity: "warning",
          data: { type: "acne vulgaris", code: "L70.9", suggestion: "L70.0" },
          fix: "Set the diagnosis code to L70.0 (Acne vulgaris)",
        },
      ],
    },
    {
      name: "a type that the label names",
      encounter: aNote({
        diagnoses: [
          { code: [value("L709")], label: [value("Acne excoriee")], condition: "acne-excoriee" },
        ],
        conditions: undefined,
        claim: undefined,
      }),
      findings: [
        {
          messageId: "specific",
          data: { type: "acne excoriee", code: "L709", suggestion: "L70.5" },
        },
      ],
    },
  ],
});
