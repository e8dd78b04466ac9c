import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  Scalar,
  type Alias,
  type Document,
  type Node,
  type ParsedNode,
  type YAMLError,
  type YAMLMap,
  visit,
} from "yaml";
import { meaningOf } from "@encounter-lint/domain";
import type { DialectPattern } from "../placeholders/dialects.ts";
import type {
  Outline,
  OutlineComment,
  OutlineDocument,
  OutlineNode,
  OutlineText,
  SyntaxProblem,
} from "../source/outline.ts";
import type { SourceRange } from "../source/source-range.ts";
import { blankConflictMarkers } from "./conflict-markers.ts";
import { maskPlaceholders } from "./mask-placeholders.ts";
import { readLines } from "./read-lines.ts";
import { repairYaml } from "./repair-yaml.ts";
import { readUnclosedQuotesAsText } from "./unclosed-quotes.ts";
import { toSyntaxProblem } from "./yaml-problems.ts";

/** References can repeat text without end; beyond this many pieces they are not followed. */
const MAX_NODES = 20_000;
/** Deeper nesting than any form has; beneath it nothing is read, so that no file exhausts the stack. */
const MAX_DEPTH = 200;
const MAX_REPAIRS = 20;
const MAX_PROBLEMS = 20;

/**
 * Reads YAML into an outline. Scalars stay the text they are: nothing is turned into a number,
 * a date or a truth value.
 *
 * @param baseOffset - where `text` begins in the file, for front matter
 */
export function readYaml(
  source: string,
  custom: readonly DialectPattern[] = [],
  baseOffset = 0,
): Outline {
  const conflicts = blankConflictMarkers(source);
  const mask = maskPlaceholders(conflicts.text, custom);
  const quotes = readUnclosedQuotesAsText(mask.text);
  const { documents, errors } = parse(quotes.text);
  const problems = [
    ...conflicts.problems,
    ...quotes.problems,
    ...errors.slice(0, MAX_PROBLEMS).map((error) => toSyntaxProblem(error, source)),
  ];
  const walk = new YamlWalk(source, baseOffset);
  const parts = documents.flatMap((document): OutlineDocument[] => {
    const nodes = walk.nodesOf(document);
    const first = nodes.find(({ label }) => label && meaningOf(label.text) === "title") ?? nodes[0];
    return first ? [{ nodes, title: first.anchor }] : [];
  });
  return {
    format: "yaml",
    documents: parts,
    problems: onePerLine(problems, source).map((problem) => ({
      ...problem,
      range: shift(problem.range, baseOffset),
    })),
    comments: commentsOf(source, baseOffset),
    unquotedPlaceholders: mask.unquoted.map((unquoted) => ({
      ...unquoted,
      range: shift(unquoted.range, baseOffset),
    })),
    lostBlanks: [],
  };
}

function parse(text: string): { documents: Document.Parsed[]; errors: YAMLError[] } {
  let current = text;
  const repaired: YAMLError[] = [];
  for (let attempt = 0; ; attempt++) {
    const parsed = parseAllDocuments(current, {
      schema: "failsafe",
      strict: false,
      uniqueKeys: false,
      logLevel: "silent",
    });
    const documents = [...parsed];
    const errors = documents.flatMap((document) => document.errors);
    const next = attempt < MAX_REPAIRS ? firstRepair(current, errors) : undefined;
    if (!next) return { documents, errors: [...repaired, ...errors] };
    repaired.push(next.error);
    current = next.text;
  }
}

function firstRepair(
  text: string,
  errors: readonly YAMLError[],
): { readonly text: string; readonly error: YAMLError } | undefined {
  for (const error of errors) {
    const repaired = repairYaml(text, error);
    if (repaired !== undefined) return { text: repaired, error };
  }
  return undefined;
}

function shift({ start, end }: SourceRange, by: number): SourceRange {
  return { start: start + by, end: end + by };
}

/** One broken line often gives several errors; the first one says it. */
function onePerLine(problems: readonly SyntaxProblem[], text: string): readonly SyntaxProblem[] {
  const seen = new Set<number>();
  return problems
    .toSorted((a, b) => a.range.start - b.range.start)
    .filter(({ range }) => {
      const line = text.lastIndexOf("\n", range.start - 1);
      if (seen.has(line)) return false;
      seen.add(line);
      return true;
    });
}

function commentsOf(text: string, baseOffset: number): OutlineComment[] {
  return [...text.matchAll(/(?:^|[ \t])#([ \t]*encounter-lint[^\n]*)/gm)].map((match) => {
    const start = match.index + match[0].indexOf("#");
    const words = match[1] ?? "";
    return {
      text: { text: words, start: baseOffset + start + 1 },
      range: { start: baseOffset + start, end: baseOffset + start + 1 + words.trimEnd().length },
    };
  });
}

