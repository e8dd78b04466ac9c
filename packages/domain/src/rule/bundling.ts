import type { Encounter } from "../encounter/encounter.ts";
import type { CodeTables, NcciPairRow } from "../tables/code-tables.ts";
import {
  ACNE_CRYOTHERAPY,
  codedLines,
  linesBilling,
  modifierOf,
  shareDay,
  type CodedLine,
  type LineModifier,
} from "./claim-lines.ts";
import { remembered } from "./remembered.ts";

/** The modifiers that part a listed pair: procedures on separate lesions, visits or practitioners. */
export const PARTING_MODIFIERS = ["59", "XE", "XS", "XP", "XU"] as const;

/** Two claim lines of one day that the bundling edits list as a pair. */
export interface BilledPair {
  readonly pair: NcciPairRow;
  /** The line that bills 17340. */
  readonly procedure: CodedLine;
  readonly other: CodedLine;
}

const pairsByCodes = /* @__PURE__ */ remembered(
  (rows: readonly NcciPairRow[]) =>
    new Map(rows.map((row) => [`${row.column1} ${row.column2}`, row] as const)),
);

/** The listed pairs that the claim bills with 17340, each other line once. */
export function pairsOnClaim(
  encounter: Encounter,
  { ncciPairs }: CodeTables,
): readonly BilledPair[] {
  const pairs = pairsByCodes(ncciPairs.rows);
  const procedures = linesBilling(encounter);
  if (procedures.length === 0) return [];
  return codedLines(encounter).flatMap((other) => {
    const pair =
      pairs.get(`${ACNE_CRYOTHERAPY} ${other.code}`) ??
      pairs.get(`${other.code} ${ACNE_CRYOTHERAPY}`);
    const procedure =
      pair && procedures.find((line) => line.index !== other.index && shareDay(line, other));
    return pair && procedure ? [{ pair, procedure, other }] : [];
  });
}

/** The modifier that parts the pair, on whichever of its lines. */
export function partingModifier({ procedure, other }: BilledPair): LineModifier | undefined {
  return modifierOf(procedure, ...PARTING_MODIFIERS) ?? modifierOf(other, ...PARTING_MODIFIERS);
}
