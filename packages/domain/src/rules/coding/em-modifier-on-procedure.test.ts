import { aNote, aTemplate, claim, claimLine, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { emModifierOnProcedure } from "./em-modifier-on-procedure.ts";

testRule(emModifierOnProcedure, {
  silent: [
    { name: "a procedure without modifiers", encounter: aNote() },
    {
      name: "25 on the visit",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("99213", { modifiers: ["25"] })),
      }),
    },
    {
      name: "a staged repeat",
      encounter: aNote({ claim: claim(claimLine("17340", { modifiers: ["58"] })) }),
    },
  ],
  finds: [
    {
      name: "25 on the procedure, to be moved to the only visit",
      encounter: aNote({
        claim: claim(claimLine("17340", { modifiers: ["25"] }), claimLine("99213")),
      }),
      findings: [
        {
          messageId: "onProcedure",
          path: "claim.lines.0.modifiers.0.0",
          severity: "error",
          data: { modifier: "25" },
          fix: "Move modifier 25 to 99213",
        },
      ],
    },
    {
      name: "25 on both, to be removed from the procedure",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { modifiers: ["25"] }),
          claimLine("99213", { modifiers: ["25"] }),
        ),
      }),
      findings: [{ messageId: "onProcedure", fix: "Remove modifier 25" }],
    },
    {
      name: "24 without a visit of the day",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { modifiers: ["24"], date: "2026-11-23" }),
          claimLine("99213", { date: "2026-11-30" }),
        ),
      }),
      findings: [{ messageId: "onProcedure", data: { modifier: "24" }, fix: "Remove modifier 24" }],
    },
    {
      name: "57, which no visit takes over",
      encounter: aNote({
        claim: claim(claimLine("17340", { modifiers: ["57"] }), claimLine("99213")),
      }),
      findings: [{ messageId: "majorSurgery", fix: "Remove modifier 57" }],
    },
    {
      name: "25 behind the code in a template's text",
      encounter: aTemplate({ claim: undefined, procedure: { code: [value("17340-25")] } }),
      findings: [{ messageId: "onProcedure", path: "procedure.code.0" }],
    },
  ],
});
