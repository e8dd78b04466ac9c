import type { OutlineNode } from "../source/outline.ts";
import { isLike, nameOf, orderOf, type ElementPlace } from "./element-places.ts";
import { meaningOfNode, type FixSource } from "./fix-source.ts";
import type { Edits } from "./format-writer.ts";
import {
  airBeneathHeadings,
  bulletOf,
  contentOf,
  endOf,
  isEmptyLine,
  labelledNodes,
  labelLike,
  signatureStart,
  styleOfField,
  usualStyle,
} from "./markdown-layout.ts";
import { cellsAt, columnCount, isInTable, tableAround } from "./markdown-table.ts";
import { mostFrequent } from "./name-style.ts";
import { insertAt } from "./yaml-scalar-edits.ts";

/** Adds a label with an empty slot to a Markdown document, where the element belongs and as its neighbours are written. */
export function addSlot(source: FixSource, place: ElementPlace): Edits {
  return new SlotWriter(source, place).add();
}

class SlotWriter {
  readonly #source: FixSource;
  readonly #place: ElementPlace;
  readonly #slot: string;
  readonly #signature: number;

  constructor(source: FixSource, place: ElementPlace) {
    this.#source = source;
    this.#place = place;
    this.#slot = source.slot(place.slot);
    this.#signature =
      place.element === "signatures" ? Number.POSITIVE_INFINITY : signatureStart(source);
  }

