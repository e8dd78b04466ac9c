import type { Outline, SourceRange } from "@encounter-lint/linter";
import type { FoundCode } from "./codes.ts";
import { isWithin, placedNodes, type PlacedNode } from "./placed-node.ts";

/** A diagnosis of the encounter, to which claim lines point. */
export interface ListedDiagnosis {
  readonly code: FoundCode;
  /** From 1; `A` on a claim form is 1. */
  readonly number: number;
}

/** A place on a claim line that points to a diagnosis by letter or number. */
export interface FoundPointer {
  /** `A`, `1`. */
  readonly text: string;
  readonly number: number;
  readonly range: SourceRange;
  readonly at: PlacedNode;
}

const POINTER = /(?<![\w.])(?:[A-L]|[1-9]|1[0-2])(?![\w.])/g;

/** The diagnoses of each encounter, in the order in which claim lines count them. */
export function listedDiagnoses(codes: readonly FoundCode[]): readonly ListedDiagnosis[] {
  const seen = new Map<number, Map<string, ListedDiagnosis>>();
  for (const code of codes) {
    if (code.kind !== "diagnosis" || isOnClaim(code.at) || !isWithin(code.at, "diagnoses"))
      continue;
    const ofEncounter = seen.get(code.at.encounter) ?? new Map<string, ListedDiagnosis>();
    seen.set(code.at.encounter, ofEncounter);
    if (!ofEncounter.has(code.code))
      ofEncounter.set(code.code, { code, number: ofEncounter.size + 1 });
  }
  return [...seen.values()].flatMap((ofEncounter) => [...ofEncounter.values()]);
}

/** Every pointer on the claim lines of a file, by place. */
export function pointersIn(outline: Outline): readonly FoundPointer[] {
  const found: FoundPointer[] = [];
  for (const at of placedNodes(outline)) {
    const { text } = at.node;
    const points = isWithin(at, "diagnosisPointer") || (isOnClaim(at) && isWithin(at, "diagnoses"));
    if (!text || text.alias || !points) continue;
    for (const { index, 0: pointer } of text.text.matchAll(POINTER)) {
      const start = text.start + index;
      const range = { start, end: start + pointer.length };
      found.push({ text: pointer, number: numberOf(pointer), range, at });
    }
  }
  return found;
}

/** Whether a piece stands on a claim line, and not in the clinical part of the note. */
export function isOnClaim(at: PlacedNode): boolean {
  return isWithin(at, "claim") || isWithin(at, "claimLines") || isWithin(at, "diagnosisPointer");
}

function numberOf(pointer: string): number {
  return /\d/.test(pointer) ? Number(pointer) : pointer.charCodeAt(0) - "A".charCodeAt(0) + 1;
}
