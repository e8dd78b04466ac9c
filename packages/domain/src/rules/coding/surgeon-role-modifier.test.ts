import { builtInTables } from "../../tables/built-in.ts";
import { withTables } from "../../tables/with-tables.ts";
import { aNote, aTemplate, claim, claimLine } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { surgeonRoleModifier } from "./surgeon-role-modifier.ts";

const { procedureIndicators } = builtInTables;
const withAssistants = withTables(builtInTables, [
  {
    name: "procedure-indicators",
    table: {
      ...procedureIndicators,
      rows: procedureIndicators.rows.map((row) => ({ ...row, assistantSurgeon: 2, coSurgeon: 1 })),
    },
  },
]);

testRule(surgeonRoleModifier, {
  silent: [
    { name: "a line without modifiers", encounter: aNote() },
    {
      name: "a technical part of another code",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("88305", { modifiers: ["26"] })),
      }),
    },
    {
      name: "a replaced table that pays assistants and second surgeons",
      encounter: aNote({ claim: claim(claimLine("17340", { modifiers: ["80", "62"] })) }),
      settings: { tables: withAssistants },
    },
  ],
  finds: [
    {
      name: "assistants, second surgeons and parts",
      encounter: aNote({
        claim: claim(claimLine("17340", { modifiers: ["AS", "62", "66", "TC"] })),
      }),
      findings: [
        {
          messageId: "assistant",
          path: "claim.lines.0.modifiers.0.0",
          severity: "error",
          data: { modifier: "AS" },
          fix: "Remove modifier AS",
        },
        { messageId: "shared", data: { modifier: "62" } },
        { messageId: "shared", data: { modifier: "66" } },
        { messageId: "part", data: { modifier: "TC" } },
      ],
    },
    {
      name: "an assistant in a template",
      encounter: aTemplate({ claim: claim(claimLine("17340-80")) }),
      findings: [
        { messageId: "assistant", path: "claim.lines.0.code.0", fix: "Remove modifier 80" },
      ],
    },
  ],
});
