import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { trimmed, type OutlineNode, type OutlineText } from "../source/outline.ts";
import { HAPPENED } from "./mention-writer.ts";
import { isOnlyBlanks } from "./only-blanks.ts";
import { elementsOfLabel } from "./label-elements.ts";
import { writtenChoice } from "./written-choice.ts";

const MAX_WORDS = 14;

/**
 * The pieces of a template, with each line that asks for the blanks beneath it as their label:
 * `Already tried without success` over `1. ____` and `2. ____`.
 */
export function withAskingLines(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const listed = withListedLabels(nodes);
  if (listed !== nodes) return withAskingLines(listed);
  const isAsked = nodes.some(
    (node, index) => isRuledLine(node) || (isLine(node) && isAnswer(nodes[index + 1])),
  );
  if (!isAsked) return nodes;
  const result: OutlineNode[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (!node) continue;
    const signing = isRuledLine(node) ? signingLine(nodes[index + 1]) : undefined;
    if (signing) {
      result.push(sectionOf(signing, [node]));
      index++;
      continue;
    }
    const asking = isLine(node) && isAnswer(nodes[index + 1]) ? askingLine(node) : undefined;
    if (!asking) {
      result.push(node);
      continue;
    }
    const answers: OutlineNode[] = [];
    for (let next = nodes[index + 1]; isAnswer(next); next = nodes[++index + 1]) answers.push(next);
    result.push(...asking.before, sectionOf(asking.label, answers));
  }
  return result;
}

/** This many of the entries of a list must be labels, and this part of them. */
const LISTED = 4;
const MOSTLY = 0.7;

/** The entries of a list that only names what the note must tell, as labels with nothing behind them. */
function withListedLabels(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  const items = nodes.filter(({ kind }) => kind === "item");
  const asking = new Set(items.filter(isNoun));
  if (asking.size < LISTED || asking.size < MOSTLY * items.length) return nodes;
  return nodes.map((node) =>
    asking.has(node) && node.text
      ? { kind: "field", label: node.text, children: [], range: node.range, anchor: node.anchor }
      : node,
  );
}

/** In "treatments that failed" the words tell which treatments are meant. */
const NAMED_BY_WHAT_HAPPENED =
  /\b(?:that|which|who|how)\b.*$|\bfailed(?= (?:treat|therap|med|drug|agent))/i;

/** `Number of lesions and sites`: names its matter and says nothing of it. */
function isNoun(node: OutlineNode): boolean {
  if (!isLine(node) || !node.text || node.children.length > 0) return false;
  const words = node.text.text;
  return (
    words.split(/\s+/).length <= MAX_WORDS &&
    !/\d|[.;:\n]/.test(words.replace(/ICD-10(?:-CM)?/gi, "")) &&
    !HAPPENED.test(words.replace(NAMED_BY_WHAT_HAPPENED, "")) &&
    findPlaceholders(words, [], true).length === 0 &&
    elementsOfLabel(words).length > 0
  );
}

function sectionOf(label: OutlineText, answers: readonly OutlineNode[]): OutlineNode {
  const anchor = { start: label.start, end: label.start + label.text.length };
  return {
    kind: "section",
    label,
    children: answers,
    range: {
      start: Math.min(anchor.start, ...answers.map(({ range }) => range.start)),
      end: Math.max(anchor.end, ...answers.map(({ range }) => range.end)),
    },
    anchor,
  };
}

/** `________________   ____________`, to write on. */
function isRuledLine({ label, text }: OutlineNode): boolean {
  return label === undefined && text !== undefined && /^[_ \t]{8,200}$/.test(text.text);
}

/** On paper the signer's name stands beneath the line: `Clinician signature, credentials   Date`. */
function signingLine(node: OutlineNode | undefined): OutlineText | undefined {
  if (!node || !isLine(node) || !node.text) return undefined;
  const end = /\n|[ \t]{3,}/.exec(node.text.text)?.index ?? node.text.text.length;
  const line = trimmed(node.text, 0, end);
  if (!line || line.text.split(/\s+/).length > MAX_WORDS) return undefined;
  return elementsOfLabel(line.text).includes("signatures") ? line : undefined;
}

function isLine({ kind, label, text, checked }: OutlineNode): boolean {
  return (
    (kind === "prose" || kind === "item") &&
    label === undefined &&
    text !== undefined &&
    text.alias === undefined &&
    checked === undefined
  );
}

/** A blank, a choice, or a box to tick. */
function isAnswer(node: OutlineNode | undefined): node is OutlineNode {
  if (node?.kind === "record") return isEmptyRow(node);
  if (!node || (node.kind !== "prose" && node.kind !== "item")) return false;
  if (node.label !== undefined || !node.text || node.children.length > 0) return false;
  return (
    (node.kind === "item" && node.checked === false) ||
    isOnlyBlanks(node.text.text) ||
    (/^(?:[[(☐□◻○◯]|\S{1,20}\s?\/)/.test(node.text.text) &&
      writtenChoice(node.text.text) !== undefined)
  );
}

/** A row of a table in which everything is still to be written. */
function isEmptyRow({ children }: OutlineNode): boolean {
  return (
    children.length > 0 &&
    children.every(
      ({ text, children: parts }) => parts.length === 0 && text && isOnlyBlanks(text.text),
    )
  );
}

function askingLine(
  node: OutlineNode,
): { readonly label: OutlineText; readonly before: OutlineNode[] } | undefined {
  const { text } = node;
  if (!text) return undefined;
  const from = text.text.lastIndexOf("\n") + 1;
  const sentence = text.text.slice(from).search(/(?<=[.!?]\s)\S[^.!?]*:?\s*$/);
  const line = trimmed(text, from + Math.max(0, sentence));
  if (!line || !/^[A-Za-z0-9#]/.test(line.text) || /[.!;,]$/.test(line.text)) return undefined;
  if (line.text.split(/\s+/).length > MAX_WORDS) return undefined;
  const words = line.text.replace(/[?:]$/, "").trimEnd();
  if (findPlaceholders(words, [], true).length > 0) return undefined;
  if (elementsOfLabel(words).length === 0) return undefined;
  const rest = trimmed(text, 0, line.start - text.start);
  return {
    label: { ...line, text: words },
    before: rest
      ? [{ ...node, text: rest, range: { start: rest.start, end: rest.start + rest.text.length } }]
      : [],
  };
}
