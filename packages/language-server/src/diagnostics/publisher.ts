import type { TextDocument } from "vscode-languageserver-textdocument";

/** Brings findings to the client: by pushing them, or by answering when it asks. */
export interface DiagnosticsPublisher {
  /** The document was opened or its text changed. */
  documentChanged(document: TextDocument): void;
  documentClosed(uri: string): void;
  /** Findings may differ although no document changed: settings did. */
  invalidate(): void;
}
