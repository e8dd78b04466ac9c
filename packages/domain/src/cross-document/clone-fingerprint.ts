import type { IsoDate } from "../encounter/calendar.ts";
import type { Encounter } from "../encounter/encounter.ts";
import { valuesOf, type Mentions } from "../encounter/mention.ts";
import { certainDay } from "../rule/service-days.ts";
import { stringHash } from "./string-hash.ts";

/**
 * What is needed to compare one note with others: plain data of constant size. It contains no
 * words of the note, but is not meant to be kept.
 */
export interface CloneFingerprint {
  /** Hash of the clinical part without patient, dates and signatures; absent for notes that say little. */
  readonly content?: string;
  /** Hash of lesion count, sites and freeze time; absent unless all three are stated. */
  readonly measurements?: string;
  /** What tells the patient from others; absent where nothing does. */
  readonly patient?: string;
  readonly serviceDate?: IsoDate;
}

/** Fewer stated elements than these agree by chance. */
const ENOUGH_ELEMENTS = 10;

/**
 * The fingerprint of a finished note; templates are made to be copied and have none.
 *
 * @param patient - what identifies the patient to the caller, such as the file that holds all
 *   visits of one; by default the date of birth
 */
export function cloneFingerprint(
  encounter: Encounter,
  patient?: string,
): CloneFingerprint | undefined {
  if (encounter.kind !== "note") return undefined;
  const clinical = clinicalPart(encounter);
  const born = certainDay(valuesOf(encounter.patient?.dateOfBirth)[0]?.value);
  const who = patient ?? born;
  const serviceDate = certainDay(valuesOf(encounter.service?.date)[0]?.value);
  const measurements = measurementsOf(encounter);
  return {
    ...(countOf(clinical) < ENOUGH_ELEMENTS
      ? {}
      : { content: stringHash(canonical([clinical, encounter.document?.wording])) }),
    ...(measurements === undefined ? {} : { measurements }),
    ...(who === undefined ? {} : { patient: stringHash(who) }),
    ...(serviceDate === undefined ? {} : { serviceDate }),
  };
}

/** Everything but the patient, the dates, the people and the claim. */
function clinicalPart(encounter: Encounter): readonly (readonly unknown[])[] {
  const { procedure, assessment, aftercare, diagnoses = [], priorTreatments = [] } = encounter;
  const { performedBy: _performer, code: _code, ...done } = procedure ?? {};
  return [
    ...diagnoses.flatMap(({ code, label }) => [code, label]),
    encounter.conditions,
    ...priorTreatments.flatMap(({ name, duration, outcome, reason }) => [
      name,
      duration,
      outcome,
      reason,
    ]),
    encounter.treatmentStatus,
    ...Object.values(assessment ?? {}),
    ...Object.entries(done)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([, mentions]) => mentions),
    aftercare?.instructions,
    aftercare?.followUp?.filter((one) => one.state !== "value" || one.value.date === undefined),
  ].map((mentions) => valuesOf<unknown>(mentions).map(({ value }) => value));
}

function countOf(parts: readonly (readonly unknown[])[]): number {
  return parts.filter((values) => values.length > 0).length;
}

function measurementsOf({ procedure }: Encounter): string | undefined {
  const counts = new Set(
    valuesOf(procedure?.lesionCount).flatMap(({ value }) =>
      value.kind === "exact" ? [value.count] : [],
    ),
  );
  const sites = distinct(
    procedure?.sites,
    ({ region, laterality }) => `${laterality ?? ""} ${region}`,
  );
  const times = distinct(procedure?.freezeTime, ({ minSeconds, maxSeconds }) =>
    minSeconds === undefined ? "" : `${minSeconds}-${maxSeconds ?? minSeconds}`,
  ).filter((time) => time !== "");
  if (counts.size === 0 || sites.length === 0 || times.length === 0) return undefined;
  return stringHash(canonical([[...counts].toSorted((a, b) => a - b), sites, times]));
}

function distinct<T>(
  mentions: Mentions<T> | undefined,
  nameOf: (value: T) => string,
): readonly string[] {
  return [...new Set(valuesOf(mentions).map(({ value }) => nameOf(value).trim()))].toSorted();
}

/** The same text for the same content: keys sorted, letter case and spacing evened out. */
function canonical(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) => {
    if (typeof value === "string") return value.toLowerCase().replace(/\s+/g, " ").trim();
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
