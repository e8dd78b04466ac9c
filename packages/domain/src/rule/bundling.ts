import type { Encounter } from "../encounter/encounter.ts";
import type { CodeTables, NcciPairRow } from "../tables/code-tables.ts";
import {
  linesBeside,
  linesBilling,
  modifierOf,
  type CodedLine,
  type LineModifier,
} from "./claim-lines.ts";

/** The modifiers that part a listed pair: procedures on separate lesions, visits or practitioners. */
export const PARTING_MODIFIERS = ["59", "XE", "XS", "XP", "XU"] as const;

/** Two claim lines of one day that the bundling edits list as a pair. */
export interface BilledPair {
  readonly pair: NcciPairRow;
  /** The line that bills 17340. */
  readonly procedure: CodedLine;
  readonly other: CodedLine;
}

/** The listed pairs that the claim bills with 17340, each other line once. */
export function pairsOnClaim(
  encounter: Encounter,
  { ncciPairs }: CodeTables,
): readonly BilledPair[] {
  const found = new Map<number, BilledPair>();
  for (const procedure of linesBilling(encounter)) {
    for (const other of linesBeside(encounter, procedure)) {
      const pair = ncciPairs.rows.find(
        ({ column1, column2 }) =>
          (column1 === procedure.code && column2 === other.code) ||
          (column1 === other.code && column2 === procedure.code),
      );
      if (pair && !found.has(other.index)) found.set(other.index, { pair, procedure, other });
    }
  }
  return [...found.values()].toSorted((a, b) => a.other.index - b.other.index);
}

/** The modifier that parts the pair, on whichever of its lines. */
export function partingModifier({ procedure, other }: BilledPair): LineModifier | undefined {
  return modifierOf(procedure, ...PARTING_MODIFIERS) ?? modifierOf(other, ...PARTING_MODIFIERS);
}
