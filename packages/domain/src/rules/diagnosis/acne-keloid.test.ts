import { aNote, aTemplate, claim, claimLine, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { acneKeloid } from "./acne-keloid.ts";

const choice = <T>(options: readonly T[]) => ({ state: "choice", options }) as const;
const listed = (...codes: string[]) => codes.map((code) => ({ code: [value(code)] }));

testRule(acneKeloid, {
  silent: [
    { name: "acne", encounter: aNote() },
    {
      name: "acne keloid beside acne, without pointers",
      encounter: aNote({ diagnoses: listed("L73.0", "L70.0"), claim: undefined }),
    },
    {
      name: "acne keloid behind another line",
      encounter: aNote({
        diagnoses: listed("L73.0", "L70.0"),
        claim: claim(
          claimLine("11900", { diagnoses: ["A"] }),
          claimLine("17340", { diagnoses: ["B"] }),
        ),
      }),
    },
    {
      name: "a template that offers acne types",
      encounter: aTemplate({ conditions: [choice(["acne-vulgaris", "acne-conglobata"])] }),
    },
  ],
  finds: [
    {
      name: "a line that points at acne keloid beside acne",
      encounter: aNote({
        diagnoses: listed("L70.0", "L73.0"),
        claim: claim(claimLine("17340", { diagnoses: ["AB"] })),
      }),
      findings: [{ messageId: "keloid" }],
    },
    {
      name: "acne keloid as the only code",
      encounter: aNote({ diagnoses: listed("L730"), claim: undefined }),
      findings: [{ messageId: "keloid", path: "diagnoses.0.code.0", severity: "warning" }],
    },
    {
      name: "acne keloid beside acne on the line",
      encounter: aNote({
        diagnoses: listed("L70.0", "L73.0"),
        claim: claim(claimLine("17340", { diagnoses: ["L70.0", "L73.0"] })),
      }),
      findings: [{ messageId: "keloid", path: "claim.lines.0.diagnoses.1.0" }],
    },
    {
      name: "acne keloid on the line of a template",
      encounter: aTemplate({ claim: claim(claimLine("17340", { diagnoses: ["L73.0"] })) }),
      findings: [{ messageId: "keloid", path: "claim.lines.0.diagnoses.0.0" }],
    },
    {
      name: "acne keloid beside acne on the line of a template",
      encounter: aTemplate({ claim: claim(claimLine("17340", { diagnoses: ["L70.0", "L73.0"] })) }),
      findings: [{ messageId: "keloid", path: "claim.lines.0.diagnoses.1.0" }],
    },
    {
      name: "acne keloid in the pick list of a template",
      encounter: aTemplate({ conditions: [choice(["acne-vulgaris", "acne-keloid"])] }),
      findings: [{ messageId: "keloid", path: "conditions.0" }],
    },
  ],
});