class YamlWalk {
  readonly #source: string;
  readonly #base: number;
  #budget = MAX_NODES;
  #depth = 0;
  #document: Document.Parsed | undefined;
  /** What the aliases of the document stand for: found in one walk, not in one for each of them. */
  #targets: ReadonlyMap<Alias, Node> | undefined;

  constructor(source: string, base: number) {
    this.#source = source;
    this.#base = base;
  }

  nodesOf(document: Document.Parsed): OutlineNode[] {
    this.#document = document;
    this.#targets = undefined;
    const root = document.contents;
    if (root === null) return [];
    if (isMap(root)) return this.#fields(root, undefined);
    if (isSeq(root)) {
      return root.items.flatMap((item) => this.#item(item as ParsedNode | null, undefined));
    }
    const text = this.#text(root, undefined);
    if (!text) return [];
    const parts = linesOf(text);
    if (parts.length > 0) return parts;
    const range = this.#rangeOf(root, undefined);
    return [{ kind: "prose", text, children: [], range, anchor: this.#firstLine(range) }];
  }

  #fields(map: YAMLMap, alias: SourceRange | undefined): OutlineNode[] {
    return this.#within(() => this.#fieldsOf(map, alias));
  }

  #items(items: readonly unknown[], alias: SourceRange | undefined): OutlineNode[] {
    return this.#within(() =>
      items.flatMap((item) => this.#item(item as ParsedNode | null, alias)),
    );
  }

  #within(read: () => OutlineNode[]): OutlineNode[] {
    if (this.#depth >= MAX_DEPTH) return [];
    this.#depth++;
    const nodes = read();
    this.#depth--;
    return nodes;
  }

  #fieldsOf(map: YAMLMap, alias: SourceRange | undefined): OutlineNode[] {
    return map.items.flatMap((pair): OutlineNode[] => {
      if (this.#budget-- <= 0) return [];
      const key = pair.key as ParsedNode | null;
      const value = pair.value as ParsedNode | null;
      if (isScalar(key) && key.value === "<<" && isAlias(value)) {
        const target = this.#resolve(value);
        return isMap(target) ? this.#fields(target, alias ?? this.#nodeRange(value)) : [];
      }
      const label = key === null ? undefined : this.#text(key, alias);
      if (!label) return value === null ? [] : this.#item(value, alias);
      return [this.#labelled(label, value, alias)];
    });
  }

  #labelled(
    label: OutlineText,
    written: ParsedNode | null,
    outerAlias: SourceRange | undefined,
  ): OutlineNode {
    const anchor = label.alias ?? { start: label.start, end: label.start + label.text.length };
    const { node: value, alias } = this.#follow(written, outerAlias);
    if (value === null) return { kind: "field", label, children: [], range: anchor, anchor };
    const end = (alias ?? this.#nodeRange(value)).end;
    const range = outerAlias ?? { start: anchor.start, end: Math.max(anchor.end, end) };
    if (isMap(value)) {
      return { kind: "section", label, children: this.#fields(value, alias), range, anchor };
    }
    if (isSeq(value)) {
      const children = this.#items(value.items, alias);
      return { kind: "section", label, children, range, anchor };
    }
    const text = this.#text(value, alias);
    const parts = text && !NAMES_A_PART.test(label.text) ? linesOf(text) : [];
    if (parts.length > 0) return { kind: "section", label, children: parts, range, anchor };
    return {
      kind: "field",
      label,
      ...(text ? { text } : {}),
      children: [],
      range,
      anchor,
      scalar: scalarForm(value),
    };
  }

  #item(written: ParsedNode | null, outerAlias: SourceRange | undefined): OutlineNode[] {
    if (this.#budget-- <= 0) return [];
    const { node: value, alias } = this.#follow(written, outerAlias);
    if (value === null) return [];
    const range = this.#rangeOf(value, alias);
    const anchor = this.#firstLine(range);
    if (isMap(value)) {
      return [{ kind: "record", children: this.#fields(value, alias), range, anchor }];
    }
    if (isSeq(value)) {
      const children = this.#items(value.items, alias);
      return [{ kind: "item", children, range, anchor }];
    }
    const text = this.#text(value, alias);
    const parts = text ? linesOf(text) : [];
    if (parts.length > 0) return [{ kind: "item", children: parts, range, anchor }];
    return text
      ? [{ kind: "item", text, children: [], range, anchor, scalar: scalarForm(value) }]
      : [];
  }

  #follow(
    node: ParsedNode | null,
    alias: SourceRange | undefined,
  ): { readonly node: Node | null; readonly alias: SourceRange | undefined } {
    if (!isAlias(node)) return { node, alias };
    return { node: this.#resolve(node) ?? null, alias: alias ?? this.#nodeRange(node) };
  }

  /** The last node before the alias that bears its name. */
  #resolve(alias: Alias): Node | undefined {
    this.#targets ??= targetsIn(this.#document);
    return this.#targets.get(alias);
  }

  #rangeOf(node: Node, alias: SourceRange | undefined): SourceRange {
    return alias ?? this.#nodeRange(node);
  }

  #nodeRange(node: Node): SourceRange {
    const [start, end] = node.range ?? [0, 0];
    const words = this.#source.slice(start, end).trimEnd();
    return { start: this.#base + start, end: this.#base + start + words.length };
  }

  #firstLine(range: SourceRange): SourceRange {
    const newline = this.#source.indexOf("\n", range.start - this.#base);
    const end = newline < 0 ? range.end : Math.min(range.end, this.#base + newline);
    const words = this.#source.slice(range.start - this.#base, end - this.#base).trimEnd();
    return { start: range.start, end: range.start + words.length };
  }

  /** The words of a scalar: quotes cut off, escapes and folds blanked, every character in its place. */
  #text(node: Node, alias: SourceRange | undefined): OutlineText | undefined {
    if (!isScalar(node) || !node.range) return undefined;
    const [start, end] = node.range;
    const written = this.#source.slice(start, end);
    const { text, from } = scalarWords(written, node.type);
    const leading = text.search(/\S/);
    if (leading < 0) return undefined;
    const words = text.slice(leading).trimEnd();
    return {
      text: words,
      start: this.#base + start + from + leading,
      ...(alias ? { alias } : {}),
    };
  }
}

/** The labelled parts of a string such as `Agent: LN2. Freeze: 5 s`; none for plain words. */
function linesOf(text: OutlineText): OutlineNode[] {
  if (text.alias || !/[:#\n]/.test(text.text)) return [];
  const parts = readLines(text.text, text);
  return parts.some(({ label }) => label && (text.text.includes("\n") || meaningOf(label.text)))
    ? parts
    : [];
}

/** Keys whose content is itself a label, with a colon or without. */
const NAMES_A_PART = /^(?:label|name|question|prompt|title|heading|caption|field|kind)$/i;

function scalarForm(node: Node): "plain" | "quoted" | "block" {
  if (!isScalar(node)) return "plain";
  switch (node.type) {
    case Scalar.QUOTE_DOUBLE:
    case Scalar.QUOTE_SINGLE:
      return "quoted";
    case Scalar.BLOCK_FOLDED:
    case Scalar.BLOCK_LITERAL:
      return "block";
    default:
      return "plain";
  }
}

function scalarWords(
  written: string,
  type: string | null | undefined,
): { readonly text: string; readonly from: number } {
  switch (type) {
    case Scalar.QUOTE_DOUBLE: {
      const closed = written.length > 1 && written.endsWith('"');
      const inner = written.slice(1, closed ? -1 : undefined);
      return {
        text: fold(inner.replace(/\\(.)/g, (_, escaped: string) => unescape(escaped))),
        from: 1,
      };
    }
    case Scalar.QUOTE_SINGLE: {
      const closed = written.length > 1 && written.endsWith("'");
      return {
        text: fold(written.slice(1, closed ? -1 : undefined).replace(/''/g, "' ")),
        from: 1,
      };
    }
    case Scalar.BLOCK_LITERAL:
    case Scalar.BLOCK_FOLDED: {
      const header = written.indexOf("\n") + 1;
      const body = header === 0 ? "" : written.slice(header);
      return { text: type === Scalar.BLOCK_FOLDED ? fold(body) : body, from: header };
    }
    default:
      return { text: fold(written), from: 0 };
  }
}

function unescape(escaped: string): string {
  return escaped === "n"
    ? " \n"
    : escaped === '"' || escaped === "\\" || escaped === "/"
      ? ` ${escaped}`
      : "  ";
}

/** Line breaks inside flowing scalars are spaces; an empty line between them stays a break. */
function fold(text: string): string {
  return text.replace(/\n(?:[ \t]*\n)*/g, (breaks) => (breaks.length === 1 ? " " : breaks));
}

function targetsIn(document: Document.Parsed | undefined): ReadonlyMap<Alias, Node> {
  const named = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  if (!document) return targets;
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = named.get(node.source);
        if (target) targets.set(node, target);
      } else if (node.anchor !== undefined) named.set(node.anchor, node);
    },
  });
  return targets;
}
