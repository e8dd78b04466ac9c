import type { FileResult, JudgedHow, LintRun, Shard } from "../lint-result.ts";
import type { Problem } from "../problem.ts";
import type { Reporter } from "./reporter.ts";

/** Raised with every change of what a line holds. */
export const BLOB_VERSION = 2;

/** The first line of a blob. */
export interface BlobHeader {
  readonly blob: number;
  /** Of encounter-lint. */
  readonly version: string;
  readonly shard: Shard | null;
  readonly asked: JudgedHow | null;
}

/** Every line behind the first. */
export type BlobLine = { readonly file: FileResult } | { readonly problem: Problem };

/**
 * A part of a run, for `encounter-lint merge`. It holds no lines of the documents; of notes it holds
 * the hashes by which they are compared.
 */
export const blob: Reporter = function* (run: LintRun, { version }) {
  const { shard = null, asked = null } = run;
  const header: BlobHeader = { blob: BLOB_VERSION, version, shard, asked };
  yield `${JSON.stringify(header)}\n`;
  for (const { flaggedLines: _, ...file } of run.files) yield line({ file });
  for (const problem of run.problems) yield line({ problem });
};

function line(content: BlobLine): string {
  return `${JSON.stringify(content)}\n`;
}
