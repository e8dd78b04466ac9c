import type { OutlineNode } from "../source/outline.ts";
import type { SourceRange } from "../source/source-range.ts";
import { holdsElements, meaningOfNode, type FixSource } from "./fix-source.ts";
import { isInTable, tableAround } from "./markdown-table.ts";
import { inStyle, SENTENCE, styleOf } from "./name-style.ts";

/** How a document writes a label: `- **Freeze time:** `. */
export interface LabelStyle {
  readonly before: string;
  readonly after: string;
}

const BOLD: LabelStyle = { before: "**", after: ":** " };
const PLAIN: LabelStyle = { before: "", after: ": " };
const MARK = /(?:\*\*|__|\*|_)$/;
const BULLET = /^[ \t]*(?:>[ \t]?)*[ \t]*(?:([-*+•])|(\d{1,9})([.)]))[ \t]+/;
const BEHIND_LABEL = /^[ \t]*(?:\*\*|__|\*|_)?[ \t]*(?::|=|[-–—](?=\s))[ \t]*(?:\*\*|__|\*|_)?/;

/** All pieces with a label, at any depth, by place; without those of claims and records. */
export function labelledNodes(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes
    .flatMap((node) => [
      ...(node.label ? [node] : []),
      ...(holdsElements(node) ? labelledNodes(node.children) : []),
    ])
    .toSorted((a, b) => a.anchor.start - b.anchor.start);
}

/** The style in which a field writes its label; undefined in tables and where it cannot be told. */
export function styleOfField(source: FixSource, node: OutlineNode): LabelStyle | undefined {
  const { label } = node;
  if (!label || label.alias || isInTable(source, label.start)) return undefined;
  const line = source.lineAt(label.start);
  const lead = source.text.slice(line.start, label.start);
  // Only up to the words: `***` behind a label is a blank, not markup.
  const end = Math.min(line.end, node.text?.start ?? line.end);
  const rest = source.text.slice(label.start + label.text.length, end);
  const after = BEHIND_LABEL.exec(rest)?.[0];
  if (after === undefined || after.trim() === "") return undefined;
  return {
    before: bulletOf(lead) + (MARK.exec(lead)?.[0] ?? ""),
    after: `${after.trim()} `,
  };
}

/** The bullet for one more item of the list in which a line stands; empty outside of lists. */
export function bulletOf(line: string): string {
  const [lead = "", bullet, number, point = ""] = BULLET.exec(line) ?? [];
  if (bullet !== undefined) return lead;
  return number === undefined
    ? (/^[ \t]*(?:>[ \t]?)*/.exec(line)?.[0] ?? "")
    : lead.replace(`${number}${point}`, `${Number(number) + 1}${point}`);
}

/** The style of the document's labels, for places that have no neighbour. */
export function usualStyle(source: FixSource): LabelStyle {
  for (const node of labelledNodes(source.nodes)) {
    if (node.kind !== "field" || node.level !== undefined) continue;
    const line = source.lineAt(node.anchor.start);
    const style = styleOfField(source, node);
    const lead = source.text.slice(line.start, node.anchor.start);
    // A bullet belongs to its list, the rest to every label.
    if (style && /^[\s>*_+•\d.)[\]xX-]*$/.test(lead)) {
      return { ...style, before: MARK.exec(lead)?.[0] ?? "" };
    }
  }
  return /\*\*|^#{1,6} /m.test(source.text.slice(source.bodyStart)) ? BOLD : PLAIN;
}

/** A label in the letters of its neighbours: `FREEZE TIME` beneath `AGENT`. */
export function labelLike(words: string, neighbours: readonly OutlineNode[]): string {
  return inStyle(words, { ...styleOf(namesOf(neighbours), SENTENCE), separator: " " });
}

function namesOf(nodes: readonly OutlineNode[]): string[] {
  return nodes.flatMap(({ label }) => label?.text ?? []);
}

/** Where the first signature of the encounter stands; nothing goes behind it. */
export function signatureStart(source: FixSource): number {
  const starts = [...source.index.entries()]
    .filter(([path]) => path.startsWith("signatures."))
    .map(([, { key, value, anchor }]) => Math.min((key ?? anchor).start, (value ?? anchor).start));
  return Math.min(Number.POSITIVE_INFINITY, ...starts);
}

/** The content of a section up to its first subheading and up to the signature. */
export function contentOf(section: OutlineNode, signature: number): readonly OutlineNode[] {
  const isEnd = (node: OutlineNode): boolean =>
    node.level !== undefined ||
    meaningOfNode(node) === "signature" ||
    (signature >= node.range.start && signature < node.range.end);
  const end = section.children.findIndex(isEnd);
  return end < 0 ? section.children : section.children.slice(0, end);
}

/** The end of the line with the last words of some pieces; behind the fence, where they stand in one. */
export function endOf(source: FixSource, nodes: readonly OutlineNode[], start: number): number {
  const last = nodes.reduce((most, { range }) => Math.max(most, range.end), start);
  const end = tableAround(source, last)?.end ?? source.endOfWords(last);
  const fences = source.text.slice(source.bodyStart, end).match(/^[ \t]*(?:```|~~~)/gm) ?? [];
  if (fences.length % 2 === 0) return end;
  const closing = /\n[ \t]*(?:```|~~~)[^\n]*/.exec(source.text.slice(end));
  return closing ? source.endOfWords(end + closing.index + closing[0].length) : end;
}

/** Whether the line before or behind an offset's line is empty. */
export function isEmptyLine(source: FixSource, line: SourceRange): boolean {
  return source.slice(line).trim() === "";
}

/** Whether the document leaves a line empty beneath its headings. */
export function airBeneathHeadings(source: FixSource): boolean {
  const headings = source.text.slice(source.bodyStart).match(/^#{1,6} [^\n]*\n[^\n]*/gm) ?? [];
  const airy = headings.filter((lines) => (lines.split("\n")[1] ?? "").trim() === "");
  return headings.length === 0 || airy.length * 2 >= headings.length;
}
