import { aNote, aTemplate, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { distinctModifierNeedless } from "./distinct-modifier-needless.ts";

const marked = claimLine("17340", { modifiers: ["59"] });

testRule(distinctModifierNeedless, {
  silent: [
    { name: "17340 without modifiers", encounter: aNote() },
    { name: "a listed pair", encounter: aNote({ claim: claim(marked, claimLine("17110")) }) },
    { name: "a bundled repair", encounter: aNote({ claim: claim(marked, claimLine("12001")) }) },
    {
      name: "a pair of which the text names the other code",
      encounter: aNote({
        claim: claim(marked),
        procedure: { code: [value("17340"), value("17000")] },
      }),
    },
    {
      name: "another line that has no code yet",
      encounter: aTemplate({ claim: { lines: [marked, { code: [slot()] }] } }),
    },
    {
      name: "the modifier on another code",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("11102", { modifiers: ["59"] })),
      }),
    },
  ],
  finds: [
    {
      name: "17340 alone",
      encounter: aNote({ claim: claim(marked) }),
      findings: [
        {
          messageId: "needless",
          path: "claim.lines.0.modifiers.0.0",
          severity: "info",
          data: { modifier: "59", effective: "2024-07-01" },
          fix: "Remove modifier 59",
        },
      ],
    },
    {
      name: "acne surgery, a peel and injections, which no edit pairs with it",
      encounter: aTemplate({
        claim: claim(
          claimLine("17340", { modifiers: ["XS"] }),
          claimLine("10040"),
          claimLine("17360"),
          claimLine("11900"),
        ),
      }),
      findings: [{ messageId: "needless", data: { modifier: "XS", effective: "2024-07-01" } }],
    },
    {
      name: "a visit, which 59 does not part from it",
      encounter: aNote({ claim: claim(marked, claimLine("99213", { modifiers: ["25"] })) }),
      findings: [{ messageId: "needless" }],
    },
    {
      name: "a listed pair of another day",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { modifiers: ["59"], date: "2026-11-23" }),
          claimLine("17110", { date: "2026-11-02" }),
        ),
      }),
      findings: [{ messageId: "needless" }],
    },
  ],
});
