import {
  cloneFacts,
  cloneFingerprint,
  findClones,
  type CloneFact,
  type Encounter,
  type Visit,
} from "@encounter-lint/domain";
import type { ReadEncounter } from "../lint-report.ts";
import { SourceIndex } from "../locate/source-index.ts";

/**
 * Tells the encounters of one file of each other: they are visits of the same patient, and notes
 * that say the same word for word are worth a look.
 *
 * @param file - what identifies the patient, since one file holds the visits of one
 */
export function relateEncounters(
  encounters: readonly ReadEncounter[],
  file: string,
): readonly ReadEncounter[] {
  if (encounters.length < 2) return encounters;
  const name = (index: number): string => `encounter ${index + 1} of this file`;
  const fingerprints = encounters.flatMap(({ encounter }, index) => {
    const fact = cloneFingerprint(encounter, file);
    return fact ? [{ id: name(index), fact }] : [];
  });
  const clones = cloneFacts(findClones(fingerprints));
  return encounters.map((read, index) => {
    const siblings = encounters.flatMap(({ encounter }, other) =>
      other === index ? [] : [toVisit(encounter)],
    );
    return withFacts(read, siblings, clones.get(name(index)) ?? []);
  });
}

/** The same encounter with what other documents say about it, such as a second pass over a folder finds. */
export function withClones(read: ReadEncounter, clones: readonly CloneFact[]): ReadEncounter {
  if (clones.length === 0) return read;
  return withFacts(read, [], clones);
}

function withFacts(
  { encounter, index }: ReadEncounter,
  siblings: readonly Visit[],
  clones: readonly CloneFact[],
): ReadEncounter {
  const entries = new Map(index.entries());
  clones.forEach((_, at) => entries.set(`document.clones.${at}`, { anchor: index.title }));
  const known = encounter.document?.clones ?? [];
  return {
    encounter: {
      ...encounter,
      ...(siblings.length === 0 ? {} : { visits: [...(encounter.visits ?? []), ...siblings] }),
      ...(clones.length === 0
        ? {}
        : { document: { ...encounter.document, clones: [...known, ...clones] } }),
    },
    index: new SourceIndex(entries, index.title),
  };
}

function toVisit({ service, claim, procedure }: Encounter): Visit {
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
