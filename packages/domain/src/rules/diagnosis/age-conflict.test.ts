import { aNote, claim, claimLine, day, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { ageConflict } from "./age-conflict.ts";

const infantile = { diagnoses: [{ code: [value("L70.4")] }], claim: undefined };

testRule(ageConflict, {
  silent: [
    { name: "acne vulgaris in an adult", encounter: aNote() },
    {
      name: "infantile acne behind another line",
      encounter: aNote({
        diagnoses: [{ code: [value("L70.4")] }, { code: [value("L70.0")] }],
        claim: claim(claimLine("17340", { diagnoses: ["B"] })),
      }),
    },
  ],
  finds: [
    {
      name: "infantile acne in an adult",
      encounter: aNote(infantile),
      findings: [
        {
          messageId: "adult",
          path: "diagnoses.0.code.0",
          severity: "error",
          data: { code: "L70.4", age: 24 },
        },
      ],
    },
    {
      name: "infantile acne on the eighteenth birthday",
      encounter: aNote({ ...infantile, patient: { dateOfBirth: [day("2008-11-23")] } }),
      findings: [{ messageId: "adult", data: { code: "L70.4", age: 18 } }],
    },
    {
      name: "infantile acne at seventeen",
      encounter: aNote({ ...infantile, patient: { age: [value(17)] } }),
      findings: [{ messageId: "unusual", severity: "warning" }],
    },
    {
      name: "infantile acne at an unknown age",
      encounter: aNote({ ...infantile, patient: undefined }),
      findings: [{ messageId: "unusual", severity: "warning" }],
    },
  ],
});
