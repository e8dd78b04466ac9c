import type { SourceRange } from "../source/source-range.ts";

const AFTER = /^\s*[,;/+&]\s*|^-(?=[0-9A-Z]{2}(?![0-9A-Za-z]))|^\s+and\s+/;
const BEFORE = /\s*[-,;/+&]\s*$|\s+and\s+$/;
const MODIFIER_WORDS = /[\s,]*(?:\b(?:with|and|w\/)\s*)?\b(?:modifiers?|mod\.?)\s*[:#]?\s*-?$/i;

/**
 * What goes when an item goes that is written among others: `-50` of `17340-50`, `25, ` of `25, 59`,
 * `, modifier 50` where it is the only one.
 *
 * @param within - the words that hold the list: a line, a cell, a scalar
 */
export function itemWithSeparator(
  text: string,
  item: SourceRange,
  within: SourceRange,
): SourceRange {
  const before = text.slice(within.start, item.start);
  const after = text.slice(item.end, within.end);
  const behind = AFTER.exec(after)?.[0].length ?? 0;
  const words = MODIFIER_WORDS.exec(before);
  // `Modifiers: 25` at the start is a label, which stays.
  const isLabel = words !== null && before.slice(0, words.index).trim() === "";
  if (words && !isLabel) {
    return behind > 0
      ? { start: item.start, end: item.end + behind }
      : { start: within.start + words.index, end: item.end };
  }
  if (/\(\s*$/.test(before) && /^\s*\)/.test(after)) {
    const start = within.start + before.replace(/\s*\(\s*$/, "").length;
    return { start, end: item.end + after.indexOf(")") + 1 };
  }
  const ahead = BEFORE.exec(before)?.[0].length ?? 0;
  if (ahead > 0 && !isLabel) return { start: item.start - ahead, end: item.end };
  if (behind > 0) return { start: item.start, end: item.end + behind };
  const space = before.trim() === "" || isLabel ? 0 : before.length - before.trimEnd().length;
  return { start: item.start - space, end: item.end };
}
