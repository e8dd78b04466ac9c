import {
  cloneFacts,
  findClones,
  type CloneFact,
  type NamedFingerprint,
} from "@encounter-lint/domain";
import type { FileResult } from "./lint-result.ts";

/** For each encounter of a file, which notes of other files say the same. */
export type EncounterClones = readonly (readonly CloneFact[])[];

/**
 * The files whose notes say the same as notes of other files, by path. Whether that is worth a
 * finding is for the rules to say, so these files are to be checked once more.
 */
export function compareNotes(files: readonly FileResult[]): ReadonlyMap<string, EncounterClones> {
  const fileOf = new Map<string, string>();
  const notes: NamedFingerprint[] = [];
  for (const file of files) {
    for (const [index, { fingerprint }] of file.encounters.entries()) {
      if (fingerprint === undefined) continue;
      const id = nameOf(file, index);
      fileOf.set(id, file.path);
      notes.push({ id, fact: fingerprint });
    }
  }
  // The encounters of one file know of each other already.
  const groups = findClones(notes).filter(
    ({ ids }) => new Set(ids.map((id) => fileOf.get(id))).size > 1,
  );
  const facts = cloneFacts(groups);
  return new Map(
    files.flatMap((file) => {
      const clones = file.encounters.map((_, index) => facts.get(nameOf(file, index)) ?? []);
      return clones.some((one) => one.length > 0) ? [[file.path, clones]] : [];
    }),
  );
}

/** The path as reported; where a file holds several encounters, with the number of the one that is meant. */
function nameOf({ path, encounters }: FileResult, index: number): string {
  return encounters.length < 2 ? path : `${path} (encounter ${index + 1})`;
}
