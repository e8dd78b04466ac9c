import { hintedMeaning, namedMeaning } from "@encounter-lint/domain";
import MarkdownIt from "markdown-it";
import type { DialectPattern } from "../placeholders/dialects.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import type {
  LostBlank,
  Outline,
  OutlineComment,
  OutlineNode,
  OutlineText,
} from "../source/outline.ts";
import type { SourceRange } from "../source/source-range.ts";
import { blankMarkup } from "./blank-markup.ts";
import { blankConflictMarkers } from "./conflict-markers.ts";
import { findFrontMatter } from "./front-matter.ts";
import { NUMBER_SIGN } from "./labels-in-line.ts";
import { belongsTo, readLines } from "./read-lines.ts";
import { readTable } from "./read-table.ts";
import { readYaml } from "./read-yaml.ts";
import { withoutTemplateComments } from "./template-comments.ts";

// Blocks alone: inline text is scanned from the source, so that every character keeps its offset.
// Indented text is text, and a row of dashes beneath a line is a rule: notes are not typed as Markdown.
const blocks = /* @__PURE__ */ new MarkdownIt("commonmark")
  .enable("table")
  .disable(["code", "lheading", "reference", "html_block"]);
/* @__PURE__ */ blocks.core.ruler.enableOnly(["normalize", "block"]);

const MAX_LABEL = 120;

/** "17340. Liquid nitrogen": a code is no number of a list. */
const CODE_FIRST = /^( {0,3}\d{5})[.)](?=\s|$)/gm;

type Token = ReturnType<typeof blocks.parse>[number];

const LEAD =
  /^[ \t]*(?:>[ \t]?)*[ \t]*(?:(?:[-*+•]|\d{1,3}[.)])(?:[ \t]+|$))*((?:\[([ xX])\][ \t]+)?)/;

/** Reads Markdown into an outline: headings are sections, labels are fields, the rest is prose. */
export function readMarkdown(source: string, custom: readonly DialectPattern[] = []): Outline {
  const front = findFrontMatter(source);
  const yaml = front ? readYaml(front.yaml, custom, front.yamlStart) : undefined;
  const bodyStart = front?.bodyStart ?? 0;
  const conflicts = blankConflictMarkers(
    source.slice(0, bodyStart).replace(/[^\n]/g, " ") + source.slice(bodyStart),
  );
  const { text, comments } = blankComments(withoutTemplateComments(conflicts.text));
  const placeholders = findPlaceholders(text, custom);
  const words = blankMarkup(text, placeholders);
  const reader = new BlockReader(text, words, bodyStart);
  const body = reader.read();
  const nodes = [...(yaml?.documents[0]?.nodes ?? []), ...body];
  const title = body.find(({ kind, level }) => kind === "section" && level !== undefined)?.anchor;
  const first = title ?? body[0]?.anchor ?? nodes[0]?.anchor;
  return {
    format: "markdown",
    documents: first ? [{ nodes, title: first }] : [],
    problems: [...(front?.problems ?? []), ...(yaml?.problems ?? []), ...conflicts.problems],
    comments: [...(yaml?.comments ?? []), ...comments],
    unquotedPlaceholders: yaml?.unquotedPlaceholders ?? [],
    lostBlanks: reader.lostBlanks,
  };
}

/** HTML comments are no part of the note. */
function blankComments(source: string): {
  readonly text: string;
  readonly comments: readonly OutlineComment[];
} {
  if (!source.includes("<!--")) return { text: source, comments: [] };
  const comments: OutlineComment[] = [];
  const text = source.replace(
    /<!--([\s\S]*?)(?:-->|$(?![\s\S]))/g,
    (whole: string, inner: string, offset: number) => {
      if (inner.includes("encounter-lint")) {
        comments.push({
          text: { text: inner, start: offset + 4 },
          range: { start: offset, end: offset + whole.length },
        });
      }
      return whole.replace(/[^\n]/g, " ");
    },
  );
  return { text, comments };
}

class BlockReader {
  readonly lostBlanks: LostBlank[] = [];
  readonly #text: string;
  readonly #words: string;
  readonly #lineStarts: readonly number[];
  readonly #bodyLine: number;

  constructor(text: string, words: string, bodyStart: number) {
    this.#text = text;
    this.#words = words;
    const starts = [0];
    for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.#lineStarts = starts;
    this.#bodyLine = starts.findIndex((start) => start >= bodyStart);
  }

