import type { CloneFact } from "../encounter/document-facts.ts";
import type { CloneFingerprint } from "./clone-fingerprint.ts";

/** The fingerprint of one document, by the name under which findings mention it. */
export interface NamedFingerprint {
  readonly id: string;
  readonly fact: CloneFingerprint;
}

/** Documents that say the same. */
export interface CloneGroup {
  readonly agreement: CloneFact["agreement"];
  /** In the order of their characters; two or more. */
  readonly ids: readonly string[];
}

/** Equal measurements at two visits are chance; at every one of three they are a habit. */
const VISITS_WITH_EQUAL_MEASUREMENTS = 3;

/**
 * The notes that say the same. Each is looked at once, and the result does not depend on their
 * order: shards may gather fingerprints and join the lists before.
 */
export function findClones(facts: readonly NamedFingerprint[]): readonly CloneGroup[] {
  const notes = [...new Map(facts.map((note) => [note.id, note])).values()];
  const content = groupBy(notes, ({ fact }) => fact.content)
    .filter((group) => new Set(group.map(visitOf)).size > 1)
    .map((group): CloneGroup => ({ agreement: "content", ids: idsOf(group) }));
  const measurements = groupBy(notes, ({ fact: { patient, measurements: measured } }) =>
    patient === undefined || measured === undefined ? undefined : `${patient} ${measured}`,
  )
    .filter(
      (group) =>
        new Set(group.flatMap(({ fact }) => fact.serviceDate ?? [])).size >=
        VISITS_WITH_EQUAL_MEASUREMENTS,
    )
    .map((group): CloneGroup => ({ agreement: "measurements", ids: idsOf(group) }));
  return [...content, ...measurements].toSorted((a, b) => compare(keyOf(a), keyOf(b)));
}

/**
 * What the groups mean for each document: one fact, which names one other document of its group.
 * Equal content says more than equal measurements.
 */
export function cloneFacts(
  groups: readonly CloneGroup[],
): ReadonlyMap<string, readonly CloneFact[]> {
  const facts = new Map<string, readonly CloneFact[]>();
  const strongestFirst = groups.toSorted((a, b) => compare(a.agreement, b.agreement));
  for (const { agreement, ids } of strongestFirst) {
    for (const id of ids) {
      const other = ids.find((one) => one !== id);
      if (other === undefined || facts.has(id)) continue;
      facts.set(id, [{ document: other, agreement, count: ids.length }]);
    }
  }
  return facts;
}

/** Two files with the same day of the same patient are one visit that is kept twice. */
function visitOf({ id, fact: { patient, serviceDate } }: NamedFingerprint): string {
  return patient === undefined || serviceDate === undefined ? id : `${patient} ${serviceDate}`;
}

function groupBy(
  notes: readonly NamedFingerprint[],
  keyFor: (note: NamedFingerprint) => string | undefined,
): readonly (readonly NamedFingerprint[])[] {
  const groups = new Map<string, NamedFingerprint[]>();
  for (const note of notes) {
    const key = keyFor(note);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(note);
    else groups.set(key, [note]);
  }
  return [...groups.values()];
}

function idsOf(group: readonly NamedFingerprint[]): readonly string[] {
  return group.map(({ id }) => id).toSorted(compare);
}

function keyOf({ ids, agreement }: CloneGroup): string {
  return `${ids[0] ?? ""} ${agreement}`;
}

/** By characters, whatever the language of the machine. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
