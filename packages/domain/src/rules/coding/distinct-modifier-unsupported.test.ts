import { aNote, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { distinctModifierUnsupported } from "./distinct-modifier-unsupported.ts";

const billed = claim(claimLine("17110"), claimLine("17340", { modifiers: ["59"] }));

testRule(distinctModifierUnsupported, {
  silent: [
    {
      name: "a statement of separate sites",
      encounter: aNote({
        claim: billed,
        procedure: { separateSites: [value("warts on the hand")] },
      }),
    },
    {
      name: "lesions that are told apart",
      encounter: aNote({
        claim: billed,
        procedure: { lesionAllocation: [value("acne face, warts hand")] },
      }),
    },
    {
      name: "a statement that is still blank",
      encounter: aNote({ claim: billed, procedure: { separateSites: [slot()] } }),
    },
    {
      name: "warts and acne in different regions",
      encounter: aNote({
        claim: billed,
        procedure: {
          targets: [value("acne"), value("wart")],
          sites: [value({ region: "cheek" }), value({ region: "hand" })],
        },
      }),
    },
    {
      name: "another practitioner, which is no matter of lesions",
      encounter: aNote({
        claim: claim(claimLine("17110"), claimLine("17340", { modifiers: ["XP"] })),
      }),
    },
    {
      name: "a modifier where no listed pair is billed, which has a rule of its own",
      encounter: aNote({
        claim: claim(claimLine("17340", { modifiers: ["59"] }), claimLine("10040")),
      }),
    },
  ],
  finds: [
    {
      name: "no word on other lesions",
      encounter: aNote({ claim: billed }),
      findings: [
        {
          messageId: "unsupported",
          path: "claim.lines.1.modifiers.0.0",
          severity: "warning",
          data: { modifier: "59", other: "17110" },
        },
      ],
    },
    {
      name: "warts and acne of the same region, the modifier on the other line",
      encounter: aNote({
        claim: claim(claimLine("17110", { modifiers: ["XS"] }), claimLine("17340")),
        procedure: { targets: [value("acne"), value("wart")] },
      }),
      findings: [
        {
          messageId: "unsupported",
          path: "claim.lines.0.modifiers.0.0",
          data: { modifier: "XS", other: "17110" },
        },
      ],
    },
  ],
});
