import { aNote, aTemplate, claim, claimLine, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { bilateralModifier } from "./bilateral-modifier.ts";

testRule(bilateralModifier, {
  silent: [
    { name: "a line without modifiers", encounter: aNote() },
    {
      name: "sides on another code",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("11102", { modifiers: ["RT"] })),
      }),
    },
    {
      name: "another modifier",
      encounter: aNote({ claim: claim(claimLine("17340", { modifiers: ["58"] })) }),
    },
    {
      name: "text that repeats what a claim line says without the modifier",
      encounter: aNote({ procedure: { code: [value("17340-50")] } }),
    },
  ],
  finds: [
    {
      name: "both sides, to be removed by choice in a note",
      encounter: aNote({ claim: claim(claimLine("17340", { modifiers: ["50"] })) }),
      findings: [
        {
          messageId: "side",
          path: "claim.lines.0.modifiers.0.0",
          severity: "error",
          data: { modifier: "50" },
          fix: "Remove modifier 50",
        },
      ],
    },
    {
      name: "each side on a line of its own",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { modifiers: ["RT"] }),
          claimLine("17340", { modifiers: ["lt"] }),
        ),
      }),
      findings: [
        { messageId: "side", data: { modifier: "RT" } },
        { messageId: "side", data: { modifier: "LT" } },
      ],
    },
    {
      name: "a modifier behind the code of a template's line",
      encounter: aTemplate({ claim: claim(claimLine("17340-50")) }),
      findings: [{ messageId: "side", path: "claim.lines.0.code.0", fix: "Remove modifier 50" }],
    },
    {
      name: "a modifier behind the code in the text, where there is no claim",
      encounter: aTemplate({ claim: undefined, procedure: { code: [value("17340-RT")] } }),
      findings: [{ messageId: "side", path: "procedure.code.0" }],
    },
  ],
});
