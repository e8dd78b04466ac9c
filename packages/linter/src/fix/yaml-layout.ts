import type { OutlineNode } from "../source/outline.ts";
import type { FixSource } from "./fix-source.ts";
import type { Edits } from "./format-writer.ts";
import { inStyle, mostFrequent, SNAKE, styleOf } from "./name-style.ts";
import { insertAt } from "./yaml-scalar-edits.ts";

/** A node whose key stands in the text itself: neither referred to nor part of a longer string. */
export interface KeyedNode extends OutlineNode {
  readonly label: NonNullable<OutlineNode["label"]>;
}

/** Whether the node is an entry of a YAML map, and not a label inside a string. */
export function isKeyed(source: FixSource, node: OutlineNode): node is KeyedNode {
  const { label } = node;
  if (!label || label.alias) return false;
  const scalar = source.tokens.around({ start: label.start, end: label.start + label.text.length });
  if (!scalar) return false;
  const written = source
    .slice(scalar.range)
    .replace(/^["']|["']$/g, "")
    .trim();
  return written.length === label.text.length;
}

/** The entries of the map beneath a node, in the order of the text. */
export function keyedChildren(source: FixSource, { children }: OutlineNode): KeyedNode[] {
  return children.filter((child) => isKeyed(source, child));
}

/** Adds an entry behind another one of the same map. `value` is one line, or lines that begin with a break. */
export function addEntryAfter(
  source: FixSource,
  node: KeyedNode,
  key: string,
  value: string,
  flowValue = value,
): Edits {
  const scalar = source.tokens.around(node.anchor);
  if (!scalar) return undefined;
  if (scalar.container !== "block") return addToFlow(source, node, `${key}: ${flowValue}`);
  const indent = indentOf(source, scalar.range.start);
  if (indent === undefined) return undefined;
  const at = source.endOfWords(node.range.end);
  const separator = value.startsWith(source.lineEnd) ? "" : " ";
  const indented = value.replaceAll(source.lineEnd, source.lineEnd + indent);
  return [insertAt(at, `${source.lineEnd}${indent}${key}:${separator}${indented}`)];
}

/** Adds an entry behind the last one of a map. */
export function addEntry(
  source: FixSource,
  entries: readonly KeyedNode[],
  key: string,
  value: string,
): Edits {
  const last = entries.at(-1);
  return last && addEntryAfter(source, last, key, value);
}

function addToFlow(source: FixSource, node: KeyedNode, entry: string): Edits {
  const [colon] = /^["']?\s*:(?=\s*[,}])/.exec(source.text.slice(node.anchor.end)) ?? [];
  if (colon !== undefined) {
    // `{ units: }`: without a space the comma would be read as part of the key.
    return [insertAt(node.anchor.end + colon.length, ` , ${entry}`)];
  }
  const { end } = node.range;
  const next = /^["']?\s*(?:#[^\n]*\n\s*)*[,}]/.exec(source.text.slice(end));
  if (!next) return undefined;
  const quote = /^["']/.exec(next[0])?.[0].length ?? 0;
  return [insertAt(end + quote, `, ${entry}`)];
}

/** The white space before entries of the map in which a key stands; undefined where the key does not begin its line. */
export function indentOf(source: FixSource, keyStart: number): string | undefined {
  const before = source.text.slice(source.lineAt(keyStart).start, keyStart);
  return /^\s*(?:-\s+)*$/.test(before) ? before.replace(/-/g, " ") : undefined;
}

/** By how much the document indents a map in a map. */
export function indentUnit(source: FixSource): string {
  for (const node of source.nodes) {
    const [child] = keyedChildren(source, node);
    const width = child && indentOf(source, child.anchor.start)?.length;
    if (width !== undefined && width > 0 && node.label && isKeyed(source, node)) {
      const own = indentOf(source, node.anchor.start)?.length ?? 0;
      if (width > own) return " ".repeat(width - own);
    }
  }
  return "  ";
}

/** A key in the style of the document's others: `freeze_time`, `Freeze time`. */
export function keyLike(
  source: FixSource,
  words: string,
  neighbours: readonly OutlineNode[],
): string {
  const names = [...neighbours, ...source.nodes].flatMap(({ label }) => label?.text ?? []);
  return inStyle(words, styleOf(names, SNAKE));
}

/** The style in which a form writes its labels. */
export function labelsOf(records: readonly OutlineNode[], key: RegExp): string[] {
  return records.flatMap(({ children }) =>
    children.flatMap(({ label, text }) => (label && text && key.test(label.text) ? text.text : [])),
  );
}

/** The key that most records of a form use for something. */
export function usualKey(records: readonly OutlineNode[], key: RegExp): string | undefined {
  return mostFrequent(
    records.flatMap(({ children }) =>
      children.flatMap(({ label }) => (label && key.test(label.text) ? label.text : [])),
    ),
  );
}
