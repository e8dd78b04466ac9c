import { expect, it } from "vitest";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, aTemplate, claim, claimLine, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { abnModifierConflict } from "./abn-modifier-conflict.ts";

function billed(...modifiers: string[]) {
  return claim(claimLine("17340", { modifiers }));
}

testRule(abnModifierConflict, {
  silent: [
    { name: "no notice modifier", encounter: aNote() },
    {
      name: "excluded by law, with a voluntary notice",
      encounter: aNote({ claim: billed("GY", "GX") }),
    },
    {
      name: "two lines with one each",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { modifiers: ["GA"] }),
          claimLine("11900", { modifiers: ["GZ"] }),
        ),
      }),
    },
    {
      name: "another payer",
      encounter: aNote({ claim: billed("GA", "GZ"), payer: [value("Humana")] }),
    },
  ],
  finds: [
    {
      name: "a notice that is and is not signed",
      encounter: aNote({ claim: billed("GA", "GZ") }),
      findings: [
        {
          messageId: "conflict",
          path: "claim.lines.0.modifiers.1.0",
          data: {
            first: "GA",
            second: "GZ",
            reason: "one says that a notice is signed, the other that none is",
          },
        },
      ],
    },
    {
      name: "the other pairs, in a template too",
      encounter: aTemplate({
        claim: claim(
          claimLine("17340", { modifiers: ["GZ", "GY"] }),
          claimLine("17340", { modifiers: ["GX", "GA"] }),
          claimLine("17340", { modifiers: ["GX", "GZ"] }),
        ),
      }),
      findings: [
        { messageId: "conflict", path: "claim.lines.0.modifiers.1.0" },
        { messageId: "conflict", path: "claim.lines.1.modifiers.1.0" },
        { messageId: "conflict", path: "claim.lines.2.modifiers.1.0" },
      ],
    },
  ],
});

it("is an error in the profile for Medicare and off elsewhere", () => {
  const note = aNote({ claim: billed("GY", "GZ") });
  const severities = (profile: "recommended" | "medicare") =>
    evaluate(note, { profile }, [abnModifierConflict]).findings.map(({ severity }) => severity);
  expect([severities("recommended"), severities("medicare")]).toEqual([[], ["error"]]);
});