  add(): Edits {
    if (this.#source.nodes.length === 0) return undefined;
    const home = this.#home();
    if (home) return home.kind === "field" ? this.#behindField(home) : this.#under(home);
    return this.#besideLike() ?? this.#underTitle() ?? this.#newHeading() ?? this.#atEnd();
  }

  /** The heading, or the label with words, that takes the element. */
  #home(): OutlineNode | undefined {
    const all = labelledNodes(this.#source.nodes);
    const title = titleOf(this.#source.nodes);
    for (const meaning of this.#place.homes) {
      const found = all.filter((node) => node !== title && meaningOfNode(node) === meaning);
      const heading = found.find(({ level, kind }) => level !== undefined || kind === "section");
      if (heading) return heading;
      const field = found.find(({ kind }) => kind === "field");
      if (field && !this.#place.isSection && field.range.start < this.#signature) return field;
    }
    return undefined;
  }

  /** In a section: behind its last field and like it, else behind its words, else right beneath its heading. */
  #under(section: OutlineNode): Edits {
    const { lineEnd } = this.#source;
    const content = contentOf(section, this.#signature);
    const last = content.at(-1);
    if (!last) {
      const at = this.#source.endOfWords(section.anchor.end);
      const gap = airBeneathHeadings(this.#source) ? lineEnd + lineEnd : lineEnd;
      return [insertAt(at, gap + this.#line(usualStyle(this.#source), [section]))];
    }
    const field = content.findLast((node) => node.label !== undefined);
    if (field) return this.#behindField(field, content);
    return this.#behindWords(last, content);
  }

  #behindWords(last: OutlineNode, content: readonly OutlineNode[]): Edits {
    const { lineEnd, text } = this.#source;
    const at = endOf(this.#source, content, last.range.end);
    const style = usualStyle(this.#source);
    if (last.kind === "item" && last.children.length === 0) {
      const line = this.#source.lineAt(last.range.start);
      const bullet = bulletOf(text.slice(line.start, last.range.start));
      const before = bullet + style.before;
      if (bullet.trim() !== "") {
        return [insertAt(at, lineEnd + this.#line({ ...style, before }, []))];
      }
    }
    return [insertAt(at, lineEnd + lineEnd + this.#line(style, []))];
  }

  /** Beneath a field: a row where it stands in a table, a line like its own elsewhere. */
  #behindField(field: OutlineNode, siblings: readonly OutlineNode[] = []): Edits {
    const source = this.#source;
    const { lineEnd } = source;
    if (isInTable(source, field.anchor.start)) return this.#inTable(field, siblings);
    const style = styleOfField(source, field) ?? usualStyle(source);
    const following = siblings.slice(siblings.indexOf(field) + 1);
    const isLast = following.length === 0;
    const at = endOf(source, isLast ? [field] : siblings, field.range.end);
    const own = source.lineAt(field.anchor.start);
    const above = source.lineAt(Math.max(0, own.start - 1));
    const labels = siblings.filter(({ label }) => label !== undefined);
    const isAiry = !isLast || (labels.length > 1 && own.start > 0 && isEmptyLine(source, above));
    const gap =
      isAiry && !/^[ \t]*(?:[-*+•]|\d+[.)])[ \t]/.test(style.before) ? lineEnd + lineEnd : lineEnd;
    return [insertAt(at, gap + this.#line(style, labels.length > 0 ? labels : [field]))];
  }

  #inTable(field: OutlineNode, siblings: readonly OutlineNode[]): Edits {
    const source = this.#source;
    const labels = siblings.filter(({ label }) => label !== undefined);
    const name = labelLike(this.#place.label, labels);
    const cells = cellsAt(source, field.anchor.start);
    if (columnCount(source, field.anchor.start) !== 2 || cells.length !== 2) {
      const { lineEnd } = source;
      const at = endOf(source, siblings, field.range.end);
      return [insertAt(at, lineEnd + lineEnd + this.#line(usualStyle(source), []))];
    }
    const row = source.slice(source.lineAt(field.anchor.start)).trimEnd();
    const [lead = ""] = /^\s*\|?\s?/.exec(row) ?? [];
    const [nameWidth = 0] = cells.map(
      ({ start, end }) => source.text.slice(start, end).trimEnd().length,
    );
    const padded = name.padEnd(nameWidth - (lead.includes("|") ? 1 : 0));
    const tail = row.endsWith("|") ? " |" : "";
    const at = source.endOfWords(field.range.end);
    return [insertAt(at, `${source.lineEnd}${lead}${padded} | ${this.#slot}${tail}`)];
  }

  /** Behind the last field of the same section, where no heading names the section. */
  #besideLike(): Edits {
    if (this.#place.isSection) return undefined;
    const like = labelledNodes(this.#source.nodes).filter(
      (node) =>
        node.kind === "field" &&
        node.range.start < this.#signature &&
        isLike(meaningOfNode(node), this.#place),
    );
    const last = like.at(-1);
    return last && this.#behindField(last, like);
  }

  /** What says when and where the visit was stands at the top, beside its like or beneath the title. */
  #underTitle(): Edits {
    if (this.#place.section !== "header") return undefined;
    const source = this.#source;
    const { lineEnd } = source;
    const line = this.#line(usualStyle(source), []);
    const title = titleOf(source.nodes);
    if (title) {
      const at = source.endOfWords(title.anchor.end);
      const below = source.lineAt(Math.min(source.text.length, source.lineAt(at).end + 1));
      const gap = below.start > at && isEmptyLine(source, below) ? "" : lineEnd;
      return [insertAt(at, lineEnd + lineEnd + line + gap)];
    }
    const [first] = source.nodes;
    if (!first) return undefined;
    const { start } = tableAround(source, first.range.start) ?? source.lineAt(first.range.start);
    // Beneath a rule at the top a label would be read as front matter.
    const isBeneathRule = /^\s*---\s*$/.test(source.text.slice(0, start));
    return [insertAt(isBeneathRule ? 0 : start, line + lineEnd + lineEnd)];
  }

  /** A section of its own, written like the others and at its place among them. */
  #newHeading(): Edits {
    const source = this.#source;
    const title = titleOf(source.nodes);
    const headings = labelledNodes(source.nodes).filter(
      (node) => node !== title && isHeadingLine(source, node),
    );
    const level = mostFrequent(headings.map((node) => node.level));
    const sections = headings.filter((node) => node.level === level);
    const [model] = sections;
    if (!model?.label) return undefined;
    const line = source.slice(source.lineAt(model.anchor.start)).trimEnd();
    const from = model.anchor.start - source.lineAt(model.anchor.start).start;
    const name = labelLike(nameOf(this.#place.newHome), sections);
    const heading = line.slice(0, from) + name + line.slice(from + model.label.text.length);
    const gap = airBeneathHeadings(source) ? source.lineEnd.repeat(2) : source.lineEnd;
    const block = heading + gap + this.#line(usualStyle(source), []);
    const own = orderOf(this.#place.newHome) ?? Number.POSITIVE_INFINITY;
    const orders = sections.map((node) => orderOf(meaningOfNode(node)));
    const at = sections.findLastIndex((_, index) => (orders[index] ?? own) < own);
    const before = this.#place.element === "signatures" ? sections.at(-1) : sections[at];
    if (before) return this.#blockBehind(before, block);
    const after = sections.find((_, index) => (orders[index] ?? -1) > own);
    return after ? this.#blockBefore(after.anchor.start, block) : this.#blockAtEnd(block);
  }

  #blockBehind(section: OutlineNode, block: string): Edits {
    const source = this.#source;
    const inside = labelledAndWords(section).find(
      ({ range }) => range.start <= this.#signature && this.#signature < range.end,
    );
    if (inside && this.#signature >= section.anchor.end) {
      return this.#blockBefore(inside.range.start, block);
    }
    const end = this.#place.element === "signatures" ? source.nodes : [section];
    const at = endOf(source, end, section.range.end);
    return [insertAt(at, source.lineEnd.repeat(2) + block)];
  }

  #blockBefore(offset: number, block: string): Edits {
    const { start } = this.#source.lineAt(offset);
    return [insertAt(start, block + this.#source.lineEnd.repeat(2))];
  }

  #blockAtEnd(block: string): Edits {
    const at = endOf(this.#source, this.#source.nodes, 0);
    return [insertAt(at, this.#source.lineEnd.repeat(2) + block)];
  }

  /** A line at the end of the note, before the signature. */
  #atEnd(): Edits {
    const source = this.#source;
    const all = source.nodes.flatMap(labelledAndWords);
    const signed = all.find(
      ({ range }) => range.start <= this.#signature && this.#signature < range.end,
    );
    const line = this.#line(usualStyle(source), []);
    if (!signed) return this.#blockAtEnd(line);
    if (isInTable(source, signed.range.start)) return this.#inTableBefore(signed, all);
    const { start } = source.lineAt(signed.range.start);
    // In one paragraph with other words the signature cannot be parted from them.
    const isOwnLine = source.text.slice(start, signed.range.start).trim().length < 3;
    return isOwnLine && signed.range.start === this.#signature
      ? this.#blockBefore(signed.range.start, line)
      : this.#blockAtEnd(line);
  }

  /** In a table that ends with the signature: a row before it. */
  #inTableBefore(signed: OutlineNode, all: readonly OutlineNode[]): Edits {
    const before = all.findLast(
      (node) => node.label !== undefined && node.range.end <= signed.range.start,
    );
    return before && isInTable(this.#source, before.range.start)
      ? this.#inTable(before, all)
      : this.#blockAtEnd(this.#line(usualStyle(this.#source), []));
  }

  #line(
    style: { readonly before: string; readonly after: string },
    neighbours: readonly OutlineNode[],
  ): string {
    const like = neighbours.length > 0 ? neighbours : labelledNodes(this.#source.nodes);
    const name = labelLike(
      this.#place.label,
      like.filter(({ level }) => level === undefined),
    );
    return `${style.before}${name}${style.after}${this.#slot}`;
  }
}

/** The heading of the whole document: the first one, where it is no section of the note itself. */
function titleOf(nodes: readonly OutlineNode[]): OutlineNode | undefined {
  const headings = nodes.filter(({ level }) => level !== undefined);
  const [first] = headings;
  if (!first || (first.level !== 1 && meaningOfNode(first) !== undefined)) return undefined;
  const hasParts = first.children.some(
    ({ level, kind }) => level !== undefined || kind === "section",
  );
  return hasParts || headings.length === 1 ? first : undefined;
}

/** Whether a label has its line to itself, as headings and `PROCEDURE` have. */
function isHeadingLine(source: FixSource, node: OutlineNode): boolean {
  if (node.level !== undefined) return true;
  if (node.kind !== "section" || !node.label) return false;
  const { start, end } = source.lineAt(node.anchor.start);
  const rest = source.text.slice(node.anchor.end, end);
  const lead = source.text.slice(start, node.anchor.start);
  return /^[\s*_:]*$/.test(rest) && /^[\s*_]*$/.test(lead);
}

/** A piece and everything beneath it that has words. */
function labelledAndWords(node: OutlineNode): OutlineNode[] {
  return node.children.length === 0 ? [node] : node.children.flatMap(labelledAndWords);
}
