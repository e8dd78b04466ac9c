import type { DocumentFormat } from "./document-format.ts";
import type { SourceRange } from "./source-range.ts";

/**
 * Words of the document. The text has the same length as the characters it covers, with markup and
 * escapes blanked out, so that `start + index` is the offset of every character.
 */
export interface OutlineText {
  readonly text: string;
  readonly start: number;
  /** For words that stand elsewhere and are only referred to here (a YAML alias): the reference. */
  readonly alias?: SourceRange;
}

/** The place of `text.slice(from, to)` in the file. */
export function rangeIn(text: OutlineText, from = 0, to = text.text.length): SourceRange {
  return text.alias ?? { start: text.start + from, end: text.start + to };
}

/** The words from `from` to `to`, without the white space around them; undefined when none are left. */
export function trimmed(
  text: OutlineText,
  from = 0,
  to = text.text.length,
): OutlineText | undefined {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text.text[start] ?? "")) start++;
  while (end > start && /\s/.test(text.text[end - 1] ?? "")) end--;
  if (start === end) return undefined;
  return {
    text: text.text.slice(start, end),
    start: text.start + start,
    ...(text.alias ? { alias: text.alias } : {}),
  };
}

/**
 * A piece of a document, the same for every format: a YAML key, a Markdown heading
 * and a `**Label:**` are all labels.
 */
export interface OutlineNode {
  /**
   * - `section`: a label with parts beneath: a heading, a key with a map or list.
   * - `field`: a label with words: `Agent: liquid nitrogen`.
   * - `item`: an entry of a list; has words, or parts beneath.
   * - `record`: a group of fields that belong together: a map in a list, a table row.
   * - `prose`: words without a label.
   */
  readonly kind: "section" | "field" | "item" | "record" | "prose";
  /** For `**Freeze time:** 5 s` the words `Freeze time`. */
  readonly label?: OutlineText;
  /** For `**Freeze time:** 5 s` the words `5 s`; absent where nothing stands behind the label. */
  readonly text?: OutlineText;
  readonly children: readonly OutlineNode[];
  /** The whole piece, label and content. */
  readonly range: SourceRange;
  /** What stands for the piece when something in it is missing: its label, or its first line. */
  readonly anchor: SourceRange;
  /** How deep a heading is, 1 to 6; absent for everything else. */
  readonly level?: number;
  /** How a YAML scalar is written. */
  readonly scalar?: "plain" | "quoted" | "block";
  /** Set for task items: `- [x] Consent` is checked. */
  readonly checked?: boolean;
  /** Of a table row the headings over its empty cells. */
  readonly open?: readonly OutlineText[];
  /** A cell beside its label: what follows the table is no part of it. */
  readonly isCell?: true;
}

/** A place that could not be read. */
export interface SyntaxProblem {
  readonly range: SourceRange;
  readonly problem: string;
  readonly remedy: string;
}

/** A comment of the host language, for suppressions. For `# x` in YAML the text is ` x`. */
export interface OutlineComment {
  readonly text: OutlineText;
  readonly range: SourceRange;
}

/** A placeholder that YAML would have read as something else. */
export interface UnquotedPlaceholder {
  readonly text: string;
  readonly range: SourceRange;
  readonly readAs: "list" | "map" | "alias" | "comment" | "error";
}

/** `***` alone on a Markdown line. */
export interface LostBlank {
  readonly text: string;
  readonly range: SourceRange;
}

/** One encounter of a file as the reader found it. */
export interface OutlineDocument {
  readonly nodes: readonly OutlineNode[];
  /** The first line with words: where findings go that belong to the document as a whole. */
  readonly title: SourceRange;
}

/** A file as the reader found it. */
export interface Outline {
  readonly format: DocumentFormat;
  readonly documents: readonly OutlineDocument[];
  readonly problems: readonly SyntaxProblem[];
  readonly comments: readonly OutlineComment[];
  readonly unquotedPlaceholders: readonly UnquotedPlaceholder[];
  readonly lostBlanks: readonly LostBlank[];
}
