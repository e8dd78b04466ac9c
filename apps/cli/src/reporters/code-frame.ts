import stringWidth from "fast-string-width";
import type { PlaceRange } from "../lint-result.ts";
import { printable, type Paint } from "./paint.ts";

const TAB = "  ";
const ELLIPSIS = "…";

/**
 * The line that a finding begins in, with carets under the flagged words.
 *
 * @param line - the whole line
 * @param columns - characters that fit into a line of the terminal
 */
export function codeFrame(
  line: string,
  { start, end }: PlaceRange,
  columns: number,
  paint: Paint,
): string {
  const number = String(start.line);
  const gutter = " ".repeat(number.length);
  const room = Math.max(20, columns - number.length - 6);
  const from = start.column - 1;
  const to = end.line === start.line ? end.column - 1 : line.length;
  const { before, flagged, after } = cut(line, from, Math.max(from, to), room);
  // A finding between two characters still needs a caret.
  const carets = "^".repeat(Math.max(1, stringWidth(flagged)));
  const text = `${before}${paint("bold", flagged)}${after}`;
  return [
    `  ${paint("dim", `${number} │`)} ${text}`.trimEnd(),
    `  ${paint("dim", `${gutter} │`)} ${" ".repeat(stringWidth(before))}${paint("red", carets)}`,
  ].join("\n");
}

/** The flagged words with as much around them as there is room for. */
function cut(line: string, from: number, to: number, room: number) {
  const before = shown(line.slice(0, from));
  const flagged = shown(line.slice(from, to));
  const after = shown(line.slice(to));
  if (stringWidth(before + flagged + after) <= room) return { before, flagged, after };
  const words = firstOf(flagged, room - 2);
  const rest = Math.max(0, room - stringWidth(words) - 2);
  const left = lastOf(before, Math.max(Math.floor(rest / 2), rest - stringWidth(after)));
  const right = words === flagged ? firstOf(after, rest - stringWidth(left)) : "";
  return {
    before: left === before ? before : ELLIPSIS + left,
    flagged: words,
    after: words === flagged && right === after ? after : right + ELLIPSIS,
  };
}

function shown(text: string): string {
  return printable(text.replaceAll("\t", TAB));
}

function firstOf(text: string, width: number): string {
  let end = "";
  for (const character of characters(text)) {
    if (stringWidth(end + character) > width) break;
    end += character;
  }
  return end;
}

function lastOf(text: string, width: number): string {
  let start = "";
  for (const character of characters(text).toReversed()) {
    if (stringWidth(character + start) > width) break;
    start = character + start;
  }
  return start;
}

/** What people see as one character: an emoji with its modifiers, a letter with its accent. */
function characters(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}
