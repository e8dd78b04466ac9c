import { expect, it } from "vitest";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, aTemplate, claim, claimLine, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { modifier51Medicare } from "./modifier-51-medicare.ts";

const marked = claim(claimLine("17340", { modifiers: ["51"] }));

testRule(modifier51Medicare, {
  silent: [
    { name: "no modifier", encounter: aNote() },
    { name: "another payer", encounter: aNote({ claim: marked, payer: [value("Humana")] }) },
    {
      name: "an Advantage plan",
      encounter: aNote({ claim: marked, payer: [value("Medicare Advantage")] }),
    },
    {
      name: "51 on another code",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("11900", { modifiers: ["51"] })),
      }),
    },
  ],
  finds: [
    {
      name: "51 on 17340",
      encounter: aNote({ claim: marked, payer: [value("Medicare")] }),
      findings: [
        { messageId: "needless", path: "claim.lines.0.modifiers.0.0", fix: "Remove modifier 51" },
      ],
    },
    {
      name: "51 behind the code in a template without payer",
      encounter: aTemplate({ claim: claim(claimLine("17340-51")) }),
      findings: [
        { messageId: "needless", path: "claim.lines.0.code.0", fix: "Remove modifier 51" },
      ],
    },
  ],
});

it("is an info in the profile for Medicare and off elsewhere", () => {
  const severities = (profile: "recommended" | "medicare") =>
    evaluate(aNote({ claim: marked }), { profile }, [modifier51Medicare]).findings.map(
      ({ severity }) => severity,
    );
  expect([severities("recommended"), severities("medicare")]).toEqual([[], ["info"]]);
});
