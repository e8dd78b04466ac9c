import { daysBetween, type IsoDate } from "../encounter/calendar.ts";
import type { Encounter, Visit } from "../encounter/encounter.ts";
import { valuesOf, type Mentions } from "../encounter/mention.ts";
import type { CodeTables } from "../tables/code-tables.ts";
import { ACNE_CRYOTHERAPY, codedLines, splitCode } from "./claim-lines.ts";
import type { Path } from "./path.ts";
import { remembered } from "./remembered.ts";
import { notedDays, statedDays } from "./service-days.ts";
import { valuesOfSession } from "./this-session.ts";
import { isVisit } from "./visit-codes.ts";

/** One service of one day, in this encounter or in another visit that the document records. */
export interface DatedService {
  readonly code: string;
  readonly day: IsoDate;
  readonly path: Path;
  readonly modifiers: readonly string[];
  /**
   * - `claim`: a claim line of this encounter
   * - `note`: this encounter, by its text alone
   * - `listed`: a visit that this document lists
   * - `sibling`: another document of the file, which is judged by itself
   */
  readonly origin: "claim" | "note" | "listed" | "sibling";
  /** Whether its record already plans further sessions. */
  readonly plansMore: boolean;
}

/**
 * The services whose day and code are certain. Lines with a modifier still to be chosen are left out,
 * and other documents of the file that lie further back than `reach` days: hundreds of visits may
 * stand in one file, and each is compared with all others.
 */
export function datedServices(encounter: Encounter, reach: number): readonly DatedService[] {
  const own = ownServices(encounter);
  const days = [...new Set(own.map(({ day }) => day))];
  return [...own, ...siblingsBefore(encounter.visits ?? [], days, reach)];
}

const ownServices = /* @__PURE__ */ remembered((encounter: Encounter): readonly DatedService[] => [
  ...claimed(encounter),
  ...written(encounter),
  ...listed(encounter.visits ?? []),
]);

/** Whether the later of two services counts against this encounter; siblings are judged by themselves. */
export function isJudgedHere(earlier: DatedService, later: DatedService): boolean {
  const isPresent = ({ origin }: DatedService): boolean => origin === "claim" || origin === "note";
  return isPresent(later) || (later.origin === "listed" && isPresent(earlier));
}

/** Days after the procedure in which follow-up care is paid for. */
export function globalDays(tables: CodeTables): number {
  const row = tables.procedureIndicators.rows.find(({ code }) => code === ACNE_CRYOTHERAPY);
  return row && /^\d{3}$/.test(row.globalPeriod) ? Number(row.globalPeriod) : 10;
}

function claimed(encounter: Encounter): readonly DatedService[] {
  return codedLines(encounter).flatMap(({ code, day, path, modifiers, line }) => {
    if (day === undefined || (line.modifiers ?? []).some(isUndecided)) return [];
    const names = modifiers.map(({ modifier }) => modifier);
    return [
      { code, day, path, modifiers: names, origin: "claim", plansMore: plansMore(encounter) },
    ];
  });
}

/** What the text says was done, as far as no claim line says it. */
function written(encounter: Encounter): readonly DatedService[] {
  const days = new Set(notedDays(encounter).map(({ day }) => day));
  const [day] = days;
  if (day === undefined || days.size > 1) return [];
  const lines = codedLines(encounter);
  const named = valuesOfSession(encounter.procedure?.code)
    .map(({ value, index }) => ({ ...splitCode(value), path: ["procedure", "code", index] }))
    .filter(({ code }) =>
      isVisit(code) ? lines.length === 0 : lines.every((line) => isVisit(line.code)),
    );
  return named.map((service) => ({
    ...service,
    day,
    origin: "note",
    plansMore: plansMore(encounter),
  }));
}

function listed(visits: readonly Visit[]): readonly DatedService[] {
  return visits.flatMap((visit, place) =>
    visit.sibling === true ? [] : servicesOf(visit).map((service) => placed(service, place)),
  );
}

/** What other documents of the file tell of the days before. */
function siblingsBefore(
  visits: readonly Visit[],
  days: readonly IsoDate[],
  reach: number,
): readonly DatedService[] {
  const services: DatedService[] = [];
  for (const [place, visit] of visits.entries()) {
    if (visit.sibling !== true) continue;
    for (const service of servicesOf(visit)) {
      if (days.some((day) => service.day < day && daysBetween(service.day, day) <= reach))
        services.push(placed(service, place));
    }
  }
  return services;
}

function placed({ item, index, ...service }: ListedService, place: number): DatedService {
  return { ...service, path: ["visits", place, "codes", item, index] };
}

interface ListedService extends Omit<DatedService, "path"> {
  /** Which of the codes of its visit it is, and which mention of that code. */
  readonly item: number;
  readonly index: number;
}

/** The services of one visit, which all other visits of its file look at. */
const servicesOf = /* @__PURE__ */ remembered((visit: Visit): readonly ListedService[] => {
  const days = new Set(statedDays(visit.date, []).map(({ day }) => day));
  const [day] = days;
  if (day === undefined || days.size > 1 || (visit.modifiers ?? []).some(isUndecided)) return [];
  const beside = (visit.modifiers ?? []).flatMap((mentions) =>
    valuesOf(mentions).map(({ value }) => value.trim().replace(/^-/, "").toUpperCase()),
  );
  return visit.codes.flatMap((mentions, item) =>
    valuesOf(mentions).map(({ value, index }): ListedService => {
      const { code, modifiers } = splitCode(value);
      return {
        code,
        day,
        item,
        index,
        modifiers: [...modifiers, ...beside],
        origin: visit.sibling === true ? "sibling" : "listed",
        plansMore: visit.stagedPlan === true,
      };
    }),
  );
});

function plansMore(encounter: Encounter): boolean {
  return (encounter.procedure?.stagedPlan ?? []).length > 0;
}

function isUndecided(mentions: Mentions<string>): boolean {
  return mentions.some(({ state }) => state !== "value");
}
