import type { DateStatement, Encounter, Visit } from "../encounter/encounter.ts";
import { valuesOf, type Mentions } from "../encounter/mention.ts";
import type { Path } from "./path.ts";
import { remembered } from "./remembered.ts";
import { certainDay } from "./service-days.ts";

/** A date as written somewhere in an encounter. */
export interface WrittenDate {
  readonly statement: DateStatement;
  /** What it dates, as the beginning of a sentence. */
  readonly what: string;
  readonly path: Path;
  /** Whether "last spring" is good enough there. */
  readonly isLoose: boolean;
  /** Whether it cannot lie in the future. */
  readonly isPast: boolean;
}

/** The written dates of an encounter, the date of service first. Of the visits that it lists only those that are no certain day. */
export function writtenDates(encounter: Encounter): readonly WrittenDate[] {
  return [
    ...exact(encounter.service?.date, ["service", "date"], "The date of service (box 24A)"),
    ...(encounter.claim?.lines ?? []).flatMap(({ date }, index) =>
      exact(
        date,
        ["claim", "lines", index, "date"],
        `The date of claim line ${index + 1} (box 24A)`,
      ),
    ),
    ...(encounter.signatures ?? []).flatMap(({ signedAt }, index) =>
      exact(signedAt, ["signatures", index, "signedAt"], "The date of the signature"),
    ),
    ...exact(encounter.patient?.dateOfBirth, ["patient", "dateOfBirth"], "The date of birth"),
    ...(encounter.priorTreatments ?? []).flatMap(({ started, stopped }, index) => [
      ...loose(started, ["priorTreatments", index, "started"], "The start of an earlier treatment"),
      ...loose(stopped, ["priorTreatments", index, "stopped"], "The end of an earlier treatment"),
    ]),
    ...ofVisits(encounter.visits ?? []),
    ...valuesOf(encounter.aftercare?.followUp).flatMap(({ value, index }) =>
      value.date
        ? [
            {
              statement: value.date,
              what: "The date of the follow-up",
              path: ["aftercare", "followUp", index],
              isLoose: true,
              isPast: false,
            },
          ]
        : [],
    ),
  ];
}

function ofVisits(visits: readonly Visit[]): readonly WrittenDate[] {
  const dates: WrittenDate[] = [];
  // Hundreds of visits may stand in one file, and each looks at all others.
  for (const [index, visit] of visits.entries()) {
    // Another document of the file reports its own date.
    if (visit.sibling === true || isDated(visit)) continue;
    dates.push(...loose(visit.date, ["visits", index, "date"], "The date of another visit"));
  }
  return dates;
}

const isDated = /* @__PURE__ */ remembered(({ date }: Visit): boolean =>
  valuesOf(date).every(
    ({ value }) => value.problem === undefined && certainDay(value) !== undefined,
  ),
);

function exact(
  mentions: Mentions<DateStatement> | undefined,
  path: Path,
  what: string,
): readonly WrittenDate[] {
  return valuesOf(mentions).map(({ value, index }) => ({
    statement: value,
    what,
    path: [...path, index],
    isLoose: false,
    isPast: true,
  }));
}

function loose(
  mentions: Mentions<DateStatement> | undefined,
  path: Path,
  what: string,
): readonly WrittenDate[] {
  return exact(mentions, path, what).map((date) => ({ ...date, isLoose: true, isPast: false }));
}