  read(): OutlineNode[] {
    const from = this.#startOf(Math.max(0, this.#bodyLine));
    const source = this.#text.slice(from).replace(NUMBER_SIGN, "№").replace(CODE_FIRST, "$1,");
    const tokens = blocks.parse(source, {});
    return nestSections(this.#blocks(tokens));
  }

  #blocks(tokens: readonly Token[]): OutlineNode[] {
    // One list for the document, and one for each list that is open, the innermost last.
    const open: OutlineNode[][] = [[]];
    let listDepth = 0;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index];
      const nodes = open.at(-1);
      if (!token || !nodes) continue;
      switch (token.type) {
        case "heading_open":
          nodes.push(...this.#heading(token));
          break;
        case "bullet_list_open":
        case "ordered_list_open":
          open.push([]);
          break;
        case "bullet_list_close":
        case "ordered_list_close":
          open.pop();
          placeList(open.at(-1) ?? [], nodes, listDepth > 0);
          break;
        case "list_item_open":
          listDepth++;
          break;
        case "list_item_close":
          listDepth--;
          break;
        case "paragraph_open":
        case "fence":
        case "code_block":
          nodes.push(...this.#paragraph(token, listDepth > 0));
          break;
        case "hr":
          nodes.push(...this.#rule(token, open.findLast(({ length }) => length > 0)?.at(-1)));
          break;
        case "table_open": {
          const [first, last] = this.#lines(token);
          nodes.push(
            ...readTable(this.#text, this.#words, this.#startOf(first), this.#startOf(last)),
          );
          while (index < tokens.length && tokens[index]?.type !== "table_close") index++;
          break;
        }
        default:
          break;
      }
    }
    return open[0] ?? [];
  }

  #heading(token: Token): OutlineNode[] {
    const [first] = this.#lines(token);
    const start = this.#startOf(first);
    const end = this.#endOf(first);
    const line = this.#words.slice(start, end);
    const lead =
      /^[ \t]*(?:>[ \t]?)*(?:[-*+][ \t]+|\d+[.)][ \t]+)*#{1,6}[ \t]*/.exec(line)?.[0].length ?? 0;
    const title = line
      .slice(lead)
      .replace(/[ \t]+#+[ \t]*$/, "")
      .trimEnd();
    const leading = title.search(/\S|$/);
    const label: OutlineText = {
      text: title.slice(leading).replace(/:$/, ""),
      start: start + lead + leading,
    };
    if (label.text === "") return [];
    const range = { start: label.start, end: label.start + label.text.length };
    return [
      {
        kind: "section",
        label,
        children: [],
        range,
        anchor: range,
        level: Number(token.tag.slice(1)),
      },
    ];
  }

  #paragraph(token: Token, inList: boolean): OutlineNode[] {
    let [first, last] = this.#lines(token);
    if (token.type === "fence") {
      first++;
      if (/^\s*(?:```|~~~)/.test(this.#text.slice(this.#startOf(last - 1), this.#endOf(last - 1))))
        last--;
    }
    if (first >= last) return [];
    const start = this.#startOf(first);
    const end = this.#endOf(last - 1);
    const raw = this.#blankLeads(this.#text.slice(start, end), inList);
    const words = this.#blankLeads(this.#words.slice(start, end), inList);
    const nodes = readLines(raw.text, { text: words.text, start });
    if (!inList) return nodes;
    return nodes.map((node) => ({
      ...node,
      ...(node.kind === "prose" ? { kind: "item" as const } : {}),
      ...(raw.checked === undefined ? {} : { checked: raw.checked }),
    }));
  }

  /** Bullets, numbers, quote marks and task boxes are no words. */
  #blankLeads(
    text: string,
    inList: boolean,
  ): { readonly text: string; readonly checked?: boolean } {
    const lead = LEAD.exec(text);
    const [firstLine = ""] = text.split("\n", 1);
    const box = inList && !isRowOfBoxes(firstLine) ? lead?.[2] : undefined;
    const blanked = text.replace(/^[^\n]*/gm, (line, offset: number) => {
      if (!inList && !line.includes(">")) return line;
      const found = LEAD.exec(line);
      // Only the box before the whole item is its own; any other says something of its words.
      const own = offset === 0 && box !== undefined ? 0 : (found?.[1]?.length ?? 0);
      const width = (found?.[0].length ?? 0) - own;
      return " ".repeat(width) + line.slice(width);
    });
    return { text: blanked, ...(box === undefined ? {} : { checked: box !== " " }) };
  }

  /** `***` and `___` are rules to Markdown and blanks to those who fill in notes. */
  #rule(token: Token, before: OutlineNode | undefined): OutlineNode[] {
    const [line] = this.#lines(token);
    const start = this.#startOf(line);
    const written = this.#text.slice(start, this.#endOf(line));
    const [, lead, blank] =
      /^([ \t]*(?:[-*+][ \t]+|\d{1,3}[.)][ \t]+)?)(\*{3}|_{3,}(?:[ \t]+_{3,})*)\s*$/.exec(
        written,
      ) ?? [];
    if (blank === undefined || before === undefined) return [];
    const isItem = lead?.trim() !== "";
    // Set off by empty lines on both sides it is a separator, unless it is all that a heading has.
    const isSetOff = this.#isEmpty(line - 1) && this.#isEmpty(line + 1);
    const belongsToLabel =
      (before.kind === "section" || before.kind === "field") &&
      before.text === undefined &&
      before.children.length === 0;
    if (!belongsToLabel && isSetOff && !isItem) return [];
    const at = start + written.lastIndexOf(blank);
    const range: SourceRange = { start: at, end: at + blank.length };
    // Behind its number a rule is still a line to write on.
    if (!isItem && !this.#isSignedOn(line)) this.lostBlanks.push({ text: blank, range });
    return [
      { kind: "prose", text: { text: blank, start: at }, children: [], range, anchor: range },
    ];
  }

  /** Drawn as a rule, the line over `Provider signature` is still one to sign on. */
  #isSignedOn(line: number): boolean {
    const [beneath = ""] = this.#text
      .slice(this.#startOf(line + 1), this.#endOf(line + 1))
      .trim()
      .split(/\s{3,}/);
    const meaning = beneath.length > MAX_LABEL ? undefined : namedMeaning(beneath);
    return (meaning ?? hintedMeaning(beneath)) === "signature";
  }

  #isEmpty(line: number): boolean {
    return this.#text.slice(this.#startOf(line), this.#endOf(line)).trim() === "";
  }

  #lines(token: Token): [first: number, last: number] {
    const [first, last] = token.map ?? [0, 0];
    const offset = Math.max(0, this.#bodyLine);
    return [first + offset, last + offset];
  }

  #startOf(line: number): number {
    return this.#lineStarts[line] ?? this.#text.length;
  }

  #endOf(line: number): number {
    const next = this.#lineStarts[line + 1];
    return next === undefined ? this.#text.length : next - 1;
  }
}

/** `[ ] wart  [x] acne`: the first box is one of several, and none of the item. */
function isRowOfBoxes(line: string): boolean {
  return (line.match(/\[[ xX]\]/g)?.length ?? 0) > 1;
}

/** A list inside an item is beneath that item; any other list follows what stands before it. */
function placeList(outer: OutlineNode[], items: readonly OutlineNode[], isInItem: boolean): void {
  const item = outer.at(-1);
  const end = items.at(-1)?.range.end;
  if (!isInItem || item === undefined || end === undefined || item.level !== undefined) {
    outer.push(...items);
    return;
  }
  outer[outer.length - 1] = {
    ...item,
    children: [...item.children, ...items],
    range: { start: item.range.start, end: Math.max(item.range.end, end) },
  };
}

/** Puts everything beneath its heading, deeper headings inside shallower ones. */
function nestSections(flat: readonly OutlineNode[]): OutlineNode[] {
  interface Open {
    readonly node: OutlineNode;
    readonly children: OutlineNode[];
  }
  const roots: OutlineNode[] = [];
  const open: Open[] = [];
  const close = (): void => {
    const last = open.pop();
    if (!last) return;
    const end = last.children.reduce(
      (most, { range }) => Math.max(most, range.end),
      last.node.range.end,
    );
    const node = {
      ...last.node,
      children: last.children,
      range: { start: last.node.range.start, end },
    };
    (open.at(-1)?.children ?? roots).push(node);
  };
  for (const node of flat) {
    if (node.kind === "section") {
      // A bare section name is as deep as the deepest heading can be.
      const level = node.level ?? 7;
      while (open.length > 0 && (open.at(-1)?.node.level ?? 7) >= level) close();
      open.push({ node, children: [...node.children] });
    } else {
      const last = open.at(-1);
      if (last && last.node.level === undefined && !belongsTo(last.node, node)) close();
      const parent = open.at(-1);
      if (node.kind === "item" && parent) {
        parent.children.push(...attachItem(parent.children, node));
      } else {
        (parent?.children ?? roots).push(...attachItem(parent?.children ?? roots, node));
      }
    }
  }
  while (open.length > 0) close();
  return roots;
}

/** What follows a label without words of its own belongs to that label: `**Tried:**` and its list. */
function attachItem(siblings: OutlineNode[], node: OutlineNode): OutlineNode[] {
  const before = siblings.at(-1);
  const waits =
    before !== undefined &&
    before.label !== undefined &&
    before.text === undefined &&
    before.isCell !== true &&
    (before.kind === "field" ||
      (before.kind === "section" && before.level === undefined && node.kind === "item"));
  if (!waits || (node.kind !== "item" && node.kind !== "prose" && node.kind !== "record"))
    return [node];
  siblings[siblings.length - 1] = {
    ...before,
    kind: "section",
    children: [...before.children, node],
    range: { start: before.range.start, end: Math.max(before.range.end, node.range.end) },
  };
  return [];
}
