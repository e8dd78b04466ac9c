import { problemsOf, summarize } from "../lint-result.ts";
import { formatProblem } from "../problem.ts";
import { painter, printableLine } from "./paint.ts";
import { formatSummary } from "./pretty.ts";
import type { Reporter } from "./reporter.ts";
import { sourcesOf } from "../rule-lookup.ts";

const SIGNS = { error: "❌ error", warning: "⚠️ warning", info: "ℹ️ info" } as const;

/** Markdown for a job summary or a comment. */
export const markdown: Reporter = function* (run) {
  yield `## encounter-lint\n\n${escape(formatSummary(summarize(run), painter(false)))}\n`;
  for (const { path, findings } of run.files) {
    if (findings.length === 0) continue;
    yield `\n### ${escape(path)}\n\n| Line | Severity | Finding | What to do | Source |\n| ---: | --- | --- | --- | --- |\n`;
    for (const finding of findings) {
      const { range, severity, ruleId, problem, remedy, stale } = finding;
      const sources = sourcesOf(finding).map(({ citation, url }) =>
        url === undefined ? escape(citation) : `[${escape(citation)}](${encodeURI(url)})`,
      );
      const cells = [
        `${range.start.line}:${range.start.column}`,
        SIGNS[severity],
        `${escape(problem)}<br>\`${ruleId}\``,
        escape(remedy),
        [...sources, ...(stale === undefined ? [] : [escape(stale)])].join("<br>"),
      ];
      yield `| ${cells.join(" | ")} |\n`;
    }
  }
  const problems = problemsOf(run);
  if (problems.length > 0) {
    yield "\n### What could not be done\n\n";
    for (const problem of problems) yield `- ${escape(formatProblem(problem))}\n`;
  }
};

/** Text that Markdown and HTML leave as it is. */
function escape(text: string): string {
  return printableLine(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/[\\`*_[\]|#~]/g, "\\$&");
}
