import { expect, it } from "vitest";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, claim, claimLine, day, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { globalVisit } from "./global-visit.ts";
import { repeatInGlobal } from "./repeat-in-global.ts";

const frozenOn = (date: string) => ({ date: [day(date)], codes: [[value("17340")]] });
const again = (...modifiers: string[]) => claim(claimLine("17340", { modifiers }));

testRule(repeatInGlobal, {
  silent: [
    { name: "a single session", encounter: aNote() },
    { name: "sessions eleven days apart", encounter: aNote({ visits: [frozenOn("2026-11-12")] }) },
    {
      name: "two lines of one day, which have a rule of their own",
      encounter: aNote({ claim: claim(claimLine("17340"), claimLine("17340")) }),
    },
    {
      name: "58 after a visit that planned the course",
      encounter: aNote({
        claim: again("58"),
        visits: [{ ...frozenOn("2026-11-16"), stagedPlan: true }],
      }),
    },
    {
      name: "58 where this note points to the plan",
      encounter: aNote({
        procedure: { stagedPlan: [value("second of four weekly sessions as planned")] },
        claim: again("58"),
        visits: [frozenOn("2026-11-16")],
      }),
    },
    {
      name: "79 for unrelated lesions",
      encounter: aNote({ claim: again("79"), visits: [frozenOn("2026-11-16")] }),
    },
    {
      name: "a planned session whose claim is still to be written",
      encounter: aNote({
        procedure: { stagedPlan: [value("weekly, four sessions")] },
        claim: undefined,
        visits: [frozenOn("2026-11-16")],
      }),
    },
    {
      name: "a modifier that is still to be chosen",
      encounter: aNote({
        claim: claim({ ...claimLine("17340"), modifiers: [[slot()]] }),
        visits: [frozenOn("2026-11-16")],
      }),
    },
    {
      name: "another procedure within the period",
      encounter: aNote({ visits: [{ date: [day("2026-11-16")], codes: [[value("17110")]] }] }),
    },
    {
      name: "past sessions of the history, whose claims are closed",
      encounter: aNote({ visits: [frozenOn("2026-03-02"), frozenOn("2026-03-09")] }),
    },
    {
      name: "a later session of the same file, which is judged by itself",
      encounter: aNote({ visits: [{ ...frozenOn("2026-11-30"), sibling: true }] }),
    },
  ],
  finds: [
    {
      name: "weekly sessions",
      encounter: aNote({ visits: [{ ...frozenOn("2026-11-16"), sibling: true }] }),
      findings: [
        {
          messageId: "unmarked",
          path: "claim.lines.0.code.0",
          severity: "warning",
          data: { date: "2026-11-23", day: 7, earlier: "2026-11-16", global: 10, all: 11 },
        },
      ],
    },
    {
      name: "two dates on one claim",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { date: "2026-11-09" }),
          claimLine("17340", { date: "2026-11-02" }),
        ),
      }),
      findings: [{ messageId: "unmarked", path: "claim.lines.0.code.0" }],
    },
    {
      name: "76, which does not open the period",
      encounter: aNote({ claim: again("76"), visits: [frozenOn("2026-11-13")] }),
      findings: [{ messageId: "unmarked" }],
    },
    {
      name: "a planned session without 58 on its line",
      encounter: aNote({ visits: [{ ...frozenOn("2026-11-16"), stagedPlan: true }] }),
      findings: [{ messageId: "unmarked" }],
    },
    {
      name: "58 without any plan",
      encounter: aNote({ claim: again("58"), visits: [frozenOn("2026-11-16")] }),
      findings: [{ messageId: "unplanned", path: "claim.lines.0.code.0" }],
    },
    {
      name: "a note that names the code twice and has no claim",
      encounter: aNote({
        procedure: { code: [value("17340", "header"), value("17340", "procedure")] },
        claim: undefined,
        visits: [frozenOn("2026-11-16")],
      }),
      findings: [{ messageId: "unmarked", path: "procedure.code.0" }],
    },
    {
      name: "a later session that the note lists",
      encounter: aNote({ visits: [frozenOn("2026-11-30")] }),
      findings: [{ messageId: "unmarked", path: "visits.0.codes.0.0" }],
    },
  ],
});

it("is the cause of a visit that is billed with the repeated session", () => {
  const weekly = aNote({
    claim: claim(claimLine("17340"), claimLine("99213", { modifiers: ["25"] })),
    visits: [frozenOn("2026-11-16")],
  });
  const { findings } = evaluate(weekly, {}, [globalVisit, repeatInGlobal]);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual(["timeline/repeat-in-global"]);
});
