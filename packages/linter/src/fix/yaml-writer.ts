import type { LabelMeaning, Path } from "@encounter-lint/domain";
import type { OutlineNode } from "../source/outline.ts";
import type { SourceRange } from "../source/source-range.ts";
import { isLike, nameOf, orderOf, type ElementPlace } from "./element-places.ts";
import { holdsElements, meaningOfNode, type FixSource } from "./fix-source.ts";
import type { Edits, FormatWriter, SlotTarget } from "./format-writer.ts";
import { appendToLine, removeYamlItem, removeYamlRecord, wordsOf } from "./yaml-claim.ts";
import { addFormField, fieldGroups } from "./yaml-form.ts";
import {
  addEntry,
  addEntryAfter,
  indentOf,
  indentUnit,
  isKeyed,
  keyedChildren,
  keyLike,
  type KeyedNode,
} from "./yaml-layout.ts";
import { isStatementOf, slotInSentence } from "./slot-in-sentence.ts";
import { insertAt, quoted, replaceInScalar } from "./yaml-scalar-edits.ts";

/** With so many keys and no map among them a document is flat by intent. */
const MANY = 3;

/** Writes fixes into YAML: files, and the front matter of Markdown files. */
export class YamlWriter implements FormatWriter {
  readonly #source: FixSource;

  constructor(source: FixSource) {
    this.#source = source;
  }

