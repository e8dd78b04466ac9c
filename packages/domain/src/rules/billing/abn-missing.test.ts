import { expect, it } from "vitest";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, claim, claimLine, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { abnMissing } from "./abn-missing.ts";

const medicare = { profile: "medicare" } as const;
const cosmetic = { cosmeticIntent: [value("cosmetic")], necessity: undefined };

testRule(abnMissing, {
  silent: [
    { name: "freezing with a medical reason", encounter: aNote(), settings: medicare },
    {
      name: "looks beside a medical reason",
      encounter: aNote({ procedure: { cosmeticIntent: [value("cosmetic")] } }),
      settings: medicare,
    },
    {
      name: "a modifier that declares the notice",
      encounter: aNote({
        procedure: cosmetic,
        claim: claim(claimLine("17340", { modifiers: ["GY", "GX"] })),
      }),
      settings: medicare,
    },
    {
      name: "words about the notice",
      encounter: aNote({
        procedure: cosmetic,
        claim: { lines: [claimLine("17340")], beneficiaryNotice: [value("ABN signed")] },
      }),
      settings: medicare,
    },
    {
      name: "another payer",
      encounter: aNote({ procedure: cosmetic, payer: [value("Cigna")] }),
      settings: medicare,
    },
    {
      name: "acne beside its scars",
      encounter: aNote({ procedure: { targets: [value("acne"), value("acne-scar")] } }),
      settings: medicare,
    },
  ],
  finds: [
    {
      name: "freezing for looks",
      encounter: aNote({ procedure: cosmetic, payer: [value("Medicare Part B")] }),
      settings: medicare,
      findings: [{ messageId: "cosmetic", path: "procedure.cosmeticIntent.0" }],
    },
    {
      name: "frozen scars",
      encounter: aNote({ procedure: { targets: [value("acne-scar")] } }),
      settings: medicare,
      findings: [{ messageId: "scars", path: "procedure.targets.0" }],
    },
  ],
});

it("is a warning in the profile for Medicare and off elsewhere", () => {
  const note = aNote({ procedure: cosmetic });
  const severities = (profile: "recommended" | "audit" | "medicare") =>
    evaluate(note, { profile }, [abnMissing]).findings.map(({ severity }) => severity);
  expect([severities("recommended"), severities("audit"), severities("medicare")]).toEqual([
    [],
    [],
    ["warning"],
  ]);
});
