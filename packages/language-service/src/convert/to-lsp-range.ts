import type { SourceRange } from "@encounter-lint/linter";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range } from "vscode-languageserver-types";

/** Offsets → lines and characters, both counted in UTF-16 units. */
export function toLspRange(document: TextDocument, { start, end }: SourceRange): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** Lines and characters → offsets. */
export function toSourceRange(document: TextDocument, { start, end }: Range): SourceRange {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** Whether two ranges share a character or touch. */
export function touches(a: SourceRange, b: SourceRange): boolean {
  return a.start <= b.end && b.start <= a.end;
}
