import type { Procedure } from "../../encounter/encounter.ts";
import type { SectionName } from "../../encounter/mention.ts";
import { aNote, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { countConflict } from "./count-conflict.ts";

const exact = (section: SectionName, count: number, max?: number) =>
  value({ kind: "exact" as const, count, ...(max === undefined ? {} : { max }) }, section);
const total = (count: number) =>
  value({ kind: "exact" as const, count, isTotal: true as const }, "procedure");
const vague = (section: SectionName) => value({ kind: "vague" as const, text: "several" }, section);
const counting = (...lesionCount: NonNullable<Procedure["lesionCount"]>[number][]) =>
  aNote({ procedure: { lesionCount } });

testRule(countConflict, {
  silent: [
    { name: "one count", encounter: aNote() },
    {
      name: "the same count everywhere",
      encounter: counting(exact("header", 8), exact("exam", 8), exact("procedure", 8)),
    },
    {
      name: "fewer treated than found",
      encounter: counting(exact("exam", 12), exact("procedure", 8)),
    },
    {
      name: "a sum and its parts",
      encounter: counting(exact("header", 8), exact("procedure", 5), exact("procedure", 3)),
    },
    {
      name: "findings counted by kind",
      encounter: counting(exact("exam", 5), exact("exam", 3), exact("procedure", 8)),
    },
    {
      name: "findings of which one stands under no heading",
      encounter: counting(exact("exam", 6), exact("other", 1), exact("procedure", 7)),
    },
    {
      name: "a heading that counts what else was treated",
      encounter: aNote({
        conditions: [value("acne-vulgaris", "diagnosis"), value("seborrheic-keratosis", "exam")],
        procedure: { lesionCount: [exact("header", 2), exact("procedure", 4)] },
      }),
    },
    {
      name: "a range that holds the figure",
      encounter: counting(exact("procedure", 8, 10), exact("plan", 9)),
    },
    {
      name: "several found",
      encounter: counting(vague("exam"), exact("exam", 2), exact("procedure", 12)),
    },
    {
      name: "two counts in one section, which may be two sites",
      encounter: counting(exact("procedure", 4), exact("procedure", 6)),
    },
    {
      name: "a total that its parts add up to",
      encounter: counting(exact("procedure", 4), exact("procedure", 3), total(7)),
    },
    {
      name: "a total beside warts",
      encounter: counting(
        total(4),
        value({ kind: "exact" as const, count: 3, isOther: true as const }, "procedure"),
      ),
    },
    {
      name: "the count of an earlier session",
      encounter: counting(exact("history", 20), exact("procedure", 8)),
    },
  ],
  finds: [
    {
      name: "a total that its parts do not add up to",
      encounter: counting(exact("procedure", 4), exact("procedure", 3), total(9)),
      findings: [
        {
          messageId: "disagree",
          path: "procedure.lesionCount.2",
          severity: "warning",
          data: { count: "9", other: "7" },
        },
      ],
    },
    {
      name: "procedure and plan",
      encounter: counting(exact("procedure", 8), exact("plan", 6)),
      findings: [
        {
          messageId: "disagree",
          path: "procedure.lesionCount.1",
          severity: "warning",
          data: { count: "6", other: "8" },
        },
      ],
    },
    {
      name: "header and procedure, at the header",
      encounter: counting(exact("header", 12), exact("procedure", 4, 6)),
      findings: [
        {
          messageId: "disagree",
          path: "procedure.lesionCount.0",
          data: { count: "12", other: "4 to 6" },
        },
      ],
    },
    {
      name: "more treated than found",
      encounter: counting(exact("exam", 6), exact("procedure", 12)),
      findings: [
        {
          messageId: "moreThanFound",
          path: "procedure.lesionCount.1",
          data: { count: "12", other: 6 },
        },
      ],
    },
    {
      name: "as an error for auditors",
      encounter: counting(exact("exam", 6), exact("procedure", 12)),
      settings: { profile: "audit" },
      findings: [{ messageId: "moreThanFound", severity: "error" }],
    },
  ],
});
