import { aNote, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { dateConflict } from "./date-conflict.ts";

const on = (date: string, section: "header" | "procedure" | "plan" | "history") =>
  value({ text: date, date }, section);

testRule(dateConflict, {
  silent: [
    { name: "one date", encounter: aNote() },
    {
      name: "the same date in note, procedure and claim",
      encounter: aNote({
        service: { date: [on("2026-11-23", "header"), on("2026-11-23", "procedure")] },
        claim: claim(claimLine("17340", { date: "2026-11-23" })),
      }),
    },
    {
      name: "the same day written in two ways",
      encounter: aNote({
        service: {
          date: [
            on("2026-11-23", "header"),
            value({ text: "11/23/26", date: "2026-11-23" }, "procedure"),
          ],
        },
      }),
    },
    {
      name: "a date that cannot be read, which is reported by itself",
      encounter: aNote({
        service: {
          date: [
            on("2026-11-23", "header"),
            value({ text: "2026-13-02", problem: "impossible" }, "procedure"),
          ],
        },
      }),
    },
    {
      name: "a blank beside a date",
      encounter: aNote({ service: { date: [on("2026-11-23", "header"), slot()] } }),
    },
    {
      name: "the date of an earlier session in the history",
      encounter: aNote({
        service: { date: [on("2026-11-23", "header"), on("2026-09-01", "history")] },
      }),
    },
    {
      name: "two days in one passage",
      encounter: aNote({
        service: { date: [on("2026-11-02", "procedure"), on("2026-11-09", "procedure")] },
      }),
    },
    {
      name: "a claim that also bills another session",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { date: "2026-11-23" }),
          claimLine("17340", { date: "2026-12-07" }),
        ),
      }),
    },
    {
      name: "a visit of another day on the same claim",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("99213", { date: "2026-11-01" })),
      }),
    },
  ],
  finds: [
    {
      name: "another date in the procedure section",
      encounter: aNote({
        service: { date: [on("2026-11-23", "header"), on("2026-11-13", "procedure")] },
      }),
      findings: [
        {
          messageId: "note",
          path: "service.date.1",
          severity: "error",
          data: { date: "2026-11-13", other: "2026-11-23" },
        },
      ],
    },
    {
      name: "two labels of the header",
      encounter: aNote({
        service: { date: [on("2026-11-23", "header"), on("2026-11-13", "header")] },
      }),
      findings: [{ messageId: "note" }],
    },
    {
      name: "another date in box 24A, once for two lines",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { date: "2026-11-24" }),
          claimLine("99213", { date: "2026-11-24" }),
        ),
      }),
      findings: [{ messageId: "claim", path: "claim.lines.0.date.0" }],
    },
    {
      name: "the same wrong date in procedure and claim, once",
      encounter: aNote({
        service: {
          date: [
            on("2026-11-23", "header"),
            on("2026-11-24", "procedure"),
            on("2026-11-24", "plan"),
          ],
        },
        claim: claim(claimLine("17340", { date: "2026-11-24" })),
      }),
      findings: [{ messageId: "note", path: "service.date.1" }],
    },
    {
      name: "a claim that bills something else on another day",
      encounter: aNote({ claim: claim(claimLine("17110", { date: "2026-11-24" })) }),
      findings: [{ messageId: "claim" }],
    },
  ],
});
