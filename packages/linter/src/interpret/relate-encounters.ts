import {
  cloneFacts,
  findClones,
  type CloneFact,
  type CloneFingerprint,
  type Encounter,
  type Visit,
} from "@encounter-lint/domain";
import type { ReadEncounter } from "../lint-report.ts";
import { SourceIndex } from "../locate/source-index.ts";

/** What other documents say about an encounter. */
export interface Relations {
  /**
   * The encounters of the file as visits of the same patient, this one among them. The list is one
   * for all of them: a list for each would be as many visits as the square of their number.
   */
  readonly visits: readonly Visit[];
  /** Which of the visits is the encounter itself. */
  readonly own: number;
  readonly clones: readonly CloneFact[];
}

/** What is told to others of one encounter of a file. */
export interface Sibling {
  readonly visit: Visit;
  /** Compared with those of the same patient: one file holds the visits of one. */
  readonly fingerprint: CloneFingerprint | undefined;
}

/**
 * What the encounters of one file are to each other: they are visits of the same patient, and notes
 * that say the same word for word are worth a look.
 *
 * @param visits - the encounters as visits, in a list that is the same one as long as they are
 */
export function relate(
  encounters: readonly Sibling[],
  visits: readonly Visit[] = encounters.map(({ visit }) => visit),
): readonly Relations[] {
  if (encounters.length < 2) return encounters.map((_, own) => ({ visits, own, clones: [] }));
  const name = (index: number): string => `encounter ${index + 1} of this file`;
  const named = encounters.flatMap(({ fingerprint: fact }, index) =>
    fact ? [{ id: name(index), fact }] : [],
  );
  const clones = cloneFacts(findClones(named));
  return encounters.map((_, own) => ({ visits, own, clones: clones.get(name(own)) ?? [] }));
}

/** The encounter with what others say about it. */
export function withRelations(
  { encounter, index }: ReadEncounter,
  { visits, own, clones }: Relations,
): ReadEncounter {
  const siblings = visits.toSpliced(own, 1);
  if (siblings.length === 0 && clones.length === 0) return { encounter, index };
  const known = encounter.document?.clones ?? [];
  return {
    encounter: {
      ...encounter,
      ...(siblings.length === 0 ? {} : { visits: [...(encounter.visits ?? []), ...siblings] }),
      ...(clones.length === 0
        ? {}
        : { document: { ...encounter.document, clones: [...known, ...clones] } }),
    },
    index: clones.length === 0 ? index : withClones(index, clones.length),
  };
}

/** Whether the same is said about both. */
export function areRelatedAlike(some: readonly Relations[], others: readonly Relations[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      return (
        other !== undefined &&
        one.own === other.own &&
        one.visits === other.visits &&
        (one.clones === other.clones || JSON.stringify(one.clones) === JSON.stringify(other.clones))
      );
    })
  );
}

/** The earlier list where it says the same, so that looking at it is enough to know that it does. */
export function sameVisits(visits: readonly Visit[], earlier: readonly Visit[]): readonly Visit[] {
  return visits.length === earlier.length &&
    visits.every((visit, index) => isAlike(visit, earlier[index]))
    ? earlier
    : visits;
}

function isAlike(visit: Visit, other: Visit | undefined): boolean {
  return visit === other || JSON.stringify(visit) === JSON.stringify(other);
}

/** An encounter as a visit that others follow. */
export function toVisit({ service, claim, procedure }: Encounter): Visit {
  const lines = claim?.lines ?? [];
  const codes = lines.flatMap(({ code }) => (code ? [code] : []));
  return {
    sibling: true,
    ...(service?.date ? { date: service.date } : {}),
    codes: codes.length > 0 ? codes : (procedure?.code ?? []).map((code) => [code]),
    modifiers: lines.flatMap(({ modifiers }) => modifiers ?? []),
    ...(procedure?.stagedPlan ? { stagedPlan: true } : {}),
  };
}

/** That other documents say the same stands nowhere in this one; the title stands for it. */
function withClones(index: SourceIndex, count: number): SourceIndex {
  const entries = new Map(index.entries());
  for (let at = 0; at < count; at++) {
    entries.set(`document.clones.${at}`, { anchor: index.title });
  }
  return new SourceIndex(entries, index.title);
}
