import {
  CONDITIONAL_CLOSE,
  CONDITIONAL_OPEN,
  DIALECTS,
  FIELD_WORDS,
  SILENT_TAG,
  type DialectPattern,
} from "./dialects.ts";
import type { Placeholder } from "./placeholder.ts";

/** A pattern of the settings, where `{name}` stands for any name: `<<{name}>>`. */
export function customDialect(pattern: string): DialectPattern {
  const escaped = pattern
    .split("{name}")
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&"))
    .join("([A-Za-z0-9_. -]{1,60}?)");
  return { dialect: "custom", pattern: new RegExp(escaped, "g") };
}

/**
 * Every blank of the text, by place; blanks do not overlap.
 *
 * @param anyBrackets - whether all words in brackets are blanks, as in the prose of a template;
 *   elsewhere only words that say so, or capitals, are
 */
export function findPlaceholders(
  text: string,
  custom: readonly DialectPattern[] = [],
  anyBrackets = false,
): readonly Placeholder[] {
  // Most texts of a note have none of the characters that begin a blank.
  if (
    custom.length === 0 &&
    !/[{[<«@*_$%#?…☐□◻○◯]|\bno?\b|\.{3}|\( {1,40}\)|TB[DC]|TODO|FIXME|XX|TK/i.test(text)
  )
    return [];
  const found: Placeholder[] = [];
  let closed: ReadonlySet<string> | undefined;
  const taken = new Uint8Array(text.length);
  const claim = (start: number, end: number): boolean => {
    for (let index = start; index < end; index++) if (taken[index] === 1) return false;
    taken.fill(1, start, end);
    return true;
  };
  for (const pattern of text.includes("{")
    ? [CONDITIONAL_OPEN, CONDITIONAL_CLOSE, SILENT_TAG]
    : []) {
    for (const match of text.matchAll(pattern)) claim(match.index, match.index + match[0].length);
  }
  for (const { dialect, pattern, marks, choice, needs, inTemplates, options } of [
    ...custom,
    ...DIALECTS,
  ]) {
    if (inTemplates === true && !anyBrackets) continue;
    if (marks?.some((mark) => text.includes(mark)) === false) continue;
    for (const match of text.matchAll(pattern)) {
      const [whole] = match;
      const start = match.index;
      if (whole === "" || (dialect === "bracket" && isTaskBox(text, start, whole))) continue;
      if (isProtected(dialect, match[1] ?? "")) continue;
      if (dialect === "angle" && isClosed(match[1] ?? "", (closed ??= closedTags(text)))) continue;
      if (
        !anyBrackets &&
        isLeader(whole, text.slice(start + whole.length, start + whole.length + 12))
      )
        continue;
      const mayBeContent = needs === "field-words-always" || (needs !== undefined && !anyBrackets);
      if (mayBeContent && !looksLikeBlank(match[1] ?? "")) continue;
      if (!claim(start, start + whole.length)) continue;
      const blank = toPlaceholder(dialect, whole, start, choice === true, match[1] ?? "");
      found.push(options ? { ...blank, options } : blank);
    }
  }
  return found.sort((a, b) => a.range.start - b.range.start);
}

function toPlaceholder(
  dialect: Placeholder["dialect"],
  text: string,
  start: number,
  isChoice: boolean,
  hint: string,
): Placeholder {
  const options = [...(/::(.*)\}$/.exec(text)?.[1] ?? "").matchAll(/"([^"]*)"/g)].map(
    ([, option]) => option ?? "",
  );
  // `#INPUT#[Agent/LN2/CO2 slush]` puts the question before the answers.
  const [question = "", ...answers] =
    dialect === "hash"
      ? hint.split("/")
      : // `{{ sites | join }}` names its filter behind the bar.
        dialect === "mustache"
        ? hint.split("|", 1)
        : [hint];
  const slashed =
    options.length > 0
      ? []
      : answers.length > 0
        ? answers.map((answer) => answer.trim())
        : slashedOptions(question);
  const preselected = text.startsWith("{:") ? options[0] : undefined;
  return {
    dialect,
    text,
    range: { start, end: start + text.length },
    isChoice: isChoice || slashed.length > 0,
    options: options.length > 0 ? options : slashed,
    hint: question.trim(),
    ...(preselected === undefined || preselected === "" ? {} : { preselected }),
  };
}

/** `[LN2 / CO2 slush]` is a choice between its parts. */
function slashedOptions(hint: string): string[] {
  const parts = hint.split(/\s*[/|]\s*/).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => part !== "") ? parts : [];
}

function isTaskBox(text: string, start: number, whole: string): boolean {
  return (
    /^\[[ xX]?\]$/.test(whole) &&
    /(?:^|\n)\s*[-*+] $/.test(text.slice(Math.max(0, start - 12), start))
  );
}

function looksLikeBlank(hint: string): boolean {
  return (
    FIELD_WORDS.test(hint) ||
    /^[A-Z][A-Z0-9 ,/#.'-]{2,}$/.test(hint) ||
    /^(?:[ ?]+|n+|#+)$/i.test(hint)
  );
}

/** Elements of HTML that the text closes again: `<small>` before `</small>`. */
function closedTags(text: string): ReadonlySet<string> {
  return new Set(
    Array.from(text.matchAll(/<\/([A-Za-z][\w-]{0,20})\s?>/g), ([, name = ""]) => name),
  );
}

function isClosed(hint: string, closed: ReadonlySet<string>): boolean {
  return closed.size > 0 && closed.has(/^[\w-]*/.exec(hint)?.[0] ?? "");
}

/** Brackets also hold codes, sites and citations, which are content. */
/** In a note a row of dots leads to the answer behind it. */
function isLeader(blank: string, behind: string): boolean {
  return (
    /^\.{4,}$/.test(blank) &&
    /^[ \t]*(?!(?:s|secs?|seconds?|min|wks?|weeks?|mo|months?|cycles?|lesions?|mm|units?)\b|%)[^\s.]/i.test(
      behind,
    )
  );
}

function isProtected(dialect: Placeholder["dialect"], hint: string): boolean {
  if (dialect !== "bracket" && dialect !== "brace") return false;
  return /^(?:[A-Z]\d[\dA-Z](?:\.?\w{1,4})?(?:\s?,\s?[A-Z]\d[\dA-Z](?:\.?\w{1,4})?)*|\d+|x|sic|redacted|removed|deleted)$/i.test(
    hint.trim(),
  );
}
