import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range } from "vscode-languageserver-types";

/** How a client counts the characters of a line. */
export type PositionEncoding = "utf-8" | "utf-16" | "utf-32";

/**
 * A document whose positions count as the client counts. Offsets stay UTF-16, as those of the linter.
 *
 * @param document - counts in UTF-16
 */
export function encodedDocument(document: TextDocument, encoding: PositionEncoding): TextDocument {
  if (encoding === "utf-16") return document;
  const lineStart = (line: number) => document.offsetAt({ line, character: 0 });
  const lineText = (line: number) =>
    document.getText({
      start: { line, character: 0 },
      end: { line, character: Number.MAX_SAFE_INTEGER },
    });
  const offsetAt = ({ line, character }: Position) =>
    lineStart(line) + unitsOf(lineText(line), character, encoding);
  return {
    get uri() {
      return document.uri;
    },
    get languageId() {
      return document.languageId;
    },
    get version() {
      return document.version;
    },
    get lineCount() {
      return document.lineCount;
    },
    getText: (range?: Range) =>
      range
        ? document.getText().slice(offsetAt(range.start), offsetAt(range.end))
        : document.getText(),
    positionAt(offset: number) {
      const { line, character } = document.positionAt(offset);
      return { line, character: widthOf(lineText(line).slice(0, character), encoding) };
    },
    offsetAt,
    getLineRange: (line: number) => document.getLineRange(line),
    getEOLCharacters: (line: number) => document.getEOLCharacters(line),
  };
}

/** How long a text is for a client. */
function widthOf(text: string, encoding: PositionEncoding): number {
  let width = 0;
  for (const character of text) width += sizeOf(character, encoding);
  return width;
}

/** How many UTF-16 units the first `width` of a line are; never half a character. */
function unitsOf(line: string, width: number, encoding: PositionEncoding): number {
  let left = width;
  let units = 0;
  for (const character of line) {
    left -= sizeOf(character, encoding);
    if (left < 0 || /[\r\n]/.test(character)) break;
    units += character.length;
  }
  return units;
}

function sizeOf(character: string, encoding: PositionEncoding): number {
  if (encoding === "utf-32") return 1;
  const code = character.codePointAt(0) ?? 0;
  if (encoding === "utf-16") return character.length;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
