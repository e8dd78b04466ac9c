import type { SyntaxProblem } from "../source/outline.ts";
import { MASK } from "./mask-placeholders.ts";

const QUOTED_VALUE = /^([ \t]*)((?:-[ \t]+)*)(?:[^\s#'"][^\n:#]*:[ \t]+)?(["'])/;

/**
 * Finds quotes that are opened in a value and never closed, and reads them as text. Left alone, such a
 * quote would swallow every line up to the next one, and everything there would seem to be missing.
 */
export function readUnclosedQuotesAsText(text: string): {
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
} {
  if (!/["']/.test(text)) return { text, problems: [] };
  const lines = text.split("\n");
  const problems: SyntaxProblem[] = [];
  let result = text;
  let offset = 0;
  for (let row = 0; row < lines.length; row++) {
    const line = lines[row] ?? "";
    const match = QUOTED_VALUE.exec(line);
    if (match) {
      const quoteAt = match[0].length - 1;
      const indent = (match[1] ?? "").length;
      if (!closes(lines, row, quoteAt + 1, match[3] ?? "", indent)) {
        const at = offset + quoteAt;
        result = result.slice(0, at) + MASK + result.slice(at + 1);
        problems.push({
          range: { start: at, end: offset + line.trimEnd().length },
          problem: "A quote is opened here and never closed.",
          remedy: "Close the quote at the end of the value.",
        });
      }
    }
    offset += line.length + 1;
  }
  return { text: result, problems };
}

function closes(
  lines: readonly string[],
  row: number,
  from: number,
  quote: string,
  indent: number,
): boolean {
  if (hasClosing((lines[row] ?? "").slice(from), quote)) return true;
  for (let next = row + 1; next < lines.length; next++) {
    const line = lines[next] ?? "";
    const depth = line.search(/\S/);
    if (depth < 0) continue;
    if (depth <= indent) return false;
    // A deeper line that looks like a key of its own is no continuation either.
    if (/^\s*(?:- )?[A-Za-z_][\w ]{0,30}:(?:\s|$)/.test(line) && !hasClosing(line, quote))
      return false;
    if (hasClosing(line, quote)) return true;
  }
  return false;
}

function hasClosing(text: string, quote: string): boolean {
  return quote === '"' ? /^(?:[^"\\]|\\.)*"/.test(text) : /^(?:[^']|'')*'(?!')/.test(text);
}
