import { expect, it } from "vitest";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, aTemplate, claim, claimLine, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { g2211With25 } from "./g2211-with-25.ts";

const visit = claimLine("99213", { modifiers: ["25"] });
const all = claim(claimLine("17340"), visit, claimLine("G2211"));

testRule(g2211With25, {
  silent: [
    {
      name: "a visit with 25 alone",
      encounter: aNote({ claim: claim(claimLine("17340"), visit) }),
    },
    {
      name: "a visit without 25",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("99213"), claimLine("G2211")),
      }),
    },
    { name: "no 17340", encounter: aNote({ claim: claim(visit, claimLine("G2211")) }) },
    { name: "another payer", encounter: aNote({ claim: all, payer: [value("Cigna")] }) },
  ],
  finds: [
    {
      name: "all three",
      encounter: aNote({ claim: all, payer: [value("Medicare")] }),
      findings: [{ messageId: "unpaid", path: "claim.lines.2.code.0", data: { code: "99213" } }],
    },
    {
      name: "all three in a template without payer",
      encounter: aTemplate({
        claim: claim(claimLine("g2211"), claimLine("99214-25"), claimLine("17340")),
      }),
      findings: [{ messageId: "unpaid", path: "claim.lines.0.code.0", data: { code: "99214" } }],
    },
  ],
});

it("is a warning in the profile for Medicare and off elsewhere", () => {
  const severities = (profile: "recommended" | "medicare") =>
    evaluate(aNote({ claim: all }), { profile }, [g2211With25]).findings.map(
      ({ severity }) => severity,
    );
  expect([severities("recommended"), severities("medicare")]).toEqual([[], ["warning"]]);
});
