import { hintedMeaning, meaningOf, namedMeaning, type LabelMeaning } from "@encounter-lint/domain";
import { trimmed, type OutlineNode, type OutlineText } from "../source/outline.ts";
import type { SourceRange } from "../source/source-range.ts";
import { bareSectionLabel, labelsIn, labelsOverBoxes } from "./labels-in-line.ts";

/**
 * Splits text that has lines but no structure of its own, such as a paragraph or a YAML string,
 * into labelled fields and prose. A line that is nothing but a section's name opens that section.
 *
 * @param raw - the text with its markup, in which labels are found
 * @param words - the same characters with the markup blanked out
 */
export function readLines(raw: string, words: OutlineText): OutlineNode[] {
  const inLines = labelsIn(raw);
  const taken = new Set(inLines.map(({ start }) => start));
  const overBoxes = labelsOverBoxes(raw).filter(({ start }) => !taken.has(start));
  const places = overBoxes.length === 0 ? inLines : [...inLines, ...overBoxes];
  const bare = bareSections(
    raw,
    places.map(({ start }) => start),
  );
  if (places.length === 0 && bare.length === 0) return prose(words, 0, words.text.length);
  const cuts = [
    ...places.map((place) => ({ ...place, isSection: false })),
    ...bare.map((range) => ({ ...range, isSection: true })),
  ].sort((a, b) => a.start - b.start);
  const nodes: OutlineNode[] = [];
  const first = cuts[0];
  if (first) nodes.push(...prose(words, 0, first.start));
  cuts.forEach((cut, index) => {
    const end = cuts[index + 1]?.start ?? words.text.length;
    const label = trimmed(words, cut.labelStart, cut.labelEnd);
    if (!label) return;
    const anchor = spanOf(label);
    if (cut.isSection) {
      const children = prose(words, cut.contentStart, end);
      nodes.push({
        kind: "section",
        label,
        children,
        range: join(anchor, children.at(-1)?.range),
        anchor,
      });
      return;
    }
    if (words.text.slice(cut.contentStart, end).trim() === "" && opensSection(label.text)) {
      nodes.push({ kind: "section", label, children: [], range: anchor, anchor });
      return;
    }
    const own = endOfContent(raw, label.text, cut.contentStart, end);
    nodes.push(field(words, label, cut.contentStart, own, anchor), ...prose(words, own, end));
  });
  return nest(nodes);
}

/** `Procedure:` with nothing behind it stands over the lines below. */
function opensSection(label: string): boolean {
  // `Procedure 17340:`
  const meaning = meaningOf(label.replace(/[\s–—-]{1,3}(?:CPT\s)?\d{5}$/, ""));
  return meaning !== undefined && SECTION_OPENERS.has(meaning);
}

const SECTION_OPENERS: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "history",
  "exam",
  "assessment",
  "assessmentPlan",
  "plan",
  "procedure",
  "diagnoses",
  "claim",
  "consentSection",
  "priorTreatments",
  "failedTreatments",
]);

/** Labels over running text, to which the lines below belong as well. */
const RUNNING: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "history",
  "exam",
  "assessment",
  "assessmentPlan",
  "plan",
  "procedure",
  "priorTreatments",
  "failedTreatments",
  "diagnoses",
  "note",
  "claim",
  "signature",
  "visits",
]);

const LONE_BLANK =
  /^(?:\*{3}|_+|(?:\\[*_])+|\{+[^{}\n]*\}+|\[+[^[\]\n]*\]+|<[^<>\n]*>|@\w*@|%\w+%|\$\{[^{}\n]*\}|TBD|XX+|…|\.{3,})[.;]?$/;

/** What begins a line that does not go on with the one above; some notes have no capitals. */
const NEW_MATTER =
  /^\s*(?:[A-Z0-9]|[a-z][\w /-]{0,24}:|(?:e-?sign|electronically|signed)\b|e-?signed)/;

/**
 * Where the content of a label ends. It goes on in the next line where its own line breaks off;
 * after a finished sentence a new line is a new matter.
 */
