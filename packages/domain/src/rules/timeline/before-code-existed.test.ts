import { expect, it } from "vitest";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, claim, claimLine, day } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { beforeCodeExisted } from "./before-code-existed.ts";
import { dateConflict } from "./date-conflict.ts";

testRule(beforeCodeExisted, {
  silent: [
    { name: "a date of today", encounter: aNote() },
    { name: "the very first day", encounter: aNote({ service: { date: [day("1990-01-01")] } }) },
    {
      name: "an old date of birth",
      encounter: aNote({ patient: { dateOfBirth: [day("1956-04-01")] } }),
    },
  ],
  finds: [
    {
      name: "a mistyped century, once for note and claim",
      encounter: aNote({
        service: { date: [day("1926-11-23")] },
        claim: claim(claimLine("17340", { date: "1926-11-23" })),
      }),
      findings: [
        {
          messageId: "before",
          path: "service.date.0",
          severity: "error",
          data: { date: "1926-11-23" },
        },
      ],
    },
    {
      name: "a mistyped year on the claim alone",
      encounter: aNote({ claim: claim(claimLine("17340", { date: "1989-12-31" })) }),
      findings: [{ messageId: "before", path: "claim.lines.0.date.0" }],
    },
  ],
});

it("is the cause of the conflict between a mistyped year and the right one", () => {
  const mistyped = aNote({ claim: claim(claimLine("17340", { date: "1926-11-23" })) });
  const { findings } = evaluate(mistyped, {}, [beforeCodeExisted, dateConflict]);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(["timeline/before-code-existed"]);
});
