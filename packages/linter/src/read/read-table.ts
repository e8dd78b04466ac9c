import { hintedMeaning, isSectionMeaning, meaningOf } from "@encounter-lint/domain";
import { readLines } from "./read-lines.ts";
import { trimmed, type OutlineNode, type OutlineText } from "../source/outline.ts";

/**
 * Reads a Markdown table. Two columns are labels and values; more columns are one record a row,
 * whose fields are named by the column headings.
 */
export function readTable(text: string, words: string, from: number, to: number): OutlineNode[] {
  const rows: (OutlineText | undefined)[][] = [];
  const behind: OutlineNode[] = [];
  let offset = from;
  for (const line of text.slice(from, to).split("\n")) {
    const isDelimiter = /^\s*\|?[\s:|-]+\|[\s:|-]*$/.test(line) && line.includes("-");
    if (line.trim() !== "" && !isDelimiter) {
      // A line without a bar right below the table is text, such as the signature.
      if (rows.length > 1 && !line.includes("|"))
        behind.push(...lineOf(words, offset, line.length));
      else rows.push(cells(words.slice(offset, offset + line.length), offset));
    }
    offset += line.length + 1;
  }
  return [...readRows(rows), ...behind];
}

function lineOf(words: string, start: number, length: number): OutlineNode[] {
  const line = words.slice(start, start + length);
  return readLines(line, { text: line, start });
}

function readRows(rows: readonly (OutlineText | undefined)[][]): OutlineNode[] {
  const [header, ...body] = rows;
  if (!header) return [];
  const isPairs = header.length === 2 && !namesColumns(header);
  if (isPairs) {
    const rowsOfPairs = isPair(header) ? [header, ...body] : body;
    return [
      ...(isPair(header) ? [] : titleOf(header)),
      ...rowsOfPairs.flatMap((row) => pair(row[0], row[1])),
    ];
  }
  if (isLabelGrid(header, body)) {
    return [header, ...body].flatMap((row) => [...pair(row[0], row[1]), ...pair(row[2], row[3])]);
  }
  return body.flatMap((row) => record(header, row));
}

function cells(line: string, start: number): (OutlineText | undefined)[] {
  const result: (OutlineText | undefined)[] = [];
  const bounds: number[] = [];
  // The bar of a filter, `{{ sites | join }}`, bounds no cell.
  const masked = line.replace(/\{\{[^{}]{0,120}\}\}/g, (tag) => "_".repeat(tag.length));
  for (let index = 0; index < line.length; index++) {
    if (masked[index] === "|" && line[index - 1] !== "\\") bounds.push(index);
  }
  const hasLead = line.slice(0, bounds[0] ?? 0).trim() === "";
  const edges = hasLead ? bounds : [-1, ...bounds];
  const last = edges.at(-1) ?? -1;
  if (line.slice(last + 1).trim() !== "") edges.push(line.length);
  for (let index = 0; index + 1 < edges.length; index++) {
    const cellStart = (edges[index] ?? 0) + 1;
    const cellEnd = edges[index + 1] ?? line.length;
    result.push(trimmed({ text: line, start }, cellStart, cellEnd));
  }
  return result;
}

/** Whether the first row is a label with its value, or an empty cell, and not a heading of the columns. */
function isPair([label, text]: readonly (OutlineText | undefined)[]): boolean {
  if (!label) return false;
  return (
    meaningOf(label.text) !== undefined ||
    (text === undefined && hintedMeaning(label.text) !== undefined)
  );
}

/** `Acne cryotherapy | CPT 17340` over a sheet of pairs is its title. */
function titleOf(header: readonly (OutlineText | undefined)[]): OutlineNode[] {
  return header.flatMap((cell) => (cell && /\d{3}/.test(cell.text) ? [proseOf(cell)] : []));
}

/** `Drug | Outcome` names columns; `Cryogen | liquid nitrogen` is a pair itself. */
function namesColumns(header: readonly (OutlineText | undefined)[]): boolean {
  const meanings = header.map((cell) => (cell ? meaningOf(cell.text) : undefined));
  return meanings.every((meaning) => meaning !== undefined);
}

/** `Cryogen | LN2 | Freeze | 5 s`: labels in every other column. */
function isLabelGrid(
  header: readonly (OutlineText | undefined)[],
  body: readonly (readonly (OutlineText | undefined)[])[],
): boolean {
  if (header.length !== 4) return false;
  return [header, ...body].every((row) =>
    [row[0], row[2]].every((cell) => {
      const meaning = cell ? meaningOf(cell.text) : undefined;
      return meaning !== undefined && !isSectionMeaning(meaning);
    }),
  );
}

function pair(label: OutlineText | undefined, text: OutlineText | undefined): OutlineNode[] {
  if (!label) return text ? [proseOf(text)] : [];
  const name = { ...label, text: label.text.replace(/\s*:$/, "") };
  const anchor = { start: name.start, end: name.start + name.text.length };
  const end = text ? text.start + text.text.length : anchor.end;
  return [
    {
      kind: "field",
      label: name,
      ...(text ? { text } : {}),
      children: [],
      range: { start: anchor.start, end },
      anchor,
      isCell: true,
    },
  ];
}

function proseOf(text: OutlineText): OutlineNode {
  const range = { start: text.start, end: text.start + text.text.length };
  return { kind: "prose", text, children: [], range, anchor: range };
}

function record(
  header: readonly (OutlineText | undefined)[],
  row: readonly (OutlineText | undefined)[],
): OutlineNode[] {
  const open = header.filter((label, index) => label && !row[index]);
  const written = row.filter((cell) => cell !== undefined);
  const first = written[0] ?? open[0];
  const last = written.at(-1) ?? open[0];
  if (!first || !last) return [];
  const children = row.flatMap((cell, index): OutlineNode[] => {
    if (!cell) return [];
    const label = header[index];
    const range = { start: cell.start, end: cell.start + cell.text.length };
    return label
      ? [{ kind: "field", label, text: cell, children: [], range, anchor: range }]
      : [proseOf(cell)];
  });
  const range = { start: first.start, end: last.start + last.text.length };
  return [
    {
      kind: "record",
      children,
      range,
      anchor: range,
      ...(open.length === 0 ? {} : { open: open.flatMap((label) => label ?? []) }),
    },
  ];
}
