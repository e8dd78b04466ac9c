import {
  encounterCoverage,
  lint,
  type EncounterCoverage,
  type LintSettings,
} from "@encounter-lint/linter";

/**
 * What each encounter of a text documents, requirement by requirement.
 *
 * @param path - as reports print it
 * @param text - without a byte order mark
 */
export function coverageIn(
  path: string,
  text: string,
  settings: LintSettings,
): readonly EncounterCoverage[] {
  return encounterCoverage(path, text, lint({ text, path }, settings).encounters, settings);
}
