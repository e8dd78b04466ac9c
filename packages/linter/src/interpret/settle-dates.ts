import type { DateStatement } from "@encounter-lint/domain";
import type { EncounterDraft } from "./encounter-draft.ts";

type Order = "month first" | "day first";

/**
 * Settles dates that can be read in two ways by the other dates of the document: beside
 * `2026-10-12` the date `10/12/26` is that day too, and beside `11/19/26` the month stands first.
 */
export function settleDates(draft: EncounterDraft): void {
  const certain = new Set<string>();
  const orders = new Set<Order>();
  let isDoubtful = false;
  draft.revise((value) => {
    if (isDate(value)) {
      if (value.date !== undefined) certain.add(value.date);
      const order = orderOf(value.text);
      if (order !== undefined) orders.add(order);
      isDoubtful ||= value.problem === "ambiguous";
    }
    return value;
  });
  if (!isDoubtful) return;
  const [order] = orders.size === 1 ? orders : [];
  draft.revise((value) => (isDate(value) ? settled(value, certain, order) : value));
}

function settled(
  statement: DateStatement,
  certain: ReadonlySet<string>,
  order: Order | undefined,
): DateStatement {
  const { problem, candidates = [], ...rest } = statement;
  if (problem !== "ambiguous") return statement;
  const known = candidates.filter((date) => certain.has(date));
  const [monthFirst, dayFirst] = candidates;
  const usual =
    isOfTwoDigits(statement.text) && (order === "month first" ? monthFirst : order && dayFirst);
  const date = known.length === 1 ? known[0] : usual;
  return date ? { ...rest, date } : statement;
}

/** What comes first in a date of which only one part can be the month. */
function orderOf(text: string): Order | undefined {
  const [, first, second] = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})\b/.exec(text) ?? [];
  const [a, b] = [Number(first), Number(second)];
  // `26/11/02` may begin with the year.
  if (b > 12 && a <= 12) return "month first";
  return a > 12 && b <= 12 && /\d{4}\b/.test(text) ? "day first" : undefined;
}

/** Neither part is more than 12: one is the month, the other the day. */
function isOfTwoDigits(text: string): boolean {
  const [, first, second] = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2}\b/.exec(text) ?? [];
  return Number(first) <= 12 && Number(second) <= 12;
}

function isDate(value: unknown): value is DateStatement {
  return (
    typeof value === "object" &&
    value !== null &&
    "text" in value &&
    typeof value.text === "string" &&
    ("date" in value || "candidates" in value) &&
    !("days" in value)
  );
}