function endOfContent(raw: string, label: string, from: number, to: number): number {
  const meaning = meaningOf(label);
  const newline = raw.indexOf("\n", from);
  // A blank that fills its line is the whole content.
  const first = newline < 0 ? "" : raw.slice(from, newline).trim();
  if (newline < to && LONE_BLANK.test(first)) return newline;
  if (meaning !== undefined && RUNNING.has(meaning)) return to;
  if (newline < 0 || newline >= to || raw.slice(from, newline).trim() === "") return to;
  const line = raw.slice(raw.lastIndexOf("\n", from - 1) + 1, newline).trimEnd();
  const isFinished = /[.;!?]$/.test(line) || line.length < 60;
  return isFinished && NEW_MATTER.test(raw.slice(newline + 1, newline + 40)) ? newline : to;
}

function field(
  words: OutlineText,
  label: OutlineText,
  from: number,
  to: number,
  anchor: SourceRange,
): OutlineNode {
  const text = trimmed(words, from, to);
  return {
    kind: "field",
    label,
    ...(text ? { text } : {}),
    children: [],
    range: join(anchor, text && spanOf(text)),
    anchor,
  };
}

/** Sections of one kind of entry: a label of another kind ends them. */
const LISTS: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "priorTreatments",
  "failedTreatments",
  "diagnoses",
]);

/** Whether a piece that follows a bare section name is part of that section. */
export function belongsTo(open: OutlineNode, node: OutlineNode): boolean {
  const meaning = open.label && meaningOf(open.label.text);
  // A list of visits ends where the entries end; the note of today goes on below.
  if (meaning === "visits" && open.level === undefined) {
    return (
      node.kind === "item" ||
      node.kind === "record" ||
      (node.kind === "prose" && /^\s*\d/.test(node.text?.text ?? ""))
    );
  }
  if (meaning === undefined || !LISTS.has(meaning) || !node.label) return true;
  return (
    namedMeaning(node.label.text) === undefined && hintedMeaning(node.label.text) === undefined
  );
}

/** What follows a bare section name belongs to that section, up to the next one. */
function nest(nodes: readonly OutlineNode[]): OutlineNode[] {
  const result: OutlineNode[] = [];
  for (const node of nodes) {
    const open = result.at(-1);
    if (open?.kind === "section" && node.kind !== "section" && belongsTo(open, node)) {
      result[result.length - 1] = {
        ...open,
        children: [...open.children, node],
        range: join(open.range, node.range),
      };
    } else {
      result.push(node);
    }
  }
  return result;
}

function bareSections(
  raw: string,
  taken: readonly number[],
): { start: number; labelStart: number; labelEnd: number; contentStart: number }[] {
  const found = [];
  const isTaken = new Set(taken);
  const isMixed = /[a-z]{3}/.test(raw);
  let offset = 0;
  for (const line of raw.split("\n")) {
    const label = bareSectionLabel(line, isMixed);
    const start = offset + line.search(/\S|$/);
    if (label && !isTaken.has(start)) {
      found.push({
        start,
        labelStart: offset + label.start,
        labelEnd: offset + label.end,
        contentStart: offset + line.length,
      });
    }
    offset += line.length + 1;
  }
  return found;
}

function prose(words: OutlineText, from: number, to: number): OutlineNode[] {
  const text = trimmed(words, from, to);
  if (!text || !/[\p{L}\p{N}\uE000*_@[{<$%?]/u.test(text.text)) return [];
  // The number of an item, whose label stands behind it.
  if (/^[A-Z]?\d{1,2}[a-z]?[.)]$/.test(text.text)) return [];
  const range = spanOf(text);
  const newline = text.text.indexOf("\n");
  const line = newline < 0 ? text.text : text.text.slice(0, newline);
  // A whole paragraph on one line is too much to underline.
  const firstLine = /^.{12,}?[.!?](?=\s)/.exec(line)?.[0] ?? line;
  const anchor = text.alias ?? {
    start: range.start,
    end: range.start + firstLine.trimEnd().length,
  };
  return [{ kind: "prose", text, children: [], range, anchor }];
}

function spanOf(text: OutlineText): SourceRange {
  return text.alias ?? { start: text.start, end: text.start + text.text.length };
}

function join(a: SourceRange, b: SourceRange | undefined): SourceRange {
  return b ? { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) } : a;
}
