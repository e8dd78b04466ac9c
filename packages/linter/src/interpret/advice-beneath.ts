import type { DialectPattern } from "../placeholders/dialects.ts";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import type { Outline, OutlineNode, OutlineText } from "../source/outline.ts";
import { instructs } from "./mention-writer.ts";
import { withoutQuotedExamples } from "./quoted-examples.ts";

/** The text that an outline was read from, and how its blanks are written. */
export interface Page {
  readonly source: string;
  readonly format: Outline["format"];
  readonly custom: readonly DialectPattern[];
}

/** `Consent:` and beneath it, on lines of its own, what the author should write there, or should not. */
export function isAdvised(node: OutlineNode, page: Page): boolean {
  const { label, text, children } = node;
  if (label === undefined) return false;
  if (text !== undefined)
    return children.length === 0 && isBeneath(label, text, page) && isAdvice(text, page);
  return (
    node.kind === "section" &&
    node.scalar === undefined &&
    children.length > 0 &&
    children.every((child) => child.kind === "prose" && child.text && isAdvice(child.text, page))
  );
}

function isBeneath(
  { start, text: { length } }: OutlineText,
  text: OutlineText,
  { format, source }: Page,
): boolean {
  return (
    !text.alias && format === "markdown" && source.slice(start + length, text.start).includes("\n")
  );
}

function isAdvice({ text }: OutlineText, { custom }: Page): boolean {
  return (
    (instructs(text) || withoutQuotedExamples(text) !== text) &&
    findPlaceholders(text, custom, true).length === 0
  );
}

/** `*tolerated well, some pain, or stopped*`: a line of its own that stands in italics. */
export function isItalic({ label, text }: OutlineNode, { format, source }: Page): boolean {
  if (label || !text || text.alias || format !== "markdown") return false;
  const end = text.start + text.text.length;
  const before = source.slice(Math.max(0, text.start - 2), text.start);
  const behind = source.slice(end, end + 2);
  return (
    /(?<![*_])[*_]$/.test(before) && behind.startsWith(before.slice(-1)) && !/^[*_]{2}/.test(behind)
  );
}
