import { aNote, aTemplate, claim, claimLine } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { modifier57Minor } from "./modifier-57-minor.ts";

testRule(modifier57Minor, {
  silent: [
    { name: "no visit", encounter: aNote() },
    {
      name: "a visit with 25",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("99213", { modifiers: ["25"] })),
      }),
    },
    {
      name: "57 on a visit of another day",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { date: "2026-11-23" }),
          claimLine("99213", { modifiers: ["57"], date: "2026-11-20" }),
        ),
      }),
    },
    {
      name: "57 on the procedure itself, which has a rule of its own",
      encounter: aNote({ claim: claim(claimLine("17340", { modifiers: ["57"] })) }),
    },
  ],
  finds: [
    {
      name: "57 in the place of 25",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("99213", { modifiers: ["57"] })),
      }),
      findings: [
        {
          messageId: "minor",
          path: "claim.lines.1.modifiers.0.0",
          severity: "error",
          data: { code: "99213", days: 10 },
          fix: "Use modifier 25 instead",
        },
      ],
    },
    {
      name: "57 beside 25 in a template",
      encounter: aTemplate({
        claim: claim(claimLine("99213", { modifiers: ["25", "57"] }), claimLine("17340")),
      }),
      findings: [
        { messageId: "minor", path: "claim.lines.0.modifiers.1.0", fix: "Remove modifier 57" },
      ],
    },
  ],
});
