import { aNote, aTemplate, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { emMissing25 } from "./em-missing-25.ts";

testRule(emMissing25, {
  silent: [
    { name: "no visit", encounter: aNote() },
    {
      name: "a visit with 25, in its own place or behind the code",
      encounter: aNote({
        claim: claim(
          claimLine("17340"),
          claimLine("99213", { modifiers: ["25"] }),
          claimLine("99203-25"),
        ),
      }),
    },
    {
      name: "a visit of another day",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { date: "2026-11-23" }),
          claimLine("99213", { date: "2026-11-09" }),
        ),
      }),
    },
    {
      name: "57, which is reported as such",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("99213", { modifiers: ["57"] })),
      }),
    },
    {
      name: "a modifier still to be chosen",
      encounter: aTemplate({
        claim: { lines: [claimLine("17340"), { code: [value("99213")], modifiers: [[slot()]] }] },
      }),
    },
    {
      name: "a visit without 17340",
      encounter: aNote({ claim: claim(claimLine("99213"), claimLine("17110")) }),
    },
    {
      name: "a consultation between professionals, which no modifier frees",
      encounter: aNote({ claim: claim(claimLine("17340"), claimLine("99446")) }),
    },
  ],
  finds: [
    {
      name: "an established patient's visit",
      encounter: aNote({
        claim: claim(claimLine("17340", { modifiers: ["25"] }), claimLine("99213")),
      }),
      findings: [
        {
          messageId: "listed",
          path: "claim.lines.1.code.0",
          severity: "error",
          data: { code: "99213" },
        },
      ],
    },
    {
      name: "visits of eye and hospital clinics, and in hospital",
      encounter: aNote({
        claim: claim(
          claimLine("17340"),
          claimLine("92014"),
          claimLine("G0463"),
          claimLine("99232"),
        ),
      }),
      findings: [
        { messageId: "listed", data: { code: "92014" } },
        { messageId: "listed", data: { code: "G0463" } },
        { messageId: "listed", data: { code: "99232" } },
      ],
    },
    {
      name: "a new patient's visit, which the edits do not list",
      encounter: aNote({ claim: claim(claimLine("17340"), claimLine("99203")) }),
      findings: [{ messageId: "unlisted", data: { code: "99203", effective: "2024-07-01" } }],
    },
    {
      name: "a visit that a template bills, with another modifier",
      encounter: aTemplate({
        claim: claim(claimLine("99213", { modifiers: ["24"] }), claimLine("17340")),
      }),
      findings: [{ messageId: "listed", path: "claim.lines.0.code.0", severity: "error" }],
    },
  ],
});
