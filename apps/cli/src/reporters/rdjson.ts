import type { TextFix } from "@encounter-lint/linter";
import type { FileResult, PlaceRange, ResultFinding } from "../lint-result.ts";
import { messageOf } from "./message.ts";
import type { Reporter } from "./reporter.ts";

const SEVERITIES = { error: "ERROR", warning: "WARNING", info: "INFO" } as const;

/** The format of reviewdog, which comments on the changed lines of pull requests wherever they are kept. */
export const rdjson: Reporter = function* (run) {
  yield '{\n"source": {"name": "encounter-lint"},\n"diagnostics": [';
  let separator = "\n";
  for (const file of run.files) {
    for (const finding of file.findings) {
      yield `${separator}  ${JSON.stringify(describe(file, finding))}`;
      separator = ",\n";
    }
  }
  yield `${separator === "\n" ? "" : "\n"}]\n}\n`;
};

function describe({ path, flaggedLines = {} }: FileResult, finding: ResultFinding) {
  const { range, severity, ruleId, fixes } = finding;
  const text = flaggedLines[range.start.line];
  const suggestions = text === undefined ? [] : fixes.flatMap((fix) => suggest(fix, range, text));
  return {
    message: messageOf(finding),
    location: { path, range: rangeIn(range, text) },
    severity: SEVERITIES[severity],
    code: { value: ruleId },
    ...(suggestions.length === 0 ? {} : { suggestions }),
  };
}

/** Columns count bytes in this format, so there are some only where the line is known. */
function rangeIn({ start, end }: PlaceRange, text: string | undefined) {
  if (text === undefined) return { start: { line: start.line }, end: { line: end.line } };
  const last = start.line === end.line ? end.column - 1 : text.length;
  return {
    start: { line: start.line, column: byteColumn(text, start.column - 1) },
    end: { line: start.line, column: byteColumn(text, last) },
  };
}

/** A safe fix, where it is one change in the flagged line: all that the format can hold. */
function suggest(
  { safety, edits }: TextFix,
  { start: { line, column, offset } }: PlaceRange,
  text: string,
) {
  const [edit, ...others] = edits;
  if (safety !== "safe" || !edit || others.length > 0) return [];
  const lineStart = offset - (column - 1);
  const from = edit.range.start - lineStart;
  const to = edit.range.end - lineStart;
  if (from < 0 || to > text.length) return [];
  const range = {
    start: { line, column: byteColumn(text, from) },
    end: { line, column: byteColumn(text, to) },
  };
  return [{ range, text: edit.newText }];
}

function byteColumn(line: string, characters: number): number {
  return new TextEncoder().encode(line.slice(0, characters)).length + 1;
}
