import {
  coverageSummary,
  type EncounterKind,
  type EvaluationSettings,
  type RequirementCoverage,
  type RuleId,
} from "@encounter-lint/domain";
import type { ReadEncounter } from "../lint-report.ts";
import { LineIndex } from "../source/line-index.ts";
import { coverageOf } from "./coverage-of.ts";

/** How far an encounter meets one requirement. */
export interface RequirementRow {
  /** `freeze-time`. */
  readonly id: string;
  /** `freeze time`. */
  readonly name: string;
  readonly state: RequirementCoverage["state"];
  readonly satisfied: boolean;
  /** The words that document it, as written; the blank where it is to be written. */
  readonly words: readonly string[];
  /** From 1: of the words, else the nearest place where they should stand. */
  readonly line: number;
  readonly rules: readonly RuleId[];
  readonly sources: readonly { readonly citation: string; readonly url?: string }[];
}

/** What one encounter documents. */
export interface EncounterCoverage {
  readonly path: string;
  /** Among the encounters of its file, from 1; absent where it is the only one. */
  readonly number?: number;
  readonly kind: EncounterKind;
  /** `17340: 9 of 11 documented — missing: freeze time, signature`. */
  readonly summary: string;
  readonly requirements: readonly RequirementRow[];
}

/**
 * What each encounter of a text documents, requirement by requirement, in the terms of a report.
 *
 * @param path - as the report calls the text
 * @param text - without a byte order mark
 * @param encounters - what was read from the text
 */
export function encounterCoverage(
  path: string,
  text: string,
  encounters: readonly ReadEncounter[],
  settings: EvaluationSettings,
): readonly EncounterCoverage[] {
  const lines = new LineIndex(text);
  return encounters.map((read, position) => {
    const found = coverageOf(read, settings);
    return {
      path,
      ...(encounters.length < 2 ? {} : { number: position + 1 }),
      kind: found.kind,
      summary: coverageSummary(found),
      requirements: found.requirements.map((one) => ({
        id: one.id,
        name: one.name,
        state: one.state,
        satisfied: one.satisfied,
        words: wordsOf(one),
        line: lines.positionAt(one.range.start).line,
        rules: one.rules,
        sources: one.sources.map(({ citation, url }) => ({
          citation,
          ...(url === undefined ? {} : { url }),
        })),
      })),
    };
  });
}

/** The words that make the state what it is, each once; those that others contain add nothing. */
function wordsOf({ state, evidence }: RequirementCoverage): readonly string[] {
  const deciding = state === "prefilled" ? "value" : state;
  const words = evidence
    .filter((one) => one.state === deciding)
    .map((one) => one.words.trim())
    .filter((one) => one !== "");
  const contains = (whole: string, part: string): boolean =>
    whole.toLowerCase().includes(part.toLowerCase());
  return words.filter((one, place) =>
    words.every(
      (other, at) => at === place || !contains(other, one) || (contains(one, other) && at > place),
    ),
  );
}
