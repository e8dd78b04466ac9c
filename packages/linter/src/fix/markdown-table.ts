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

/** The rows of the table around an offset, by their first characters, headings first; none outside of tables. */
function rowsAround(source: FixSource, offset: number): readonly number[] {
  const rows: number[] = [];
  const isRow = (at: number): boolean => cellsAt(source, at).length > 0;
  let { start } = source.lineAt(offset);
  if (!isRow(start)) return [];
  while (start > 0 && isRow(source.lineAt(start - 1).start)) {
    ({ start } = source.lineAt(start - 1));
  }
  let hasDelimiter = false;
  for (let at = start; isRow(at);) {
    const line = source.lineAt(at);
    if (DELIMITER.test(source.slice(line))) hasDelimiter = true;
    else rows.push(at);
    if (line.end >= source.text.length) break;
    at = line.end + 1;
  }
  return hasDelimiter ? rows : [];
}

/** Whether an offset lies in a table. */
export function isInTable(source: FixSource, offset: number): boolean {
  return rowsAround(source, offset).length > 0;
}

/** Whether a line without bars follows on a table and so is one of its rows: what is written there is lost in a cell. */
export function isSwallowedByTable(source: FixSource, offset: number): boolean {
  let line = source.lineAt(offset);
  if (cellsAt(source, line.start).length > 0) return false;
  while (line.start > 0 && source.slice(line).trim() !== "") {
    line = source.lineAt(line.start - 1);
    if (isInTable(source, line.start)) return true;
  }
  return false;
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
