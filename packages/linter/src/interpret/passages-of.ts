import type { OutlineText } from "../source/outline.ts";

/** Texts below this many characters, some two hundred lines, are read as one. */
const LONG = 16_000;
const MOST_LINES = 64;
/** Of so many lines one ends a passage. */
const ONE_IN = 16;

/**
 * The passages in which a text is read: itself, unless it is longer than anything that people write
 * into one field. A long text is cut behind lines that their own words choose, so that an edit leaves
 * the passages before and behind it as they are, and only its own is read again.
 */
export function passagesOf(source: OutlineText): readonly [OutlineText, ...OutlineText[]] {
  const { text, start, alias } = source;
  if (alias || text.length < LONG) return [source];
  const passages: OutlineText[] = [];
  let from = 0;
  let lines = 0;
  for (let at = 0; at < text.length;) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline + 1;
    lines++;
    if (end === text.length || lines === MOST_LINES || endsPassage(text, at, end)) {
      passages.push({ text: text.slice(from, end), start: start + from });
      from = end;
      lines = 0;
    }
    at = end;
  }
  const [first = source, ...others] = passages;
  return [first, ...others];
}

function endsPassage(text: string, start: number, end: number): boolean {
  let hash = 0;
  for (let at = start; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return (hash >>> 8) % ONE_IN === 0;
}
