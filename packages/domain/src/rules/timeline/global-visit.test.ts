import { aNote, claim, claimLine, day, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { globalVisit } from "./global-visit.ts";

const frozenOn = (date: string) => ({ date: [day(date)], codes: [[value("17340")]] });
const visitOn = (date: string, ...modifiers: string[]) =>
  aNote({
    service: { date: [day(date)] },
    procedure: undefined,
    claim: claim(claimLine("99213", { modifiers })),
    visits: [frozenOn("2026-11-02")],
  });

testRule(globalVisit, {
  silent: [
    {
      name: "a visit on the day itself, which has a rule of its own",
      encounter: visitOn("2026-11-02"),
    },
    { name: "a visit on the first day after the global period", encounter: visitOn("2026-11-13") },
    { name: "an unrelated visit with modifier 24", encounter: visitOn("2026-11-06", "24") },
    {
      name: "modifier 24 written behind the code",
      encounter: aNote({
        service: { date: [day("2026-11-06")] },
        claim: claim(claimLine("99213-24")),
        visits: [frozenOn("2026-11-02")],
      }),
    },
    {
      name: "a modifier that is still to be chosen",
      encounter: aNote({
        service: { date: [day("2026-11-06")] },
        claim: claim({ ...claimLine("99213"), modifiers: [[slot()]] }),
        visits: [frozenOn("2026-11-02")],
      }),
    },
    {
      name: "an unbilled recheck",
      encounter: aNote({
        service: { date: [day("2026-11-06")] },
        procedure: { code: undefined },
        claim: undefined,
        visits: [frozenOn("2026-11-02")],
      }),
    },
    {
      name: "two past visits of the history that lie far enough apart",
      encounter: aNote({
        visits: [frozenOn("2026-03-02"), { date: [day("2026-03-16")], codes: [[value("99213")]] }],
      }),
    },
    {
      name: "a later visit of the same file, which is judged by itself",
      encounter: aNote({
        visits: [{ date: [day("2026-11-27")], codes: [[value("99213")]], sibling: true }],
      }),
    },
    {
      name: "a repeated freezing, which is the cause",
      encounter: aNote({ visits: [frozenOn("2026-10-01")] }),
    },
    {
      name: "an ambiguous date",
      encounter: aNote({
        service: { date: [value({ text: "11/06/26", problem: "ambiguous" })] },
        claim: claim(claimLine("99213")),
        visits: [frozenOn("2026-11-02")],
      }),
    },
  ],
  finds: [
    {
      name: "a visit in the history a few days after its freezing",
      encounter: aNote({
        visits: [frozenOn("2026-03-02"), { date: [day("2026-03-06")], codes: [[value("99213")]] }],
      }),
      findings: [{ messageId: "visit" }],
    },
    {
      name: "a recheck four days after an earlier visit's freezing",
      encounter: visitOn("2026-11-06"),
      findings: [
        {
          messageId: "visit",
          path: "claim.lines.0.code.0",
          severity: "warning",
          data: {
            visit: "99213",
            date: "2026-11-06",
            day: 4,
            freezing: "2026-11-02",
            global: 10,
            all: 11,
          },
        },
      ],
    },
    {
      name: "a recheck on the tenth day",
      encounter: visitOn("2026-11-12", "25"),
      findings: [{ messageId: "visit" }],
    },
    {
      name: "two lines of one claim",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("99213", { date: "2026-11-27" })),
      }),
      findings: [{ messageId: "visit", path: "claim.lines.1.code.0" }],
    },
    {
      name: "a later visit that the note lists",
      encounter: aNote({ visits: [{ date: [day("2026-11-27")], codes: [[value("99213")]] }] }),
      findings: [{ messageId: "visit", path: "visits.0.codes.0.0" }],
    },
    {
      name: "a visit code that only the text names",
      encounter: aNote({
        service: { date: [day("2026-11-06")] },
        procedure: { code: [value("99212")] },
        claim: undefined,
        visits: [{ ...frozenOn("2026-11-02"), sibling: true }],
      }),
      findings: [{ messageId: "visit", path: "procedure.code.0" }],
    },
  ],
});
