import type { TextEdit } from "../lint-report.ts";
import type { OutlineComment } from "../source/outline.ts";
import { readDirectives, REASON_MARK } from "./read-directives.ts";

/**
 * The edits that write suppressions in one way: `# encounter-lint-disable-line a/b, c/d -- reason`.
 * Only white space, commas and the mark before the reason change; other comments are left alone.
 *
 * @param text - the file in which the comments stand
 */
export function formatDirectives(
  text: string,
  comments: readonly OutlineComment[],
): readonly TextEdit[] {
  return comments.flatMap((comment): TextEdit[] => {
    const { range } = comment;
    const written = text.slice(range.start, range.end);
    if (written.includes("\n") || readDirectives([comment]).directives.length === 0) return [];
    const words = inOneWay(comment.text.text);
    const newText = written.startsWith("#") ? `# ${words}` : `<!-- ${words} -->`;
    return newText === written ? [] : [{ range, newText }];
  });
}

function inOneWay(words: string): string {
  const mark = REASON_MARK.exec(words);
  const head = (mark ? words.slice(0, mark.index) : words)
    .replace(/\s*,\s*/g, ", ")
    .replace(/\s+/g, " ")
    .trim();
  if (!mark) return head;
  const reason = words.slice(mark.index + mark[0].length).replace(/\s+/g, " ");
  return `${head} -- ${reason.trim()}`.trimEnd();
}
