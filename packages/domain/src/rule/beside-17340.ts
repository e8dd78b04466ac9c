import type { Encounter } from "../encounter/encounter.ts";
import { ACNE_CRYOTHERAPY, linesBeside, linesBilling, type CodedLine } from "./claim-lines.ts";
import { isVisit } from "./visit-codes.ts";

/** The lines of other codes on a day on which the claim bills 17340, each once. */
export function linesBeside17340(encounter: Encounter): readonly CodedLine[] {
  const beside = linesBilling(encounter).flatMap((line) => linesBeside(encounter, line));
  return [...new Map(beside.map((line) => [line.index, line])).values()]
    .filter(({ code }) => code !== ACNE_CRYOTHERAPY)
    .toSorted((a, b) => a.index - b.index);
}

/** The visits among them. */
export function visitsBeside17340(encounter: Encounter): readonly CodedLine[] {
  return linesBeside17340(encounter).filter(({ code }) => isVisit(code));
}
