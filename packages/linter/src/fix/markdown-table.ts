import { meaningOf, type LabelMeaning } from "@encounter-lint/domain";
import type { SourceRange } from "../source/source-range.ts";
import type { FixSource } from "./fix-source.ts";

const DELIMITER = /^\s*\|?[\s:|-]*-[\s:|-]*\|?[\s:|-]*$/;

/** The cells of a table row, each with the white space around its words; none for other lines. */
export function cellsAt(source: FixSource, offset: number): readonly SourceRange[] {
  const line = source.lineAt(offset);
  const text = source.slice(line);
  const bars = [...text.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  if (bars.length === 0) return [];
  const hasLead = text.slice(0, bars[0]).trim() === "";
  const edges = hasLead ? bars : [-1, ...bars];
  const last = edges.at(-1) ?? -1;
  if (text.slice(last + 1).trim() !== "") edges.push(text.length);
  return edges.slice(0, -1).map((edge, index) => ({
    start: line.start + edge + 1,
    end: line.start + (edges[index + 1] ?? text.length),
  }));
}

// What ends a table although no empty line stands before it.
const OTHER_BLOCK = /^\s*(?:#{1,6}\s|>|```|~~~)/;

/** The rows of the table around an offset, by their first characters, headings first; none outside of tables. */
function rowsAround(source: FixSource, offset: number): readonly number[] {
  const lines = linesAround(source, offset);
  const delimiter = lines.findIndex(
    (line, at) => at > 0 && DELIMITER.test(source.slice(line)) && source.slice(line).includes("|"),
  );
  const header = lines[delimiter - 1];
  if (!header || header.start > offset || cellsAt(source, header.start).length === 0) return [];
  return [header, ...lines.slice(delimiter + 1)].map(({ start }) => start);
}

/** The lines around an offset up to empty lines and other blocks. */
function linesAround(source: FixSource, offset: number): SourceRange[] {
  const belongs = (line: SourceRange): boolean =>
    source.slice(line).trim() !== "" && !OTHER_BLOCK.test(source.slice(line));
  const lines: SourceRange[] = [];
  for (let line = source.lineAt(offset); belongs(line); line = source.lineAt(line.start - 1)) {
    lines.unshift(line);
    if (line.start === 0) break;
  }
  if (lines.length === 0) return [];
  for (let end = source.lineAt(offset).end; end < source.text.length;) {
    const line = source.lineAt(end + 1);
    if (!belongs(line)) break;
    lines.push(line);
    end = line.end;
  }
  return lines;
}

/** Whether an offset lies in a table. */
export function isInTable(source: FixSource, offset: number): boolean {
  return rowsAround(source, offset).length > 0;
}

/** The first and the last character of the table around an offset; undefined outside of tables. */
export function tableAround(source: FixSource, offset: number): SourceRange | undefined {
  const rows = rowsAround(source, offset);
  const [start] = rows;
  const last = rows.at(-1);
  return start === undefined || last === undefined
    ? undefined
    : { start, end: source.endOfWords(last) };
}

/** The number of columns of the table around an offset; 0 outside of tables. */
export function columnCount(source: FixSource, offset: number): number {
  const [header] = rowsAround(source, offset);
  return header === undefined ? 0 : cellsAt(source, header).length;
}

/** The cell of a row whose column has one of the headings. */
export function cellOf(
  source: FixSource,
  offset: number,
  headings: readonly LabelMeaning[],
): SourceRange | undefined {
  const [header] = rowsAround(source, offset);
  if (header === undefined) return undefined;
  const meanings = cellsAt(source, header).map((cell) => meaningOf(source.slice(cell).trim()));
  const row = cellsAt(source, offset);
  for (const heading of headings) {
    const at = meanings.indexOf(heading);
    if (at >= 0) return row[at];
  }
  return undefined;
}

/** The content of an empty cell, filled with words and no wider than before where they fit. */
export function filledCell(source: FixSource, cell: SourceRange, words: string): string {
  return ` ${words}`.padEnd(source.slice(cell).length - 1) + " ";
}
