import { addMonths, type IsoDate } from "../encounter/calendar.ts";
import type { Encounter } from "../encounter/encounter.ts";
import { valuesOf } from "../encounter/mention.ts";
import type { Source } from "../sources/source.ts";

const FRESH_MONTHS = 6;

/**
 * Says so when a table behind a finding is older than six months
 * on the service date or, where the document has none, today.
 */
export function staleness(
  sources: readonly Source[],
  encounter: Encounter,
  today: IsoDate | undefined,
): string | undefined {
  const days = [
    ...valuesOf(encounter.service?.date).flatMap(({ value }) => value.date ?? []),
    ...(today === undefined ? [] : [today]),
  ];
  const latest = days.sort().at(-1);
  if (latest === undefined) return undefined;
  const effective = sources
    .flatMap((source) => source.effective ?? [])
    .filter((date) => addMonths(date, FRESH_MONTHS) < latest)
    .sort()[0];
  return effective === undefined
    ? undefined
    : `Table from ${effective}: compare with the current one.`;
}
