import {
  CONDITIONAL_CLOSE,
  CONDITIONAL_OPEN,
  DIALECTS,
  FIELD_WORDS,
  SILENT_TAG,
  type DialectPattern,
} from "./dialects.ts";
import type { ConditionalBlock, Placeholder } from "./placeholder.ts";

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
  if (custom.length === 0 && !/[{[<@*_$%#?…]|\.{3}|\( {1,40}\)|TB[DC]|TODO|FIXME|XX|TK/.test(text))
    return [];
  const found: Placeholder[] = [];
  const taken = new Uint8Array(text.length);
  const claim = (start: number, end: number): boolean => {
    for (let index = start; index < end; index++) if (taken[index] === 1) return false;
    taken.fill(1, start, end);
    return true;
  };
  for (const pattern of [CONDITIONAL_OPEN, CONDITIONAL_CLOSE, SILENT_TAG]) {
    for (const match of text.matchAll(pattern)) claim(match.index, match.index + match[0].length);
  }
  for (const { dialect, pattern, choice, needs } of [...custom, ...DIALECTS]) {
    for (const match of text.matchAll(pattern)) {
      const [whole] = match;
      const start = match.index;
      if (whole === "" || (dialect === "bracket" && isTaskBox(text, start, whole))) continue;
      if (isProtected(dialect, match[1] ?? "")) continue;
      const mayBeContent = needs === "field-words-always" || (needs !== undefined && !anyBrackets);
      if (mayBeContent && !looksLikeBlank(match[1] ?? "")) continue;
      if (!claim(start, start + whole.length)) continue;
      found.push(toPlaceholder(dialect, whole, start, choice === true, match[1] ?? ""));
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
  const slashed = options.length === 0 ? slashedOptions(hint) : [];
  const preselected = text.startsWith("{:") ? options[0] : undefined;
  return {
    dialect,
    text,
    range: { start, end: start + text.length },
    isChoice: isChoice || slashed.length > 0,
    options: options.length > 0 ? options : slashed,
    hint: hint.trim(),
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
  return FIELD_WORDS.test(hint) || /^[A-Z][A-Z0-9 ,/#.'-]{2,}$/.test(hint) || /^[ ?]+$/.test(hint);
}

/** Brackets also hold codes, sites and citations, which are content. */
function isProtected(dialect: Placeholder["dialect"], hint: string): boolean {
  if (dialect !== "bracket" && dialect !== "brace") return false;
  return /^(?:[A-Z]\d[\dA-Z](?:\.\w{1,4})?|\d+|x|sic|redacted|removed|deleted)$/i.test(hint.trim());
}

/** Every optional block of the text, by place of its opening tag. Unclosed blocks reach to the end. */
export function findConditionalBlocks(text: string): readonly ConditionalBlock[] {
  if (!text.includes("{{") && !text.includes("{%")) return [];
  const closings = [...text.matchAll(CONDITIONAL_CLOSE)].map(
    ({ index, 0: tag }) => index + tag.length,
  );
  const open: { start: number; condition: string }[] = [];
  const blocks: ConditionalBlock[] = [];
  const tags = [
    ...[...text.matchAll(CONDITIONAL_OPEN)].map((match) => ({
      at: match.index,
      text: match[0],
      opens: true,
    })),
    ...closings.map((at) => ({ at, text: "", opens: false })),
  ].sort((a, b) => a.at - b.at);
  for (const tag of tags) {
    if (tag.opens) {
      open.push({ start: tag.at, condition: tag.text });
    } else {
      const block = open.pop();
      if (block && !isLoop(block.condition)) {
        blocks.push({ range: { start: block.start, end: tag.at }, condition: block.condition });
      }
    }
  }
  for (const { start, condition } of open) {
    if (!isLoop(condition)) blocks.push({ range: { start, end: text.length }, condition });
  }
  return blocks.sort((a, b) => a.range.start - b.range.start);
}

/** A list that is printed entry by entry: `{{#each drugs}}`, `{% for t in treatments %}`, `{{#treatments}}`. */
function isLoop(condition: string): boolean {
  return /^\{\{#\s*(?:each|with)\b|^\{%-?\s*for\b|^\{\{#\s*[\w.]*s\s*\}\}$/.test(condition);
}
