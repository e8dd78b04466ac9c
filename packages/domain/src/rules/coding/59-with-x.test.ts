import { aNote, aTemplate, claim, claimLine } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { rule59WithX } from "./59-with-x.ts";

testRule(rule59WithX, {
  silent: [
    {
      name: "59 alone",
      encounter: aNote({ claim: claim(claimLine("17340", { modifiers: ["59"] })) }),
    },
    {
      name: "59 and an X on two lines",
      encounter: aNote({
        claim: claim(
          claimLine("17110", { modifiers: ["59"] }),
          claimLine("17340", { modifiers: ["XS"] }),
        ),
      }),
    },
    {
      name: "an X beside a modifier of another kind",
      encounter: aNote({ claim: claim(claimLine("17340", { modifiers: ["XS", "79"] })) }),
    },
  ],
  finds: [
    {
      name: "59 and an X on one line",
      encounter: aNote({
        claim: claim(claimLine("17110"), claimLine("17340", { modifiers: ["XS", "59"] })),
      }),
      findings: [
        {
          messageId: "both",
          path: "claim.lines.1.modifiers.1.0",
          severity: "warning",
          data: { code: "17340", modifier: "XS" },
          fix: "Remove modifier 59",
        },
      ],
    },
    {
      name: "two X on one line of a template, with or without 59",
      encounter: aTemplate({ claim: claim(claimLine("17110", { modifiers: ["59", "XS", "XE"] })) }),
      findings: [
        {
          messageId: "several",
          path: "claim.lines.0.modifiers.2.0",
          data: { code: "17110", modifiers: "XS and XE" },
        },
      ],
    },
  ],
});
