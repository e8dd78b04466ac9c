import {
  hintedMeaning,
  namedMeaning,
  type EncounterKind,
  type LabelMeaning,
} from "@encounter-lint/domain";
import { toPassage } from "../narrative/passage.ts";
import { namesTreatment } from "../narrative/names-treatment.ts";
import { rangeIn, type OutlineNode, type OutlineText } from "../source/outline.ts";
import { isOnlyBlanks } from "./only-blanks.ts";
import type { partsOf } from "./read-records.ts";
import { writtenChoice } from "./written-choice.ts";

export const FAMILY =
  /^\W*(?:family(?:[\s_]{1,2}(?:medical[\s_])?(?:history|hx|hist))?|familyHistory|fam\.?[\s_]h(?:x|istory)|fhx?|relatives)\W*$/i;

export const MIN_QUESTIONS = 3;

const MAX_DETAIL = 60;
const MAX_DETAILS = 5;

/**
 * An item whose few short items beneath it say more of the same, in one: "tretinoin", beneath it "20 weeks"
 * and "failed". Every character stays at its place.
 */
export function wholeItem(
  text: OutlineText,
  children: readonly OutlineNode[],
): OutlineText | undefined {
  if (children.length === 0 || children.length > MAX_DETAILS) return undefined;
  let whole = text.text;
  for (const { kind, text: detail, label, children: below } of children) {
    const first = label ?? detail;
    if (!first || below.length > 0 || kind === "record" || kind === "section") return undefined;
    const gap = first.start - (text.start + whole.length);
    if (gap < 2 || (detail?.text.length ?? 0) > MAX_DETAIL) return undefined;
    whole += `,${" ".repeat(gap - 1)}${first.text}`;
    if (!label || !detail) continue;
    const behind = detail.start - (text.start + whole.length);
    if (behind < 1) return undefined;
    whole += `:${" ".repeat(behind - 1)}${detail.text}`;
  }
  return namesTreatment(whole) ? { text: whole, start: text.start } : undefined;
}

/** Sections that no whole note consists of; as the first heading of one they are its title. */
const NO_WHOLE_NOTE: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "claim",
  "followUp",
  "aftercare",
  "plan",
  "visits",
  "instructions",
]);
/** A section of its own says what it has to say in fewer characters. */
const MOST_OF_A_NOTE = 600;

/**
 * Headings over a whole note, each the only one at its depth: `# Charge capture`, or `## Hill Dermatology`
 * and beneath it `**Follow-up and second freezing**`.
 */
export function titlesOf(nodes: readonly OutlineNode[]): ReadonlySet<OutlineNode> {
  const titles = new Set<OutlineNode>();
  let headings = nodes.filter(({ level }) => level !== undefined);
  for (;;) {
    const [first, second] = headings;
    if (!first || second) return titles;
    if (isOverWholeNote(first)) titles.add(first);
    // Beneath a heading a bold line is one too.
    headings = first.children.filter(({ kind }) => kind === "section");
  }
}

function isOverWholeNote({ label, range }: OutlineNode): boolean {
  if (!label || range.end - range.start <= MOST_OF_A_NOTE) return false;
  const meaning = namedMeaning(label.text) ?? hintedMeaning(label.text);
  return meaning !== undefined && meaning !== "unrelated" && NO_WHOLE_NOTE.has(meaning);
}

/** Label and content in one, every character at its place. */
export function withLabel(label: OutlineText, text: OutlineText): OutlineText {
  const gap = text.start - (label.start + label.text.length);
  return gap > 0 && gap < 80
    ? { text: `${label.text}:${" ".repeat(gap - 1)}${text.text}`, start: label.start }
    : text;
}

/** More than a name has. */
const MAX_NAME = 60;

export function isOverProse({ kind, text, children }: OutlineNode): boolean {
  return (
    kind === "section" &&
    text === undefined &&
    children.some((child) => child.kind === "prose" && (child.text?.text.length ?? 0) > MAX_NAME)
  );
}

const MENU =
  /^(?:pick|smart|choice|option|answer|drop[\s_-]?down|value)[\s_-]?(?:lists?|sets?)$|^(?:options|choices|drop[\s_-]?downs?|enums?|menus?|look[\s_-]?ups?|vocabular(?:y|ies)|allowed[\s_-]?values)$/i;

/** `pick_lists:` or `## Options`, beneath which stands what there is to choose from. */
export function isMenuName(label: string): boolean {
  return MENU.test(label.trim());
}

/** A row of a table with its empty cells, each as a label with nothing behind it. */
export function withOpenCells(node: OutlineNode): OutlineNode {
  if (!node.open) return node;
  const cells = node.open.map((label): OutlineNode => {
    const anchor = rangeIn(label);
    return { kind: "field", label, children: [], range: anchor, anchor };
  });
  return { ...node, children: [...node.children, ...cells] };
}

