import { type LabelMeaning, type Path } from "@encounter-lint/domain";
import { understoodMeaning } from "../interpret/label-elements.ts";
import type { SourceIndex } from "../locate/source-index.ts";
import type { DialectPattern } from "../placeholders/dialects.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import type { Placeholder } from "../placeholders/placeholder.ts";
import { findFrontMatter } from "../read/front-matter.ts";
import type { Outline, OutlineNode, OutlineText } from "../source/outline.ts";
import type { SourceRange } from "../source/source-range.ts";
import { slotText } from "./slot-text.ts";
import { YamlTokens } from "./yaml-tokens.ts";

/** One encounter of a file, as fixes need it. */
export interface FixInput {
  /** The text that was read: every line end is `\n`, where the file has CRLF with a space before it. */
  readonly text: string;
  readonly outline: Outline;
  /** Which document of the outline the encounter comes from. */
  readonly documentIndex: number;
  readonly index: SourceIndex;
  /** What ends the lines that a fix adds; `\n` by default. */
  readonly lineEnd?: string;
  /** Placeholder patterns of the settings. */
  readonly custom?: readonly DialectPattern[];
}

/** The document that fixes are written for. What is derived from it is worked out once, when first asked for. */
export class FixSource {
  readonly text: string;
  readonly outline: Outline;
  readonly index: SourceIndex;
  readonly lineEnd: string;
  /** The parts of the document; for Markdown without those of the front matter. */
  readonly nodes: readonly OutlineNode[];
  /** Where the Markdown begins; 0 in a YAML file. */
  readonly bodyStart: number;
  readonly #custom: readonly DialectPattern[];
  #tokens: YamlTokens | undefined;
  #blanks: readonly Placeholder[] | undefined;

  constructor({ text, outline, documentIndex, index, lineEnd = "\n", custom = [] }: FixInput) {
    this.text = text;
    this.outline = outline;
    this.index = index;
    this.lineEnd = lineEnd;
    this.#custom = custom;
    this.bodyStart = outline.format === "markdown" ? (findFrontMatter(text)?.bodyStart ?? 0) : 0;
    const all = outline.documents[documentIndex]?.nodes ?? [];
    this.nodes = all.filter(({ anchor }) => anchor.start >= this.bodyStart);
  }

  /** Whether a place is written in YAML: anywhere in a YAML file, or in front matter. */
  isYaml({ start }: SourceRange): boolean {
    return this.outline.format === "yaml" || start < this.bodyStart;
  }

  /** The scalars and brackets of the YAML part. */
  get tokens(): YamlTokens {
    this.#tokens ??= YamlTokens.of(this.text, this.bodyStart, this.outline.format, this.#custom);
    return this.#tokens;
  }

  /** An empty slot in the dialect of the document. */
  slot(name: string): string {
    this.#blanks ??= [...this.index.entries()].flatMap(([path, { value }]) =>
      path.startsWith("document.placeholders.") && value
        ? findPlaceholders(this.slice(value), this.#custom)
        : [],
    );
    return slotText(name, this.#blanks, this.#custom);
  }

  /** The words at a path, or at the first mention of the element or item at the path. */
  rangeOf(path: Path): SourceRange | undefined {
    return this.index.get(path)?.value ?? this.index.get([...path, 0])?.value;
  }

  /** Everything that is known to stand beneath a path, by place. */
  rangesBeneath(path: Path): readonly SourceRange[] {
    const prefix = `${path.join(".")}.`;
    return [...this.index.entries()]
      .flatMap(([dotted, { value }]) => (dotted.startsWith(prefix) && value ? [value] : []))
      .toSorted((a, b) => a.start - b.start);
  }

  /** Whether a part of the text states another element than the one at a dotted path. */
  statesOthers({ start, end }: SourceRange, element: string): boolean {
    return [...this.index.entries()].some(
      ([path, { value }]) =>
        value !== undefined &&
        start <= value.start &&
        value.end <= end &&
        !path.startsWith("document.") &&
        !path.startsWith(`${element}.`),
    );
  }

  /** The line around an offset, without its end. */
  lineAt(offset: number): SourceRange {
    const newline = this.text.indexOf("\n", offset);
    return {
      start: this.text.lastIndexOf("\n", offset - 1) + 1,
      end: newline < 0 ? this.text.length : newline,
    };
  }

  /** The end of the words on the line of an offset: where a line can be added beneath. */
  endOfWords(offset: number): number {
    const { start, end } = this.lineAt(offset);
    return Math.max(offset, start + this.text.slice(start, end).trimEnd().length);
  }

  /** The lines of a range with the line end behind them. */
  wholeLines({ start, end }: SourceRange): SourceRange {
    const last = this.lineAt(Math.max(start, end - 1));
    return {
      start: this.lineAt(start).start,
      end: Math.min(this.text.length, last.end + 1),
    };
  }

  slice({ start, end }: SourceRange): string {
    return this.text.slice(start, end);
  }
}

/** Parts that speak of codes and of other days: what is done on this visit is not written in them. */
const APART: ReadonlySet<LabelMeaning> = new Set([
  "claim",
  "claimLines",
  "visits",
  "priorTreatments",
  "failedTreatments",
]);

/** Whether a part with this meaning speaks of something else than this visit's elements. */
export function isApart(meaning: LabelMeaning | undefined): boolean {
  return meaning !== undefined && APART.has(meaning);
}

/** Whether a piece holds elements of the visit beneath it: it is no record, claim or list of visits. */
export function holdsElements(node: OutlineNode): boolean {
  return node.kind !== "record" && !isApart(meaningOfNode(node));
}

/** What the label of a piece stands for; a heading may go on behind it: `Procedure - cryotherapy`. */
export function meaningOfNode({ label, level }: OutlineNode): LabelMeaning | undefined {
  return label && understoodMeaning(label.text, level !== undefined, "template");
}

/** The innermost piece whose words hold a range. */
export function pieceAround(
  nodes: readonly OutlineNode[],
  range: SourceRange,
): OutlineNode | undefined {
  for (const node of nodes) {
    const inner = pieceAround(node.children, range);
    if (inner) return inner;
    const { text } = node;
    if (text && !text.alias && holds(text, range)) return node;
  }
  return undefined;
}

/** Whether a range stands in the words of a label. */
export function isInLabel(nodes: readonly OutlineNode[], range: SourceRange): boolean {
  return nodes.some(
    ({ label, children }) => (label && holds(label, range)) || isInLabel(children, range),
  );
}

function holds({ text, start }: OutlineText, range: SourceRange): boolean {
  return start <= range.start && range.end <= start + text.length;
}
