import type { TextEdit } from "../lint-report.ts";
import type { SourceRange } from "../source/source-range.ts";
import type { Directive, DirectiveWord } from "./read-directives.ts";

/** Takes a comment out of the text: its whole lines where nothing else stands on them. */
export function removeComment(text: string, range: SourceRange): TextEdit {
  const lineStart = text.lastIndexOf("\n", range.start - 1) + 1;
  const newline = text.indexOf("\n", range.end);
  const lineEnd = newline < 0 ? text.length : newline;
  const before = text.slice(lineStart, range.start);
  const after = text.slice(range.end, lineEnd);
  if (before.trim() !== "") {
    const start = lineStart + before.trimEnd().length;
    return { range: { start, end: range.end }, newText: "" };
  }
  if (after.trim() !== "") {
    const end = range.end + after.search(/\S/);
    return { range: { start: range.start, end }, newText: "" };
  }
  if (newline >= 0) return { range: { start: lineStart, end: newline + 1 }, newText: "" };
  // On the last line the break before it goes, with its carriage return.
  const start = text.slice(0, Math.max(0, lineStart - 1)).replace(/[ \r]$/, "").length;
  return { range: { start, end: text.length }, newText: "" };
}

/** Takes one of several rules out of a comment, with its comma. */
export function removeRule({ rules }: Directive, rule: DirectiveWord): TextEdit {
  const at = rules.indexOf(rule);
  const next = rules[at + 1];
  const previous = rules[at - 1];
  if (next) {
    return { range: { start: rule.range.start, end: next.range.start }, newText: "" };
  }
  return {
    range: { start: previous?.range.end ?? rule.range.start, end: rule.range.end },
    newText: "",
  };
}
