import type { LintRun } from "../lint-result.ts";

/** What a reporter may know beside the results. Neither time nor machine: the same results give the same report. */
export interface ReportContext {
  /** Of encounter-lint. */
  readonly version: string;
  readonly color: boolean;
  /** Characters in a line. */
  readonly columns: number;
}

/** Turns results into a report, piece by piece so that large ones need not fit into one string. */
export type Reporter = (run: LintRun, context: ReportContext) => Iterable<string>;
