import type { Severity } from "@encounter-lint/domain";
import { problemsOf } from "../lint-result.ts";
import { formatProblem } from "../problem.ts";
import { messageOf } from "./message.ts";
import { printable, printableLine } from "./paint.ts";
import type { Reporter } from "./reporter.ts";

const COMMANDS = { error: "error", warning: "warning", info: "notice" } as const;

/** GitHub shows no more annotations of one kind for a step. */
const MAX_OF_KIND = 10;

/** Workflow commands, which GitHub shows beside the changed lines. */
export const github: Reporter = function* (run) {
  const shown: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  let hidden = 0;
  for (const { path, findings } of run.files) {
    for (const finding of findings) {
      const { severity, ruleId, range } = finding;
      const { start, end } = range;
      // The log does not show the properties, so the place stands in the text as well.
      const text = `${path}:${start.line}:${start.column} ${messageOf(finding)}`;
      if (shown[severity] >= MAX_OF_KIND) {
        hidden++;
        yield `${severity} ${ruleId} ${singleLine(text)}\n`;
        continue;
      }
      shown[severity]++;
      const properties = {
        file: path,
        line: start.line,
        endLine: end.line,
        // Columns are only allowed where both ends are in one line.
        ...(start.line === end.line ? { col: start.column, endColumn: end.column } : {}),
        title: ruleId,
      };
      yield `::${COMMANDS[severity]} ${formatProperties(properties)}::${escapeData(text)}\n`;
    }
  }
  for (const problem of problemsOf(run)) {
    const { path, line } = problem;
    const properties = {
      ...(path === undefined ? {} : { file: path }),
      ...(line === undefined ? {} : { line }),
      title: "encounter-lint could not do its work",
    };
    yield `::error ${formatProperties(properties)}::${escapeData(formatProblem(problem))}\n`;
  }
  if (hidden > 0) {
    yield `::notice title=encounter-lint::${hidden} more findings are in the log: GitHub shows ${MAX_OF_KIND} annotations of a kind. Upload the SARIF report to see all of them.\n`;
  }
};

function formatProperties(properties: Readonly<Record<string, string | number>>): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(",");
}

function escapeData(text: string): string {
  return printable(text.replaceAll(/\r\n?/g, "\n")).replaceAll("%", "%25").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** A line of the log that cannot be taken for a command. */
function singleLine(text: string): string {
  return printableLine(text).replaceAll("::", ": :");
}
