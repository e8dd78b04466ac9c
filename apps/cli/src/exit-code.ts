import { SEVERITIES, type Severity } from "@encounter-lint/domain";
import type { Summary } from "./lint-result.ts";

/** The three answers of the command. */
export const EXIT = {
  /** Everything was checked, and nothing fails the run. */
  passed: 0,
  /** Findings fail the run. */
  findings: 1,
  /** Something could not be done, so silence would prove nothing. */
  incomplete: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The lowest severity that fails a run. */
export type FailOn = Severity | "never";

export interface Thresholds {
  readonly failOn: FailOn;
  /** More warnings than this fail the run, whatever `failOn` says. */
  readonly maxWarnings?: number;
}

/** The verdict on a run, from its figures alone. */
export function exitCode(summary: Summary, { failOn, maxWarnings }: Thresholds): ExitCode {
  if (summary.problems > 0) return EXIT.incomplete;
  const counts = { error: summary.errors, warning: summary.warnings, info: summary.infos };
  const failing = failOn === "never" ? [] : SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  if (failing.some((severity) => counts[severity] > 0)) return EXIT.findings;
  if (maxWarnings !== undefined && summary.warnings > maxWarnings) return EXIT.findings;
  return EXIT.passed;
}