export function namesAgent(label: string, meaning: LabelMeaning, kind: EncounterKind): boolean {
  return kind === "template"
    ? meaning === "cryogen"
    : /^\W*(?:ln2?|ln₂|liq\w*\.? n\w*|co2 slush|dry ice)\b(?=\W*[a-z])[^\d]*$/i.test(label);
}

/** `Left cheek`, and nothing else. */
export function isPlace(label: string): boolean {
  const { phrases } = toPassage({ text: label, start: 0 }, []);
  return (
    phrases.length > 0 &&
    phrases.every(({ meanings }) =>
      meanings.every(({ type }) => type === "site" || type === "laterality"),
    )
  );
}

/** `CPT 17340: LN2 by ____` bills the code before the colon. */
export function namesCode(label: string, kind: EncounterKind): boolean {
  return kind === "template" && /(?<![\w.])\d{5}(?![\w.])/.test(label);
}

/** `## Consent` over nothing but `### Parent or guardian`, which is empty too. */
export function isOnlyHeadings({ text, level, children }: OutlineNode): boolean {
  return text === undefined && level !== undefined && children.every(isOnlyHeadings);
}

/** `failed_treatment:` over `agent:`, `duration:` and `outcome:`, none of them filled in. */
export function isUnfilledTreatment(
  { text, level, children }: OutlineNode,
  meaning: LabelMeaning | undefined,
): boolean {
  return (
    (meaning === "priorTreatments" || meaning === "failedTreatments") &&
    text === undefined &&
    level === undefined &&
    children.length > 1 &&
    children.every((child) => child.label && !child.text && child.children.length === 0)
  );
}

/** Whether nothing but blanks stands behind a label. */
export function isLeftOpen(node: OutlineNode): boolean {
  const isBlank = ({ text, label, children }: OutlineNode): boolean =>
    label === undefined && children.length === 0 && (text === undefined || isOnlyBlanks(text.text));
  const isEmptyRow = ({ kind, children }: OutlineNode): boolean =>
    kind === "record" &&
    children.every(({ text }) => text !== undefined && isOnlyBlanks(text.text));
  return node.text === undefined
    ? (node.children.length < 3 && node.children.every(isBlank)) ||
        (node.children.length > 0 && node.children.every(isEmptyRow))
    : isOnlyBlanks(node.text.text) || writtenChoice(node.text.text, node.label?.text) !== undefined;
}

export function isHeadingLike(node: OutlineNode, meaning: LabelMeaning | undefined): boolean {
  return (
    node.level !== undefined ||
    meaning === undefined ||
    ["procedure", "plan", "assessmentPlan", "history", "note", "form"].includes(meaning)
  );
}

export function isClaimRow(parts: ReturnType<typeof partsOf>): boolean {
  return (
    parts.has("code") &&
    (parts.has("units") || parts.has("modifiers") || parts.has("diagnosisPointer"))
  );
}

export function isTreatmentRow(parts: ReturnType<typeof partsOf>): boolean {
  return (
    (parts.has("treatmentName") &&
      (parts.has("treatmentOutcome") || parts.has("treatmentDuration"))) ||
    // `Agent | Length of trial`: what was tried, not what freezes.
    (parts.has("cryogen") &&
      parts.has("treatmentDuration") &&
      !parts.has("freezeTime") &&
      !parts.has("sites"))
  );
}

/** `tretinoin: { duration: 14 weeks, outcome: ineffective }` */
export function isNamedTreatment({ label, children }: OutlineNode): boolean {
  return (
    label !== undefined &&
    children.length > 0 &&
    children.length <= MAX_DETAILS &&
    children.every((child) => child.label !== undefined && child.text !== undefined) &&
    namesTreatment(label.text)
  );
}

/** The record with its label as the first of its fields. */
export function withNameOfLabel(node: OutlineNode): OutlineNode {
  if (!node.label) return node;
  const { label, anchor } = node;
  return {
    ...node,
    children: [
      { kind: "field", text: label, children: [], range: anchor, anchor },
      ...node.children,
    ],
  };
}

/**
 * Where running text begins that no longer belongs beneath `Prior therapies:`, a label on a line of
 * its own: behind the list, or with the first paragraph that names no treatment.
 */
export function behindTreatments({ level, children }: OutlineNode): number {
  if (level !== undefined) return children.length;
  const behind = children.findIndex(
    ({ kind, text }, index) =>
      index > 0 && kind === "prose" && text !== undefined && !namesTreatment(text.text),
  );
  return behind < 0 ? children.length : behind;
}
