import type { IsoDate } from "../../encounter/calendar.ts";
import type { Encounter } from "../../encounter/encounter.ts";
import { codedLines, linesBilling } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { notedDays, statedDays, type StatedDay } from "../../rule/service-days.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

export const dateConflict = defineRule({
  id: "timeline/date-conflict",
  summary: "The document gives different dates for the same treatment.",
  why: "The date on the claim must be the date in the note; a reviewer who finds two cannot tell when the service took place.",
  stages: ["note"],
  level: "error",
  sources: [guide(6), references.consistency],
  messages: {
    note: {
      problem: "The treatment is dated {date} here and {other} elsewhere in the note.",
      remedy: "Keep the date on which the acne was frozen.",
    },
    claim: {
      problem: "Box 24A says {date}, but the note dates the treatment {other}.",
      remedy: "Make the date of the claim line and the date of the note agree.",
    },
  },
  yieldsTo: ["timeline/before-code-existed"],
  avoid: [
    {
      format: "yaml",
      text: [
        "kind: note",
        "service: { date: 2026-11-23 }",
        'claim: { lines: [{ code: "17340", date: 2026-11-24 }] }',
      ].join("\n"),
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: [
        "kind: note",
        "service: { date: 2026-11-23 }",
        'claim: { lines: [{ code: "17340", date: 2026-11-23 }] }',
      ].join("\n"),
    },
  ],
  whenToTurnOff: "Where one document records several days of service.",
  *check(encounter) {
    const stated = notedDays(encounter);
    const [reference] = stated;
    if (!reference) return;
    const known = new Set<IsoDate>([reference.day]);

    const report = (messageId: "note" | "claim", { day, path }: StatedDay) => {
      known.add(day);
      const related = [{ path: reference.path, message: `Dated ${reference.day} here.` }];
      return { messageId, path, data: { date: day, other: reference.day }, related };
    };
    for (const other of stated) {
      if (!known.has(other.day) && areComparable(other, reference)) yield report("note", other);
    }
    const claimed = claimDays(encounter);
    if (claimed.some(({ day }) => stated.some((other) => other.day === day))) return;
    for (const other of claimed) {
      if (!known.has(other.day)) yield report("claim", other);
    }
  },
});

/** Two days in one passage may tell of two sessions; two labels in the header may not. */
function areComparable(one: StatedDay, other: StatedDay): boolean {
  return one.section !== other.section || one.section === undefined || one.section === "header";
}

/**
 * The days of the lines that bill the treatment. When one of them has the day of the note,
 * the others are other sessions.
 */
function claimDays(encounter: Encounter): readonly StatedDay[] {
  const billing = linesBilling(encounter);
  return (billing.length > 0 ? billing : codedLines(encounter)).flatMap(({ line, index }) =>
    statedDays(line.date, ["claim", "lines", index, "date"]),
  );
}
