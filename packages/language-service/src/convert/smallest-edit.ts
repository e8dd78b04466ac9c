import type { TextEdit } from "@encounter-lint/linter";

/** The edit without the characters at both ends that stay as they are. */
export function smallestEdit(before: string, after: string): TextEdit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let same = 0;
  while (same < shorter - start && before.at(-1 - same) === after.at(-1 - same)) same++;
  return {
    range: { start, end: before.length - same },
    newText: after.slice(start, after.length - same),
  };
}