  replace(range: SourceRange, text: string): Edits {
    return replaceInScalar(this.#source, range, text);
  }

  removeItem(range: SourceRange): Edits {
    return removeYamlItem(this.#source, range);
  }

  removeRecord(path: Path, anchor: SourceRange): Edits {
    return removeYamlRecord(this.#source, path, anchor);
  }

  append(path: Path, text: string): Edits {
    return appendToLine(this.#source, path, text);
  }

  replaceBySlot(range: SourceRange, { name, place, label, needsContext }: SlotTarget): Edits {
    const slot = this.#source.slot(name);
    const scalar = this.#source.tokens.around(range);
    if (!scalar) return undefined;
    const words = wordsOf(this.#source, scalar);
    const content = this.#source.slice(words);
    if (this.#source.slice(range) === content || isStatementOf(place, label, content)) {
      return replaceInScalar(this.#source, words, slot);
    }
    if (needsContext) return undefined;
    const edit = slotInSentence(this.#source, range, words, place, slot);
    return replaceInScalar(this.#source, edit.range, edit.newText);
  }

  insertSlot(place: ElementPlace, path: Path): Edits {
    const slot = quoted(this.#source.slot(place.slot));
    const empty = this.#emptyKey(path);
    if (empty) return fill(this.#source, empty, ` ${slot}`);
    const groups = fieldGroups(this.#source.nodes);
    if (groups.length > 0) return addFormField(this.#source, groups, place);
    return this.#inSection(place, slot) ?? this.#atTop(place, slot);
  }

  /** The key of the element, where it stands with nothing behind it. */
  #emptyKey(path: Path): SourceRange | undefined {
    for (const mention of [
      [...path, 0],
      [...path, 0, "name", 0],
    ]) {
      const entry = this.#source.index.get(mention);
      if (entry?.key && !entry.value) return entry.key;
    }
    return undefined;
  }

  /** Writes the slot into a section that is there. */
  #inSection(place: ElementPlace, slot: string): Edits {
    const found = place.homes.flatMap((home) => this.#sections(home));
    for (const node of found) {
      const entries = keyedChildren(this.#source, node);
      if (node.kind === "section" && entries.length > 0) {
        return addEntry(this.#source, entries, keyLike(this.#source, place.key, entries), slot);
      }
    }
    for (const node of found) {
      const edits = place.isSection
        ? this.#asEntry(node, slot)
        : this.#asOnlyEntry(node, place, slot);
      if (edits) return edits;
    }
    // A section that is one sentence keeps it; the element stands behind it.
    const [first] = found;
    const key = keyLike(this.#source, place.label, this.#source.nodes);
    return first && !place.isSection ? addEntryAfter(this.#source, first, key, slot) : undefined;
  }

  /** The keys that stand for a section, those at the top first. */
  #sections(meaning: LabelMeaning): KeyedNode[] {
    const found: KeyedNode[] = [];
    let level: readonly OutlineNode[] = this.#source.nodes;
    while (level.length > 0) {
      for (const node of level) {
        if (isKeyed(this.#source, node) && meaningOfNode(node) === meaning) found.push(node);
      }
      level = level.filter(holdsElements).flatMap(({ children }) => children);
    }
    return found;
  }

  /** Adds the slot to a list: `- "***"`. */
  #asEntry(node: KeyedNode, slot: string): Edits {
    if (node.kind === "field") {
      return node.text ? undefined : fill(this.#source, node.anchor, ` ${slot}`);
    }
    const last = node.children.at(-1);
    const { text } = this.#source;
    if (!last) return replaceEmpty(this.#source, node, "[]", `[${slot}]`);
    const lead = text.slice(this.#source.lineAt(last.range.start).start, last.range.start);
    if (/^\s*-\s+$/.test(lead)) {
      const at = this.#source.endOfWords(last.range.end);
      return [insertAt(at, `${this.#source.lineEnd}${lead}${slot}`)];
    }
    if (text[node.range.end - 1] !== "]") return undefined;
    const [tail = ""] = /[\s,]*\]$/.exec(text.slice(node.range.start, node.range.end)) ?? [];
    return [insertAt(node.range.end - tail.length, `, ${slot}`)];
  }

  /** Writes the slot beneath a section with nothing in it. */
  #asOnlyEntry(node: KeyedNode, place: ElementPlace, slot: string): Edits {
    const entry = `${keyLike(this.#source, place.key, [])}: ${slot}`;
    if (node.kind === "section") return replaceEmpty(this.#source, node, "{}", `{ ${entry} }`);
    const scalar = this.#source.tokens.around(node.anchor);
    if (node.text || scalar?.container !== "block") return undefined;
    const indent = indentOf(this.#source, scalar.range.start);
    if (indent === undefined) return undefined;
    const { lineEnd } = this.#source;
    return fill(
      this.#source,
      node.anchor,
      `${lineEnd}${indent}${indentUnit(this.#source)}${entry}`,
    );
  }

  /** Writes the slot where no section takes it: beside its like, else in a section of its own. */
  #atTop(place: ElementPlace, slot: string): Edits {
    const top = this.#source.nodes.filter((node) => isKeyed(this.#source, node));
    if (top.length === 0) return undefined;
    const { lineEnd } = this.#source;
    const like = place.isSection
      ? undefined
      : top.findLast((node) => isLike(meaningOfNode(node), place));
    if (like)
      return addEntryAfter(this.#source, like, keyLike(this.#source, place.label, top), slot);
    // Where no part of the document is a map, a part of its own would stand alone.
    const isFlat = top.every((node) => keyedChildren(this.#source, node).length === 0);
    const isOneValue = place.isSection || (isFlat && top.length > MANY);
    const name = isOneValue && !place.isSection ? place.label : nameOf(place.newHome);
    const section = keyLike(this.#source, name, top);
    const entry = `${keyLike(this.#source, place.key, top)}: ${slot}`;
    const block = isOneValue ? slot : `${lineEnd}${indentUnit(this.#source)}${entry}`;
    const flow = isOneValue ? slot : `{ ${entry} }`;
    const own = orderOf(place.newHome) ?? Number.POSITIVE_INFINITY;
    const orders = top.map((node) => orderOf(meaningOfNode(node)));
    const before = top.findLast((_, index) => (orders[index] ?? own) < own);
    if (before) return addEntryAfter(this.#source, before, section, block, flow);
    const after = top.find((_, index) => (orders[index] ?? -1) > own);
    const [first] = top;
    if (!after || after !== first) {
      const last = top.at(-1);
      return last && addEntryAfter(this.#source, last, section, block, flow);
    }
    return this.#addBefore(after, section, isOneValue ? ` ${block}` : block);
  }

  #addBefore(node: KeyedNode, key: string, value: string): Edits {
    const scalar = this.#source.tokens.around(node.anchor);
    if (scalar?.container !== "block") return undefined;
    const indent = indentOf(this.#source, scalar.range.start);
    if (indent !== "") return undefined;
    return [insertAt(scalar.range.start, `${key}:${value}${this.#source.lineEnd}`)];
  }
}

/** Writes behind a key that has nothing behind it. */
function fill(source: FixSource, key: SourceRange, value: string): Edits {
  const scalar = source.tokens.around(key);
  if (!scalar) return undefined;
  const { end } = scalar.range;
  const rest = source.text.slice(end, source.lineAt(end).end);
  const [colon] = /^\s*:(?=\s*(?:[,}#]|$))/.exec(rest) ?? [];
  return colon === undefined ? undefined : [insertAt(end + colon.length, value)];
}

/** Puts content into empty brackets behind a key. */
function replaceEmpty(
  source: FixSource,
  node: KeyedNode,
  brackets: string,
  content: string,
): Edits {
  const { start, end } = node.range;
  const [empty] = /[[{]\s*[\]}]$/.exec(source.text.slice(start, end)) ?? [];
  if (empty === undefined || empty.replace(/\s/g, "") !== brackets) return undefined;
  return [{ range: { start: end - empty.length, end }, newText: content }];
}
