import type { Path } from "@encounter-lint/domain";
import type { OutlineNode } from "../source/outline.ts";
import type { SourceRange } from "../source/source-range.ts";
import { isBehindCode, lineListAt, type LineList } from "./code-words.ts";
import type { FixSource } from "./fix-source.ts";
import type { Edits } from "./format-writer.ts";
import { itemWithSeparator } from "./item-in-words.ts";
import { addEntry, keyedChildren, keyLike } from "./yaml-layout.ts";
import { asScalar, insertAt, quoted, replaceInScalar } from "./yaml-scalar-edits.ts";
import type { YamlScalar } from "./yaml-tokens.ts";

/** Adds an item to a list of a claim line that is written in YAML. */
export function appendToLine(source: FixSource, path: Path, text: string): Edits {
  const list = lineListAt(source, path);
  if (!list) return undefined;
  const last = list.items.at(-1);
  if (last) return appendBehind(source, list, last, text);
  if (list.label) return fillList(source, list.label, text);
  return addList(source, list, text);
}

function appendBehind(source: FixSource, list: LineList, last: SourceRange, text: string): Edits {
  const end = { start: last.end, end: last.end };
  if (isBehindCode(source, list, last)) return replaceInScalar(source, end, `-${text}`);
  const scalar = source.tokens.around(last);
  if (!scalar) return undefined;
  if (!isWhole(source, scalar, last)) return replaceInScalar(source, end, `, ${text}`);
  if (scalar.container === "flow-list") {
    return [insertAt(scalar.range.end, `, ${asEntry(source, text, scalar)}`)];
  }
  const lead = source.text.slice(source.lineAt(scalar.range.start).start, scalar.range.start);
  if (/^\s*-\s+$/.test(lead)) {
    const at = source.endOfWords(scalar.range.end);
    return [insertAt(at, `${source.lineEnd}${lead}${asEntry(source, text, scalar)}`)];
  }
  return replaceInScalar(source, end, `, ${text}`);
}

/** An entry like its neighbour; digits get quotes unless the neighbour's have none. */
function asEntry(source: FixSource, text: string, like: YamlScalar): string {
  const isCode = /^\d+$/.test(text) && !/^\d+$/.test(source.slice(like.range));
  if (like.form === "plain" && isCode) return quoted(text);
  return asScalar(text, like.container !== "block", like);
}

/** Writes the first item of a list whose key is there: `modifiers: []`. */
function fillList(source: FixSource, label: SourceRange, text: string): Edits {
  const key = source.tokens.around(label);
  if (!key) return undefined;
  const { end } = key.range;
  const rest = source.text.slice(end, source.lineAt(end).end);
  const [before = "", empty = ""] = /^\s*:[ \t]*(\[\s*\]|""|''|~|null)?/.exec(rest) ?? [];
  const item = `[${quoted(text)}]`;
  if (empty !== "") {
    return [
      {
        range: { start: end + before.length - empty.length, end: end + before.length },
        newText: item,
      },
    ];
  }
  const [colon] = /^\s*:(?=\s*(?:[,}#]|$))/.exec(rest) ?? [];
  return colon === undefined ? undefined : [insertAt(end + colon.length, ` ${item}`)];
}

/** Adds the list to the map of the claim line, or the modifier to a code that stands in words. */
function addList(source: FixSource, { name, line, code }: LineList, text: string): Edits {
  const anchor = source.index.get(line)?.anchor;
  const record = anchor && recordAt(source.nodes, anchor);
  if (record) {
    const entries = keyedChildren(source, record);
    return addEntry(source, entries, keyLike(source, name, entries), `[${quoted(text)}]`);
  }
  if (!code || name !== "modifiers") return undefined;
  return replaceInScalar(source, { start: code.end, end: code.end }, `-${text}`);
}

/** Takes an item out of a list, or out of a scalar that names several. */
export function removeYamlItem(source: FixSource, range: SourceRange): Edits {
  const scalar = source.tokens.around(range);
  if (!scalar) return undefined;
  if (!isWhole(source, scalar, range)) {
    const within = wordsOf(source, scalar);
    return [{ range: itemWithSeparator(source.text, range, within), newText: "" }];
  }
  if (scalar.container === "flow-list") return removeFromFlow(source, scalar.range);
  return removeLines(source, scalar.range) ?? [{ range: scalar.range, newText: "[]" }];
}

/** Takes a claim line out: a map of a list, or a code among others in one string. */
export function removeYamlRecord(source: FixSource, path: Path, anchor: SourceRange): Edits {
  const record = recordAt(source.nodes, anchor);
  if (record) {
    return source.text[record.range.start] === "{" && !isAloneOnLines(source, record.range)
      ? removeFromFlow(source, record.range)
      : removeLines(source, record.range);
  }
  const parts = source.rangesBeneath(path);
  const start = parts[0]?.start;
  const end = parts.at(-1)?.end;
  if (start === undefined || end === undefined) return undefined;
  const scalar = source.tokens.around({ start, end });
  // Only a plain list of codes can lose one without losing its sense.
  if (!scalar || /[^\s\w,;.+()-]/.test(source.text.slice(start, end))) return undefined;
  const isListed = /^[\s\w,;.+()"'-]*$/.test(source.slice(scalar.range));
  return isListed ? removeYamlItem(source, { start, end }) : undefined;
}

function removeFromFlow(source: FixSource, { start, end }: SourceRange): Edits {
  const [behind] = /^\s*,\s*/.exec(source.text.slice(end)) ?? [];
  if (behind !== undefined) return [{ range: { start, end: end + behind.length }, newText: "" }];
  const [ahead = ""] = /,\s*$/.exec(source.text.slice(Math.max(0, start - 200), start)) ?? [];
  return [{ range: { start: start - ahead.length, end }, newText: "" }];
}

function removeLines(source: FixSource, range: SourceRange): Edits {
  return isAloneOnLines(source, range)
    ? [{ range: source.wholeLines(range), newText: "" }]
    : undefined;
}

/** Whether a list entry has its lines to itself: a dash before it, at most a comment behind. */
function isAloneOnLines(source: FixSource, { start, end }: SourceRange): boolean {
  const before = source.text.slice(source.lineAt(start).start, start);
  const after = source.text.slice(end, source.lineAt(end).end);
  return /^\s*-\s+$/.test(before) && /^\s*(?:#.*)?$/.test(after);
}

/** The map of a list whose first line is given. */
function recordAt(nodes: readonly OutlineNode[], anchor: SourceRange): OutlineNode | undefined {
  for (const node of nodes) {
    if (node.kind === "record" && node.anchor.start === anchor.start) return node;
    if (node.range.start > anchor.start || node.range.end < anchor.start) continue;
    const found = recordAt(node.children, anchor);
    if (found) return found;
  }
  return undefined;
}

function isWhole(source: FixSource, scalar: YamlScalar, range: SourceRange): boolean {
  const { start, end } = wordsOf(source, scalar);
  return range.start <= start && end <= range.end;
}

/** The words of a scalar, without quotes and the white space around them. */
export function wordsOf(source: FixSource, { range, form }: YamlScalar): SourceRange {
  const cut = form === "single" || form === "double" ? 1 : 0;
  const inner = source.text.slice(range.start + cut, range.end - cut);
  const start = range.start + cut + inner.search(/\S|$/);
  return { start, end: start + inner.trim().length };
}
