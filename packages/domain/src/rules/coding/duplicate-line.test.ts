import { aNote, claim, claimLine } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { duplicateLine } from "./duplicate-line.ts";

testRule(duplicateLine, {
  silent: [
    { name: "one line", encounter: aNote() },
    {
      name: "two lines of different codes",
      encounter: aNote({ claim: claim(claimLine("17340"), claimLine("11900")) }),
    },
    {
      name: "two sessions on a claim, each with its own day",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { date: "2026-11-02" }),
          claimLine("17340", { date: "2026-11-23" }),
        ),
      }),
    },
  ],
  finds: [
    {
      name: "the code twice",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("99213"), claimLine("17340")),
      }),
      findings: [
        {
          messageId: "repeated",
          path: "claim.lines.2.code.0",
          severity: "error",
          data: { lines: 2 },
        },
      ],
    },
    {
      name: "one line for each side",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { modifiers: ["RT"] }),
          claimLine("17340", { modifiers: ["LT"] }),
        ),
      }),
      findings: [
        { messageId: "marked", path: "claim.lines.1.code.0", data: { lines: 2, modifier: "RT" } },
      ],
    },
    {
      name: "three lines at once, as one finding",
      encounter: aNote({
        claim: claim(
          claimLine("17340"),
          claimLine("17340", { modifiers: ["76"] }),
          claimLine("17340", { modifiers: ["76"] }),
        ),
      }),
      findings: [
        { messageId: "marked", path: "claim.lines.2.code.0", data: { lines: 3, modifier: "76" } },
      ],
    },
  ],
});
