import { findPlaceholders } from "../placeholders/find-placeholders.ts";

/** Whether the words are nothing but blanks, and what stands between them. */
export function isOnlyBlanks(text: string): boolean {
  let end = 0;
  for (const { range } of findPlaceholders(text, [], true)) {
    if (hasWords(text.slice(end, range.start))) return false;
    ({ end } = range);
  }
  return !hasWords(text.slice(end));
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
