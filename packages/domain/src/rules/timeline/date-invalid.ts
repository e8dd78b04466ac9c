import { isIsoDate, type IsoDate } from "../../encounter/calendar.ts";
import type { DateStatement } from "../../encounter/encounter.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { writtenDates, type WrittenDate } from "../../rule/written-dates.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

export const dateInvalid = defineRule({
  id: "timeline/date-invalid",
  summary: "A date does not exist, lies in the future, cannot be read or can be read in two ways.",
  why: "A claim needs one certain day, and everything that is counted from it, such as the global period, goes wrong with it.",
  stages: ["note"],
  level: "error",
  sources: [guide(6), references.consistency],
  messages: {
    impossible: {
      problem: "{what} is {text}, a day that does not exist.",
      remedy: "Correct it.",
    },
    unreadable: {
      problem: "{what} cannot be read: “{text}”.",
      remedy: "Write it as year-month-day, such as 2026-11-23.",
    },
    future: {
      problem: "{what} is {text}, which lies after today ({today}).",
      remedy: "Check day, month and year.",
    },
    ambiguous: {
      problem: "{what} can be read in two ways: {text} is {readings}.",
      remedy: "Write it as year-month-day, or with the name of the month.",
      severity: "warning",
    },
  },
  avoid: [
    { format: "yaml", text: "kind: note\nservice: { date: 2026-13-02 }" },
    { format: "yaml", text: "kind: note\nservice: { date: 02/11/26 }" },
  ],
  prefer: [
    { format: "yaml", text: "kind: note\nservice: { date: 2026-11-02 }" },
    { format: "yaml", text: "kind: note\nservice: { date: 2 November 2026 }" },
  ],
  whenToTurnOff: "Where all dates come from a system that writes them itself.",
  *check(encounter, { today }) {
    const reported = new Set<string>();
    for (const written of writtenDates(encounter)) {
      const { statement, what, path } = written;
      const messageId = mistake(written, today);
      if (!messageId || reported.has(statement.text)) continue;
      reported.add(statement.text);
      yield {
        messageId,
        path,
        data: { what, text: statement.text, today: today ?? "", readings: readings(statement) },
      };
    }
  },
});

function mistake(
  { statement, isLoose, isPast }: WrittenDate,
  today: IsoDate | undefined,
): "impossible" | "unreadable" | "ambiguous" | "future" | undefined {
  const { problem, date } = statement;
  if (problem === "impossible" || (date !== undefined && !isIsoDate(date))) return "impossible";
  if (problem !== undefined) return isLoose ? undefined : problem;
  return isPast && today !== undefined && date !== undefined && date > today ? "future" : undefined;
}

function readings({ candidates }: DateStatement): string {
  return candidates && candidates.length > 1 ? candidates.join(" or ") : "more than one day";
}
