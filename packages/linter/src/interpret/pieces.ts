import type { OutlineDocument } from "../source/outline.ts";

/** A line or sentence as it stands in the file, with the offset at which it begins. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** The lines of a document that hold words, apart from the linter's own comments. */
export function linesOf({ nodes }: OutlineDocument, text: string): Piece[] {
  const start = nodes[0]?.range.start ?? 0;
  const end = nodes.reduce((most, { range }) => Math.max(most, range.end), start);
  const lines: Piece[] = [];
  let at = text.lastIndexOf("\n", start - 1) + 1;
  while (at < end) {
    const newline = text.indexOf("\n", at);
    const stop = newline < 0 ? text.length : newline;
    const line = text.slice(at, stop);
    if (line.trim() !== "" && !/^\s*(?:<!--|#\s*encounter-lint)/.test(line))
      lines.push({ text: line, start: at });
    at = stop + 1;
  }
  return lines;
}

/** The sentences of a line. */
export function sentencesOf({ text, start }: Piece): Piece[] {
  const sentences: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(/(?<=[.!?;])\s+/g)) {
    sentences.push({ text: text.slice(at, match.index), start: start + at });
    at = match.index + match[0].length;
  }
  sentences.push({ text: text.slice(at), start: start + at });
  return sentences;
}
