import type { LesionCount } from "../../encounter/encounter.ts";
import type { Mention } from "../../encounter/mention.ts";
import { aNote, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { distinctModifierUnsupported } from "./distinct-modifier-unsupported.ts";

const billed = claim(claimLine("17110"), claimLine("17340", { modifiers: ["59"] }));

const keratosesAndAcne = (...lesionCount: readonly Mention<LesionCount>[]) =>
  aNote({
    claim: claim(claimLine("17000"), claimLine("17340", { modifiers: ["XS"] })),
    conditions: [value("acne-vulgaris"), value("actinic-keratosis")],
    procedure: {
      sites: [value({ region: "chin" }), value({ region: "forehead" })],
      lesionCount,
    },
  });

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
      name: "keratoses that the other code treats, counted in another region",
      encounter: keratosesAndAcne(value({ kind: "exact", count: 3, isOther: true }, "procedure")),
    },
    {
      name: "a count for each of two regions",
      encounter: aNote({
        claim: claim(claimLine("17000"), claimLine("17340", { modifiers: ["XS"] })),
        conditions: [value("acne-vulgaris"), value("actinic-keratosis")],
        procedure: {
          sites: [
            value({ region: "jawline" }, "procedure"),
            value({ region: "scalp" }, "procedure"),
          ],
          lesionCount: [
            value({ kind: "exact", count: 4 }, "procedure"),
            value({ kind: "exact", count: 1 }, "procedure"),
          ],
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
      name: "keratoses that were only diagnosed",
      encounter: keratosesAndAcne(value({ kind: "exact", count: 5 }, "procedure")),
      findings: [
        {
          messageId: "unsupported",
          path: "claim.lines.1.modifiers.0.0",
          severity: "warning",
          data: { modifier: "XS", other: "17000" },
        },
      ],
    },
    {
      name: "warts and acne diagnosed in one region",
      encounter: aNote({
        claim: billed,
        conditions: [value("acne-vulgaris"), value("wart")],
        procedure: { sites: [value({ region: "chin" })] },
      }),
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
      name: "scars that the other code does not treat",
      encounter: aNote({
        claim: billed,
        conditions: [value("acne-vulgaris"), value("acne-scar")],
        procedure: { sites: [value({ region: "chin" }), value({ region: "forehead" })] },
      }),
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
