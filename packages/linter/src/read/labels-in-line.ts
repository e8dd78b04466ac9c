import { hintedMeaning, isSectionMeaning, meaningOf, namedMeaning } from "@encounter-lint/domain";

/** A label at a place in a line, and where its content begins. Offsets count from the start of the text. */
export interface LabelPlace {
  /** For `**Freeze time:** 5 s` where `Freeze time` begins. */
  readonly labelStart: number;
  readonly labelEnd: number;
  /** Where the content behind the label begins. */
  readonly contentStart: number;
  /** Where the label's markup begins: the first `*` of `**Freeze time:**`. */
  readonly start: number;
}

const BOLD_LABEL = /(?<![*_])(\*\*|__)([^*_\n:\s][^*\n:]{0,110}?)(?:\s*:\s*\1|\1\s*:)(?![*_])/g;
/** `*Before today:* …` at the start of a line. */
const ITALIC_LABEL =
  /^([ \t]*(?:[-+•][ \t]+|\d{1,2}[.)][ \t]+)?)([*_])(?![*_\s])([^*_\n:]{1,60}?)(?:\s*:\s*\2|\2\s*:)(?![*_])/gm;
/** `**Go-ahead** {spoken or signed}`: bold words before a blank. */
const BOLD_LEAD =
  /(?<=^[ \t]*(?:[-*+•][ \t]+|\d{1,2}[.)][ \t]+)?)\*\*([^*\n:]{1,59}[^*\n:.!?])\*\*(?=[ \t]{1,3}(?:[{[<«@_$%☐□○]|\*{3}(?!\*)))/gm;
/** `Cycles __1__`: a paper form whose lines were filled in. */
const FILLED_LABEL =
  /(?<=^[ \t]*|__[ \t]{1,12}|[ \t]{2})([A-Z][A-Za-z ,'’/-]{1,60}?)[ \t]+(?=__[^_\s][^_\n]{0,120}__)/gm;
const PLAIN_LABEL =
  /^([ \t]*(?:[-*+•][ \t]+|[A-Z]?\d{1,2}[a-z]?[.)][ \t]+)?(?:\[[ xX]\][ \t]+)?)([A-Za-z#][\w #&()'’.,/+?-]{0,100}?)[ \t]*:(?=\s|$|[*@[{_<$%#\uE000])/gm;
const DASHED_LABEL =
  /^([ \t]*(?:[-*+•][ \t]+|\d{1,2}[.)][ \t]+)?)([A-Za-z#][\w #&()'’/,.?-]{0,70}?)[ \t]+(?:[-–—]|=)[ \t]+(?=\S)/gm;
/** `Freeze time ......... 5 s`: a row of dots leads from the label to its content. */
const LED_LABEL =
  /^([ \t]*)([A-Z][\w &()'’/,?-]{1,60}?)[ \t]{0,2}\.{4,120}[ \t]+(?=[A-Z0-9](?:(?!\.{3}|_{3})[^\n*[{]){0,200}$)/gm;
/** `Consent? Yes`, `How was it tolerated? Fine`: a question that is a known label. */
const QUESTION_LABEL =
  /^([ \t]*(?:[-*+•][ \t]+|\d{1,2}[.)][ \t]+)?)([A-Z][\w &()'’,/-]{2,60}?)[ \t]*\?[ \t]+(?=\S)/gm;
const INLINE_LABEL =
  /(?<=[.;|,):][ \t]{1,3}|[ \t]{2,12}|\t|\| ?|[_\]}>@%*][ \t])([A-Za-z#](?:[\w#&()'/-]| (?! )){1,40}?)[ \t]*:(?=[ \t]|$)/gm;

const MAX_LABEL_WORDS = 7;

/** Nothing, or what a blank begins with: then even a long label is one. */
const BLANK_AHEAD =
  /^[ \t]*(?:\n|$|[*@[{_<$%\\☐□○…#\uE000]|\.{3}|\([ _)]|\?{2}|(?:TBD|TBC|TODO|XX+)\b)/;

/**
 * The labels of a block of text, by place. Bold labels count anywhere; plain ones at the start of a line;
 * in the middle of a line only labels that are known.
 */
export function labelsIn(text: string): readonly LabelPlace[] {
  if (!/[:?=–—-]|\.{4}|\*\*|__/.test(text)) return [];
  const places: LabelPlace[] = [];
  const add = (start: number, labelStart: number, label: string, contentStart: number): void => {
    // They stand in their order and apart: only the last one before the content may reach into it.
    const at = countBefore(places, contentStart);
    const before = places[at - 1];
    if (before && labelStart < before.contentStart) return;
    const labelEnd = labelStart + label.trimEnd().length;
    places.splice(at, 0, { start, labelStart, labelEnd, contentStart });
  };
  if (text.includes("**") || text.includes("__")) {
    for (const match of text.matchAll(BOLD_LABEL)) {
      const [whole, mark = "", label = ""] = match;
      add(match.index, match.index + mark.length, label, match.index + whole.length);
    }
  }
  for (const match of text.matchAll(ITALIC_LABEL)) {
    const [whole, lead = "", mark = "", label = ""] = match;
    const start = match.index + lead.length;
    add(start, start + mark.length, label, match.index + whole.length);
  }
  if (text.includes("**")) {
    for (const match of text.matchAll(BOLD_LEAD)) {
      const [whole, label = ""] = match;
      if (isUnderstood(label)) add(match.index, match.index + 2, label, match.index + whole.length);
    }
  }
  if (text.includes("__")) {
    for (const match of text.matchAll(FILLED_LABEL)) {
      const [whole, label = ""] = match;
      if (!isUnderstood(label)) continue;
      add(match.index, match.index, label, match.index + whole.length);
    }
  }
  for (const match of text.matchAll(PLAIN_LABEL)) {
    const [whole, lead = "", label = ""] = match;
    if (!isPlainLabel(label, text.slice(match.index + whole.length))) continue;
    const start = match.index + lead.length;
    add(start, start, label, match.index + whole.length);
  }
  for (const match of text.matchAll(DASHED_LABEL)) {
    const [whole, lead = "", label = ""] = match;
    const isForm = BLANK_AHEAD.test(
      text.slice(match.index + whole.length, match.index + whole.length + 8),
    );
    if (label.length < 3 && !/^[SOAP]$/.test(label)) continue;
    if (!(isForm ? isUnderstood(label) : meaningOf(label) !== undefined)) continue;
    const start = match.index + lead.length;
    add(start, start, label, match.index + whole.length);
  }
  if (text.includes("....")) {
    for (const match of text.matchAll(LED_LABEL)) {
      const [whole, lead = "", label = ""] = match;
      if (!isUnderstood(label)) continue;
      const start = match.index + lead.length;
      add(start, start, label, match.index + whole.length);
    }
  }
  if (text.includes("?")) {
    for (const match of text.matchAll(QUESTION_LABEL)) {
      const [whole, lead = "", label = ""] = match;
      if (meaningOf(label) === undefined) continue;
      const start = match.index + lead.length;
      add(start, start, label, match.index + whole.length);
    }
  }
  for (const match of text.matchAll(INLINE_LABEL)) {
    const [whole, label = ""] = match;
    const contentStart = match.index + whole.length;
    if (label.length < 2 || !isInlineLabel(label, text, match.index, contentStart)) continue;
    add(match.index, match.index, label, contentStart);
  }
  return places;
}

/** In the middle of a line a known label counts, and before a blank also one that is understood: `Where: ___ How many: ___`. */
function isInlineLabel(label: string, text: string, start: number, contentStart: number): boolean {
  const isBehindBlank = /[_\]}>@%*][ \t]$/.test(text.slice(Math.max(0, start - 2), start));
  if (!isBehindBlank && meaningOf(label) !== undefined) return true;
  const isForm = BLANK_AHEAD.test(text.slice(contentStart, contentStart + 8));
  return isForm && /^[A-Z#]/.test(label) && isUnderstood(label);
}

/** How many of the places begin before an offset. */
function countBefore(places: readonly LabelPlace[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isUnderstood(label: string): boolean {
  const hinted = hintedMeaning(label);
  return namedMeaning(label) !== undefined || (hinted !== undefined && hinted !== "unrelated");
}

/**
 * Known labels may be written in any way; unknown ones must look like labels, not like sentences.
 *
 * @param rest - what follows the colon: before a blank, more is a label
 */
function isPlainLabel(label: string, rest: string): boolean {
  if (meaningOf(label) !== undefined) return true;
  // What stands before a blank of the line is a label of its own: `Signs here ____  Under 18: ____`.
  if (label.includes("__")) return false;
  // A comma makes a label only behind a known one: "Guardian consent, minors only".
  const plain = label.replace(/\([^()]*\)?/g, "").trim();
  const comma = plain.indexOf(",");
  const isForm = BLANK_AHEAD.test(rest);
  if (comma >= 0 && !isForm) {
    return meaningOf(plain.slice(0, comma)) !== undefined;
  }
  const words = plain.split(/\s+/);
  return (
    /^[A-Z#]/.test(label) &&
    words.length <= (isForm ? 2 * MAX_LABEL_WORDS : MAX_LABEL_WORDS) &&
    !/[.!?]\s/.test(label)
  );
}

const BOX_LINE = /^[ \t]*(?:[-*+•][ \t]+)?(?:\[[ xX]?\]|\([ xX_]?\)|[☐☑□○])/;
const LONGEST_OVER_BOXES = 100;

/** Lines that are nothing but a label, over lines that begin with a box to tick. */
export function labelsOverBoxes(text: string): readonly LabelPlace[] {
  if (!/\n[ \t]*(?:[-*+•][ \t]+)?[[(☐☑□○]/.test(text)) return [];
  const places: LabelPlace[] = [];
  const lines = text.split("\n");
  let start = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const label = /^[ \t]*([A-Za-z#][^\n_*{}[\]<>☐☑□○:]*?)[ \t]*[:?]?[ \t]*$/.exec(
      line.length > LONGEST_OVER_BOXES ? "" : line,
    )?.[1];
    if (label !== undefined && next !== undefined && BOX_LINE.test(next) && isUnderstood(label)) {
      const labelStart = start + line.indexOf(label);
      places.push({
        start: labelStart,
        labelStart,
        labelEnd: labelStart + label.length,
        contentStart: start + line.length,
      });
    }
    start += line.length + 1;
  });
  return places;
}

const MAX_HEADING_WORDS = 6;

/** The number sign of `# lesions: ____`, which counts and opens no heading. */
export const NUMBER_SIGN =
  /^#(?= (?:of )?(?:lesions?|cycles?|papules?|nodules?|cysts?|spots?|passes)(?: treated| frozen)? ?[:_*[{<=])/gm;

/**
 * Whether a line consists of nothing but the name of a section: `PROCEDURE`, `**Plan**`, `Assessment and Plan:`.
 *
 * @param isMixed - whether the text has small letters elsewhere, so that capitals stand out
 */
export function bareSectionLabel(
  line: string,
  isMixed = false,
): { readonly start: number; readonly end: number } | undefined {
  const heading =
    line.search(NUMBER_SIGN) < 0 ? /^[ \t]*#{1,6}[ \t]+(\S.*?)[ \t]*#*$/.exec(line) : null;
  if (heading?.[1] !== undefined) {
    const start = line.indexOf(heading[1]);
    return { start, end: start + heading[1].length };
  }
  const bold =
    /^[ \t]*(\*\*|__)([^*_\n]{1,60}?)(?:\s*:)?\1\s*:?[ \t]*(?:\([^()]{1,80}\)[ \t]*:?[ \t]*)?$/.exec(
      line,
    );
  if (bold) {
    const start = line.indexOf(bold[1] ?? "") + 2;
    return { start, end: start + (bold[2] ?? "").length };
  }
  const plain =
    /^[ \t]*((?:[IVX]{1,4}|[A-Z]|\d{1,2})[.)][ \t]+)?([A-Z][A-Za-z &/()'-]{1,50}?)[ \t]*$/.exec(
      line,
    );
  const [, number, label] = plain ?? [];
  if (label === undefined) return undefined;
  const meaning = meaningOf(label);
  const isCapitals = label.length > 3 && label === label.toUpperCase();
  const isKnown =
    meaning !== undefined &&
    (isCapitals ||
      number !== undefined ||
      isSectionMeaning(meaning) ||
      meaning === "failedTreatments");
  const isSpoken =
    isMixed && isCapitals && label.split(/\s+/).length <= MAX_HEADING_WORDS && isUnderstood(label);
  if (!isKnown && !isSpoken) return undefined;
  // In running text only capitals, or the words alone on a line, mark a heading.
  const start = line.lastIndexOf(label);
  return { start, end: start + label.length };
}
