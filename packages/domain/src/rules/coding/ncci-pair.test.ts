import { builtInTables } from "../../tables/built-in.ts";
import { withTables } from "../../tables/with-tables.ts";
import { aNote, claim, claimLine } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { ncciPair } from "./ncci-pair.ts";

const { ncciPairs } = builtInTables;
const strict = withTables(builtInTables, [
  {
    name: "ncci-pairs",
    table: {
      ...ncciPairs,
      rows: ncciPairs.rows.map((row) => ({ ...row, modifierIndicator: 0 as const })),
    },
  },
]);

testRule(ncciPair, {
  silent: [
    { name: "17340 alone", encounter: aNote() },
    {
      name: "a modifier on 17340",
      encounter: aNote({
        claim: claim(claimLine("17110"), claimLine("17340", { modifiers: ["59"] })),
      }),
    },
    {
      name: "a modifier on the other line",
      encounter: aNote({
        claim: claim(claimLine("17000", { modifiers: ["XS"] }), claimLine("17340")),
      }),
    },
    {
      name: "another day",
      encounter: aNote({
        claim: claim(
          claimLine("17110", { date: "2026-11-02" }),
          claimLine("17340", { date: "2026-11-23" }),
        ),
      }),
    },
    {
      name: "codes that no edit pairs",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("10040"), claimLine("11900")),
      }),
    },
    {
      name: "a visit and a repair, which have rules of their own",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("99213"), claimLine("12001")),
      }),
    },
  ],
  finds: [
    {
      name: "warts beside acne without a modifier",
      encounter: aNote({ claim: claim(claimLine("17110"), claimLine("17340")) }),
      findings: [
        {
          messageId: "unmodified",
          path: "claim.lines.1.code.0",
          severity: "error",
          data: { column1: "17110" },
        },
      ],
    },
    {
      name: "a modifier that does not part the pair, each other code once",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { modifiers: ["51"] }),
          claimLine("17000"),
          claimLine("17262"),
        ),
      }),
      findings: [
        { messageId: "unmodified", path: "claim.lines.0.code.0", data: { column1: "17000" } },
        { messageId: "unmodified", data: { column1: "17262" } },
      ],
    },
    {
      name: "a replaced table in which nothing parts the pair",
      encounter: aNote({
        claim: claim(claimLine("17110"), claimLine("17340", { modifiers: ["59"] })),
      }),
      settings: { tables: strict },
      findings: [{ messageId: "never", data: { column1: "17110" } }],
    },
  ],
});
