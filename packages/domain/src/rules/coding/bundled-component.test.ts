import { expect, it } from "vitest";
import { componentName } from "../../rule/component-names.ts";
import { isVisit } from "../../rule/visit-codes.ts";
import { builtInTables } from "../../tables/built-in.ts";
import { aNote, aTemplate, claim, claimLine } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { bundledComponent } from "./bundled-component.ts";

testRule(bundledComponent, {
  silent: [
    { name: "17340 alone", encounter: aNote() },
    {
      name: "a visit, which has a rule of its own",
      encounter: aNote({ claim: claim(claimLine("17340"), claimLine("99213")) }),
    },
    {
      name: "a destruction code, which has a rule of its own",
      encounter: aNote({ claim: claim(claimLine("17110"), claimLine("17340")) }),
    },
    {
      name: "a repair of something else, marked as such",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("12001", { modifiers: ["59"] })),
      }),
    },
    {
      name: "a nerve block of another day",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { date: "2026-11-23" }),
          claimLine("64400", { date: "2026-11-02" }),
        ),
      }),
    },
    {
      name: "steroid into other lesions",
      encounter: aNote({ claim: claim(claimLine("17340"), claimLine("11900")) }),
    },
  ],
  finds: [
    {
      name: "a nerve block, even with a modifier",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("64400", { modifiers: ["59"] })),
      }),
      findings: [
        {
          messageId: "never",
          path: "claim.lines.1.code.0",
          severity: "error",
          data: { code: "64400", component: "a nerve block" },
        },
      ],
    },
    {
      name: "a repair and an injection without a modifier, in a template",
      encounter: aTemplate({
        claim: claim(claimLine("12001"), claimLine("17340"), claimLine("96372")),
      }),
      findings: [
        {
          messageId: "unlessSeparate",
          path: "claim.lines.0.code.0",
          severity: "warning",
          data: { code: "12001", component: "closing a wound" },
        },
        {
          messageId: "unlessSeparate",
          data: { code: "96372", component: "an injection or infusion" },
        },
      ],
    },
    {
      name: "a consultation between professionals, which no modifier frees",
      encounter: aNote({ claim: claim(claimLine("17340"), claimLine("99446")) }),
      findings: [{ messageId: "never" }],
    },
  ],
});

it("has a name for every code that the edits bundle into 17340", () => {
  const unnamed = builtInTables.ncciPairs.rows
    .filter(
      ({ column1, column2, modifierIndicator }) =>
        column1 === "17340" && !(isVisit(column2) && modifierIndicator === 1),
    )
    .map(({ column2 }) => column2)
    .filter((code) => componentName(code) === "a part of the procedure");
  expect(unnamed).toEqual([]);
});
