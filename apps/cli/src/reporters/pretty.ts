import type { Severity } from "@encounter-lint/domain";
import {
  summarize,
  isSafelyFixable,
  type FileResult,
  type ResultFinding,
  type Summary,
} from "../lint-result.ts";
import { codeFrame } from "./code-frame.ts";
import { painter, printable, type Paint } from "./paint.ts";
import type { ReportContext, Reporter } from "./reporter.ts";
import { sourcesOf } from "../rule-lookup.ts";

const COLORS = { error: "red", warning: "yellow", info: "blue" } as const;

/**
 * For people: every finding with its words, what to do and where that is written; then the figures.
 * What could not be done is told on the standard error stream by every run.
 */
export const pretty: Reporter = function* (run, context) {
  const paint = painter(context.color);
  for (const file of run.files) {
    for (const finding of file.findings)
      yield `${formatFinding(file, finding, context, paint)}\n\n`;
  }
  yield `${formatSummary(summarize(run), paint)}\n`;
};

function formatFinding(
  file: FileResult,
  finding: ResultFinding,
  context: ReportContext,
  paint: Paint,
): string {
  const { ruleId, severity, problem, remedy, stale, range, related } = finding;
  const { line, column } = range.start;
  const place = `${printable(file.path)}:${line}:${column}`;
  const source = sourcesOf(finding)
    .map(({ citation }) => citation)
    .join("; ");
  const text = file.flaggedLines?.[line];
  const lines = [
    `${paint("underline", place)} ${paint([COLORS[severity], "bold"], severity)} ${paint("dim", ruleId)}`,
    `  ${paint("bold", printable(problem))}`,
    ...(text === undefined ? [] : [codeFrame(text, range, context.columns, paint)]),
    ...related.map(
      (one) =>
        `  see ${printable(file.path)}:${one.range.start.line}:${one.range.start.column}: ${printable(one.message)}`,
    ),
    `  ${paint("green", "do:")} ${printable(remedy)}`,
    ...(isSafelyFixable(finding) ? [`  ${paint("green", "fix:")} --fix does this.`] : []),
    ...(source === "" ? [] : [paint("dim", `  source: ${source}`)]),
    ...(stale === undefined ? [] : [paint("yellow", `  ${stale}`)]),
  ];
  return lines.join("\n");
}

/** `2 errors and 1 warning in 3 files.` */
export function formatSummary(summary: Summary, paint: Paint): string {
  const counts: readonly [number, Severity][] = [
    [summary.errors, "error"],
    [summary.warnings, "warning"],
    [summary.infos, "info"],
  ];
  const found = counts
    .filter(([count]) => count > 0)
    .map(([count, severity]) => paint(COLORS[severity], plural(count, severity)));
  const files = plural(summary.files - summary.unchecked, "file");
  const asides = [
    ...(summary.fixed > 0 ? [paint("green", `${summary.fixed} fixed`)] : []),
    ...(summary.fixable > 0 ? [`${summary.fixable} can be fixed with --fix`] : []),
    ...(summary.suppressed > 0 ? [`${summary.suppressed} suppressed`] : []),
    ...(summary.accepted > 0 ? [`${summary.accepted} in the baseline`] : []),
    ...(summary.stale > 0
      ? [`${summary.stale} of the baseline gone (encounter-lint baseline --prune)`]
      : []),
    ...(summary.problems > 0
      ? [paint("red", `${plural(summary.problems, "thing")} could not be done`)]
      : []),
  ];
  const verdict = found.length === 0 ? "No findings" : list(found);
  return `${verdict} in ${files}${asides.length === 0 ? "" : `; ${asides.join("; ")}`}.`;
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function list(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}
