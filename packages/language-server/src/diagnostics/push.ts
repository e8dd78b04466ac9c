import type { LanguageService } from "@encounter-lint/language-service";
import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ServerEnvironment } from "../environment.ts";
import type { DiagnosticsPublisher } from "./publisher.ts";

/** For clients that do not ask: findings are sent after every change. */
export class PushDiagnostics implements DiagnosticsPublisher {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<TextDocument>;
  readonly #service: LanguageService;
  readonly #environment: ServerEnvironment;
  /** The documents about which the client holds findings. */
  readonly #published = new Set<string>();

  constructor(
    connection: Connection,
    documents: TextDocuments<TextDocument>,
    service: LanguageService,
    environment: ServerEnvironment,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#service = service;
    this.#environment = environment;
  }

  documentChanged(document: TextDocument): void {
    this.#publish(document).catch(() => {
      this.#connection.console.error("Findings could not be sent.");
    });
  }

  documentClosed(uri: string): void {
    if (this.#published.delete(uri))
      void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  invalidate(): void {
    for (const document of this.#documents.all()) this.documentChanged(document);
  }

  async #publish(document: TextDocument): Promise<void> {
    const { uri, version } = document;
    // Instead of a delay: keystrokes that wait already are let in, and the newest one does the work.
    // The connection hands out one message a turn, so the next one is seen after the second turn.
    await this.#environment.pause();
    await this.#environment.pause();
    if (!this.#isCurrent(uri, version)) return;
    const diagnostics = await this.#service.diagnostics(document);
    if (!this.#isCurrent(uri, version)) return;
    if (diagnostics.length > 0) this.#published.add(uri);
    else if (!this.#published.delete(uri) && !(await this.#service.handles(document))) return;
    await this.#connection.sendDiagnostics({ uri, version, diagnostics });
  }

  #isCurrent(uri: string, version: number): boolean {
    return this.#documents.get(uri)?.version === version;
  }
}
