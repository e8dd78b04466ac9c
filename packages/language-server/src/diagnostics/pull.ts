import type { LanguageService } from "@encounter-lint/language-service";
import {
  DocumentDiagnosticReportKind,
  type Connection,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type TextDocuments,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientProfile } from "../client-features.ts";
import type { DiagnosticsPublisher } from "./publisher.ts";
import { resultId } from "./result-id.ts";

/** For clients that ask for findings when they need them. */
export class PullDiagnostics implements DiagnosticsPublisher {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #service: LanguageService;
  readonly #client: ClientProfile;

  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    service: LanguageService,
    client: ClientProfile,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#service = service;
    this.#client = client;
  }

  documentChanged(): void {
    // The client knows of its own changes and asks again.
  }

  documentClosed(): void {
    // The client drops what it asked for.
  }

  invalidate(): void {
    // A client that has gone away in the meantime needs no refresh.
    if (this.#client.diagnosticsRefresh)
      this.#connection.languages.diagnostics.refresh().catch(() => {});
  }

  /** Answers `textDocument/diagnostic`. */
  async report(params: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const document = this.#documents.get(params.textDocument.uri);
    const items = document ? await this.#service.diagnostics(document) : [];
    const id = resultId(items, document?.version);
    return id === params.previousResultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
      : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
  }
}
