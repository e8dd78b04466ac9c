import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range } from "vscode-languageserver-types";

const MARK = "\uFEFF";

/**
 * A document whose text and offsets begin behind its byte order mark, as those of the linter do.
 * Lines and characters stay those of the client, which may count the mark.
 */
export function withoutByteOrderMark(document: TextDocument): TextDocument {
  if (
    !document
      .getText({ start: { line: 0, character: 0 }, end: { line: 0, character: 1 } })
      .startsWith(MARK)
  ) {
    return document;
  }
  return {
    uri: document.uri,
    languageId: document.languageId,
    version: document.version,
    lineCount: document.lineCount,
    getText: (range?: Range) =>
      range ? document.getText(range).replace(MARK, "") : document.getText().slice(MARK.length),
    positionAt: (offset: number) => document.positionAt(offset + MARK.length),
    getLineRange: (line: number) => document.getLineRange(line),
    getEOLCharacters: (line: number) => document.getEOLCharacters(line),
    offsetAt: (position: Position) => Math.max(0, document.offsetAt(position) - MARK.length),
  };
}
