import {
  coverage,
  type Coverage,
  type EvaluationSettings,
  type RequirementCoverage,
} from "@encounter-lint/domain";
import type { ReadEncounter } from "../lint-report.ts";
import type { SourceRange } from "../source/source-range.ts";

/** How far one requirement is met, and where. */
export interface PlacedRequirement extends RequirementCoverage {
  /** The words that document it or the blank for them, else the label nearest to where it should stand. */
  readonly range: SourceRange;
}

/** The coverage of one encounter of a text. */
export interface PlacedCoverage extends Omit<Coverage, "requirements"> {
  readonly requirements: readonly PlacedRequirement[];
}

/** What an encounter documents, requirement by requirement, with the places in the text. */
export function coverageOf(
  { encounter, index }: ReadEncounter,
  settings: EvaluationSettings = {},
): PlacedCoverage {
  const found = coverage(encounter, settings);
  return {
    ...found,
    requirements: found.requirements.map((one) => ({ ...one, range: index.locate(one.path) })),
  };
}
