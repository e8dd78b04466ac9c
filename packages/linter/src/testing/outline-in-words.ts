import type { OutlineNode, OutlineText } from "../source/outline.ts";
import type { SourceRange } from "../source/source-range.ts";

/**
 * An outline as one line for each piece, indented by depth: `field Cryogen = LN2`. A heading shows its
 * level as `#`, a task item its box, and a line break in the words is `⏎`.
 *
 * @param source - the document; every label and every word must stand there at its offset
 * @throws Error for a piece whose ranges do not cover its words
 */
export function outlineInWords(nodes: readonly OutlineNode[], source: string): readonly string[] {
  return nodes.flatMap((node) => {
    checkPlaces(node, source);
    const below = outlineInWords(node.children, source).map((line) => `  ${line}`);
    return [lineFor(node), ...below];
  });
}

function lineFor({ kind, level, checked, label, text }: OutlineNode): string {
  return [
    kind + "#".repeat(level ?? 0),
    ...(checked === undefined ? [] : [checked ? "[x]" : "[ ]"]),
    ...(label ? [label.text] : []),
    ...(text ? ["=", text.text] : []),
  ]
    .join(" ")
    .replaceAll("\n", "⏎");
}

function checkPlaces({ label, text, range, anchor }: OutlineNode, source: string): void {
  for (const words of [label, text]) if (words) checkWords(words, source);
  // The label of a cell is the heading of its column and stands elsewhere.
  if (text && !isInside(text.alias ?? spanOf(text), range))
    throw new Error(`Outside: ${text.text}`);
  if (!isInside(anchor, range) || !isInside(range, { start: 0, end: source.length })) {
    throw new Error(`${JSON.stringify({ range, anchor })} do not fit`);
  }
}

/** Every character stands in the document at its place, or is a blank for markup and escapes. */
function checkWords(words: OutlineText, source: string): void {
  const { start, end } = spanOf(words);
  const written = source.slice(start, end);
  const isSame = written
    .split("")
    .every((unit, index) => words.text[index] === unit || /\s/.test(words.text[index] ?? ""));
  if (written.length !== words.text.length || !isSame) {
    throw new Error(`"${words.text}" is written "${written}"`);
  }
}

function spanOf({ text, start }: OutlineText): SourceRange {
  return { start, end: start + text.length };
}

function isInside(inner: SourceRange, outer: SourceRange): boolean {
  return inner.start >= outer.start && inner.end <= outer.end && inner.start <= inner.end;
}
