import type { LabelMeaning } from "@encounter-lint/domain";
import type { LintReport, SourceRange } from "@encounter-lint/linter";
import { meaningOfPath } from "../knowledge/meaning-of-path.ts";
import { covers } from "./placed-node.ts";

/** Words that the linter read as an element, whatever their label. */
export interface Reading {
  readonly meaning: LabelMeaning;
  /** The words, or the label where nothing stands behind it. */
  readonly range: SourceRange;
  /** Which encounter of the file it belongs to, from 0. */
  readonly encounter: number;
}

/** The words at an offset as they were read; of several readings the one of the fewest words. */
export function readingAt({ encounters }: LintReport, offset: number): Reading | undefined {
  return narrowest(encounters, (value) => covers(value, offset));
}

/** As what the words in a range were read. */
export function readingWithin(
  { encounters }: LintReport,
  { start, end }: SourceRange,
): Reading | undefined {
  return narrowest(encounters, (value) => value.start <= start && end <= value.end);
}

/** What a label stands for by what was read behind it; undefined where that is several things. */
export function readingOfLabel(
  { encounters }: LintReport,
  label: SourceRange,
): Reading | undefined {
  const found = new Map<LabelMeaning, Reading>();
  for (const [encounter, { index }] of encounters.entries()) {
    for (const [path, { key }] of index.entries()) {
      if (key?.start !== label.start || key.end !== label.end) continue;
      const meaning = meaningOfPath(path);
      if (meaning) found.set(meaning, { meaning, range: label, encounter });
    }
  }
  const [reading, another] = found.values();
  return another ? undefined : reading;
}

function narrowest(
  encounters: LintReport["encounters"],
  isWanted: (value: SourceRange) => boolean,
): Reading | undefined {
  let best: Reading | undefined;
  for (const [encounter, { index }] of encounters.entries()) {
    for (const [path, { value: range }] of index.entries()) {
      if (!range || !isWanted(range)) continue;
      const meaning = meaningOfPath(path);
      if (!meaning || (best && lengthOf(best.range) <= lengthOf(range))) continue;
      best = { meaning, range, encounter };
    }
  }
  return best;
}

function lengthOf({ start, end }: SourceRange): number {
  return end - start;
}
