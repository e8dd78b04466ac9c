import type { DateStatement } from "@encounter-lint/domain";
import type { EncounterDraft } from "./encounter-draft.ts";

/**
 * Settles dates that can be read in two ways by the other dates of the document: beside
 * `2026-10-12` the date `10/12/26` is that day too.
 */
export function settleDates(draft: EncounterDraft): void {
  const certain = new Set<string>();
  let isDoubtful = false;
  draft.revise((value) => {
    if (isDate(value)) {
      if (value.date !== undefined) certain.add(value.date);
      isDoubtful ||= value.problem === "ambiguous";
    }
    return value;
  });
  if (!isDoubtful || certain.size === 0) return;
  draft.revise((value) => (isDate(value) ? settled(value, certain) : value));
}

function settled(statement: DateStatement, certain: ReadonlySet<string>): DateStatement {
  const { problem, candidates = [], ...rest } = statement;
  const known = candidates.filter((date) => certain.has(date));
  const [date] = known;
  return problem === "ambiguous" && known.length === 1 && date !== undefined
    ? { ...rest, date }
    : statement;
}

function isDate(value: unknown): value is DateStatement {
  return (
    typeof value === "object" &&
    value !== null &&
    "text" in value &&
    ("date" in value || "candidates" in value) &&
    !("days" in value)
  );
}
