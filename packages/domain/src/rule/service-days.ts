import { isIsoDate, type IsoDate } from "../encounter/calendar.ts";
import type { DateStatement, Encounter } from "../encounter/encounter.ts";
import { valuesOf, type Mentions, type SectionName } from "../encounter/mention.ts";
import { linesBilling } from "./claim-lines.ts";
import type { Path } from "./path.ts";
import { valuesOfSession } from "./this-session.ts";

/** The day that the guide gives for the code. Nothing else confirms it. */
export const CODE_BEGAN: IsoDate = "1990-01-01";

/** A certain day, and where it is stated. */
export interface StatedDay {
  readonly day: IsoDate;
  /** `HH:MM`, where a time stands beside the day. */
  readonly time?: string;
  readonly section?: SectionName;
  readonly path: Path;
}

/** The day that a statement means, where it names one that exists. */
export function certainDay(statement: DateStatement | undefined): IsoDate | undefined {
  return statement?.date !== undefined && isIsoDate(statement.date) ? statement.date : undefined;
}

/** The certain days among the mentions of a date. */
export function statedDays(
  mentions: Mentions<DateStatement> | undefined,
  path: Path,
): readonly StatedDay[] {
  return daysAmong(valuesOf(mentions), path);
}

/** The certain days that the note states for this visit. */
export function notedDays(encounter: Encounter): readonly StatedDay[] {
  return daysAmong(valuesOfSession(encounter.service?.date), ["service", "date"]);
}

/** The days stated for this visit; where there are none, those of the claim lines that bill it. */
export function serviceDays(encounter: Encounter): readonly StatedDay[] {
  const noted = notedDays(encounter);
  if (noted.length > 0) return noted;
  return linesBilling(encounter).flatMap(({ line, index }) =>
    statedDays(line.date, ["claim", "lines", index, "date"]),
  );
}

function daysAmong(
  values: ReturnType<typeof valuesOf<DateStatement>>,
  path: Path,
): readonly StatedDay[] {
  return values.flatMap(({ value, index, mention }) => {
    const day = certainDay(value);
    if (day === undefined) return [];
    return [
      {
        day,
        path: [...path, index],
        ...(value.time === undefined ? {} : { time: value.time }),
        ...(mention.section === undefined ? {} : { section: mention.section }),
      },
    ];
  });
}

/**
 * The first and the last day stated for this visit, for comparison with other dates: who differs
 * from both is wrong whichever is right. Days before the code existed or after today are left out,
 * because they are reported by themselves.
 */
export function serviceSpan(
  encounter: Encounter,
  today: IsoDate | undefined,
): { readonly first: StatedDay; readonly last: StatedDay } | undefined {
  const days = serviceDays(encounter)
    .filter(({ day }) => day >= CODE_BEGAN && (today === undefined || day <= today))
    .toSorted((a, b) => momentOf(a).localeCompare(momentOf(b)));
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? { first, last } : undefined;
}

function momentOf({ day, time }: StatedDay): string {
  return `${day}T${time ?? ""}`;
}
