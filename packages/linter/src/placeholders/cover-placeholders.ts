import type { Placeholder } from "./placeholder.ts";

/** The text with one character in the place of every character of a blank; its length stays. */
export function coverPlaceholders(
  text: string,
  placeholders: readonly Placeholder[],
  character: string,
): string {
  if (placeholders.length === 0) return text;
  let result = "";
  let last = 0;
  for (const { range } of placeholders) {
    result += text.slice(last, range.start) + character.repeat(range.end - range.start);
    last = range.end;
  }
  return result + text.slice(last);
}
