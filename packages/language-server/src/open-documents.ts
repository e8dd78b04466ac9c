import { encodedDocument, type PositionEncoding } from "@encounter-lint/language-service";
import { TextDocuments, type TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/**
 * The documents that the client has open, whose positions count as the client counts.
 *
 * @param encoding - how it counts; asked when a document is opened, which is after `initialize`
 */
export function openDocuments(encoding: () => PositionEncoding): TextDocuments<TextDocument> {
  /** The document in UTF-16 behind each one that counts otherwise. */
  const inner = new WeakMap<TextDocument, TextDocument>();
  return new TextDocuments({
    create(uri, languageId, version, content) {
      const document = TextDocument.create(uri, languageId, version, content);
      const encoded = encodedDocument(document, encoding());
      inner.set(encoded, document);
      return encoded;
    },
    update(encoded, changes, version) {
      const document = inner.get(encoded) ?? encoded;
      // Each change counts in the text that the one before it left.
      for (const change of changes) {
        TextDocument.update(document, [inUtf16(change, encoded, document)], version);
      }
      return encoded;
    },
  });
}

function inUtf16(
  change: TextDocumentContentChangeEvent,
  encoded: TextDocument,
  document: TextDocument,
): TextDocumentContentChangeEvent {
  if (!("range" in change) || encoded === document) return change;
  const { start, end } = change.range;
  return {
    text: change.text,
    range: {
      start: document.positionAt(encoded.offsetAt(start)),
      end: document.positionAt(encoded.offsetAt(end)),
    },
  };
}
