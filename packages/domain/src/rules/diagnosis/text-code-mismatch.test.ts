import { aNote, claim, claimLine, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import type { Condition } from "../../encounter/encounter.ts";
import { textCodeMismatch } from "./text-code-mismatch.ts";

const saying = (codes: readonly string[], ...conditions: Condition[]) =>
  aNote({
    diagnoses: codes.map((code) => ({ code: [value(code)] })),
    conditions: conditions.map((condition) => value(condition, "assessment")),
    claim: undefined,
  });

testRule(textCodeMismatch, {
  silent: [
    { name: "cystic acne as acne vulgaris", encounter: saying(["L70.0"], "cystic-acne") },
    { name: "plain acne beside any acne code", encounter: saying(["L70.1"], "acne") },
    { name: "plain acne beside a cyst code", encounter: saying(["L72.3"], "acne") },
    {
      name: "the unspecified code, which has a rule of its own",
      encounter: saying(["L70.9"], "cystic-acne"),
    },
    {
      name: "an unknown code, which has a rule of its own",
      encounter: saying(["L70.7"], "cystic-acne"),
    },
    {
      name: "one of two types coded",
      encounter: saying(["L70.1"], "acne-vulgaris", "acne-conglobata"),
    },
    { name: "one of two codes fitting", encounter: saying(["L70.5", "L70.0"], "nodular-acne") },
    {
      name: "a cyst beside acne, both coded",
      encounter: saying(["L72.3", "L70.0"], "cystic-acne"),
    },
    {
      name: "a disease other than acne, which is not a mismatch",
      encounter: saying(["L57.0"], "acne-vulgaris"),
    },
    { name: "rosacea beside acne", encounter: saying(["L70.0"], "rosacea", "acne") },
    {
      name: "rosacea in the history",
      encounter: aNote({
        diagnoses: [{ code: [value("L70.0")] }],
        conditions: [value("rosacea", "history")],
      }),
    },
    { name: "a type without a code", encounter: saying([], "acne-conglobata") },
  ],
  finds: [
    {
      name: "cystic acne as a cyst",
      encounter: saying(["L72.3"], "cystic-acne"),
      findings: [
        {
          messageId: "cyst",
          path: "diagnoses.0.code.0",
          severity: "warning",
          fix: "Set the diagnosis code to L70.0 (Acne vulgaris)",
        },
      ],
    },
    {
      name: "cystic acne as a cyst, by the label alone",
      encounter: aNote({
        diagnoses: [{ code: [value("L72.0")], condition: "cystic-acne" }],
        conditions: undefined,
        claim: undefined,
      }),
      findings: [{ messageId: "cyst" }],
    },
    {
      name: "conglobata as acne vulgaris",
      encounter: saying(["L70.0"], "acne-conglobata"),
      findings: [
        {
          messageId: "type",
          data: {
            text: "acne conglobata",
            code: "L70.0",
            descriptor: "Acne vulgaris",
            suggestion: "L70.1",
          },
          fix: "Set the diagnosis code to L70.1 (Acne conglobata)",
        },
      ],
    },
    {
      name: "the code to which the line points, not one that is listed as well",
      encounter: aNote({
        diagnoses: [{ code: [value("L70.1")] }, { code: [value("L70.0")] }],
        conditions: [value("acne-vulgaris")],
        claim: claim(claimLine("17340", { diagnoses: ["A"] })),
      }),
      findings: [{ messageId: "type", path: "diagnoses.0.code.0" }],
    },
    {
      name: "rosacea as acne",
      encounter: saying(["L70.0"], "rosacea"),
      findings: [
        {
          messageId: "otherDisease",
          fix: "Set the diagnosis code to L71.9 (Rosacea, unspecified)",
        },
      ],
    },
  ],
});
