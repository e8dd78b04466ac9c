import { problemsOf, summarize } from "../lint-result.ts";
import { jsonFinding } from "./json.ts";
import type { Reporter } from "./reporter.ts";

/** One JSON object in each line: findings, then problems, then the summary. */
export const ndjson: Reporter = function* (run) {
  for (const { path, findings } of run.files) {
    for (const finding of findings) yield line({ type: "finding", path, ...jsonFinding(finding) });
  }
  for (const problem of problemsOf(run)) yield line({ type: "problem", ...problem });
  yield line({ type: "summary", ...summarize(run) });
};

function line(value: object): string {
  return `${JSON.stringify(value)}\n`;
}
