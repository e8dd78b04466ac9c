import { SEVERITIES, type Severity } from "@encounter-lint/domain";
import type { Diagnostic, DocumentFormat } from "../lint-report.ts";
import { LineIndex } from "../source/line-index.ts";
import type { SourceRange } from "../source/source-range.ts";

/** A finding that the author of a fixture expects at a place. */
export interface MarkedFinding {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly range: SourceRange;
}

/** A document that says itself what is to be found in it, in comments beneath the words. */
export interface MarkedFixture {
  /** The document as it is; the marks are comments of its own language and stay in it. */
  readonly text: string;
  /** By place, then by rule. */
  readonly expectations: readonly MarkedFinding[];
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly number: number;
}

const CARETS = {
  yaml: /^\s*#\s*(\^+)\s+(.*)$/,
  markdown: /^\s*<!--\s*(\^+)\s+(.*?)\s*-->\s*$/,
} as const;
const HEADER = {
  yaml: /^\s*#\s*@finding\s+(.*)$/,
  markdown: /^\s*<!--\s*@finding\s+(.*?)\s*-->\s*$/,
} as const;
const WHAT = /^(\w+)\s+([a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*)(?:[\s:]|$)/;
const WHERE = /^(\d+):(\d+)-(\d+):(\d+)\s+(.*)$/;

/**
 * Reads the marks of a fixture. Carets in a comment point at the characters above them,
 * in the nearest line that is no mark:
 *
 * ```yaml
 * freeze_time: 5 min
 * #            ^^^^^ warning procedure/freeze-implausible
 * ```
 *
 * Where a comment cannot stand, or the first columns are meant, a line `@finding 12:3-12:9 error rule-id`
 * names lines and columns from 1; the second place is the first character behind the words.
 *
 * @throws Error for a mark that cannot be read or that points at nothing
 */
export function parseMarkedFixture(text: string, format: DocumentFormat): MarkedFixture {
  const lines = new LineIndex(text);
  const expectations: MarkedFinding[] = [];
  let above: Line | undefined;
  for (const line of linesOf(text, lines)) {
    const carets = CARETS[format].exec(line.text);
    const header = HEADER[format].exec(line.text);
    if (carets) {
      const start = line.text.indexOf("^");
      const range = { start, end: start + (carets[1] ?? "").length };
      expectations.push({
        ...whatOf(carets[2] ?? "", line),
        range: rangeAbove(range, above, line),
      });
    } else if (header) {
      expectations.push(placedFinding(header[1] ?? "", line, lines));
    } else {
      above = line;
    }
  }
  return { text, expectations: expectations.toSorted(byPlace) };
}

/**
 * Compares what was found with what a fixture expects: one readable line for each difference,
 * none where both agree.
 */
export function compareMarked(
  diagnostics: readonly Pick<Diagnostic, "ruleId" | "severity" | "range">[],
  { text, expectations }: MarkedFixture,
): readonly string[] {
  const lines = new LineIndex(text);
  const found = diagnostics.map((one) => describe(one, text, lines));
  const expected = expectations.map((one) => describe(one, text, lines));
  return [
    ...without(expected, found).map((one) => `missing:    ${one}`),
    ...without(found, expected).map((one) => `unexpected: ${one}`),
  ];
}

function* linesOf(text: string, lines: LineIndex): Generator<Line> {
  for (let number = 1; number <= lines.lineCount; number++) {
    const start = lines.startOfLine(number);
    const end = number === lines.lineCount ? text.length : lines.startOfLine(number + 1);
    yield { text: text.slice(start, end).replace(/[\r\n]+$/, ""), start, number };
  }
}

function whatOf(words: string, { number }: Line): Omit<MarkedFinding, "range"> {
  const [, severity, ruleId] = WHAT.exec(words) ?? [];
  const known = SEVERITIES.find((one) => one === severity);
  if (known === undefined || ruleId === undefined) {
    throw new Error(
      `Line ${number}: "${words}" is no expectation. Write a severity (${SEVERITIES.join(", ")}) and a rule id.`,
    );
  }
  return { severity: known, ruleId };
}

function rangeAbove(columns: SourceRange, above: Line | undefined, { number }: Line): SourceRange {
  if (!above || columns.end > above.text.length) {
    throw new Error(
      `Line ${number}: the carets point beyond the line above. Move them beneath the words.`,
    );
  }
  return { start: above.start + columns.start, end: above.start + columns.end };
}

function placedFinding(words: string, line: Line, lines: LineIndex): MarkedFinding {
  const [, ...parts] = WHERE.exec(words) ?? [];
  const [startLine, startColumn, endLine, endColumn] = parts.slice(0, 4).map(Number);
  if (
    startLine === undefined ||
    startColumn === undefined ||
    endLine === undefined ||
    endColumn === undefined
  ) {
    throw new Error(
      `Line ${line.number}: "${words}" names no place. Write it as 12:3-12:9, lines and columns from 1.`,
    );
  }
  const range = {
    start: lines.startOfLine(startLine) + startColumn - 1,
    end: lines.startOfLine(endLine) + endColumn - 1,
  };
  if (range.end < range.start || Math.max(startLine, endLine) > lines.lineCount) {
    throw new Error(`Line ${line.number}: there is no place ${words.split(" ")[0] ?? ""}.`);
  }
  return { ...whatOf(parts[4] ?? "", line), range };
}

/** `12:14-12:19 warning procedure/freeze-implausible "5 min"` */
function describe(
  { ruleId, severity, range }: MarkedFinding | Pick<Diagnostic, "ruleId" | "severity" | "range">,
  text: string,
  lines: LineIndex,
): string {
  const [start, end] = [lines.positionAt(range.start), lines.positionAt(range.end)];
  const words = JSON.stringify(text.slice(range.start, range.end));
  return `${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${ruleId} ${words}`;
}

/** The entries of `all` that `taken` lacks, each as often as it is lacking. */
function without(all: readonly string[], taken: readonly string[]): readonly string[] {
  const left = [...taken];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at < 0) return true;
    left.splice(at, 1);
    return false;
  });
}

function byPlace(a: MarkedFinding, b: MarkedFinding): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
