import { isSettingsFile } from "@encounter-lint/language-service";
import { DidChangeWatchedFilesNotification, type Connection } from "vscode-languageserver";
import type { ClientProfile } from "./client-features.ts";

/** Asks the client to watch documents and settings files: those by name, and all that take part. */
export class WatchedFiles {
  readonly #connection: Connection;
  readonly #client: ClientProfile;
  readonly #watched = new Set<string>();

  constructor(connection: Connection, client: ClientProfile) {
    this.#connection = connection;
    this.#client = client;
  }

  /** Begins with settings files by name and, for clients that ask for all findings, documents. */
  start(): void {
    this.#register(this.#client.pullDiagnostics ? "**/*.{yaml,yml,md}" : "**/encounter-lint.yaml");
  }

  /** Adds a settings file that another one extends. */
  add(uri: string): void {
    if (isSettingsFile(uri) || this.#watched.has(uri)) return;
    this.#watched.add(uri);
    const slash = uri.lastIndexOf("/");
    const name = decodeURIComponent(uri.slice(slash + 1));
    this.#register(
      this.#client.relativeWatchPatterns
        ? { baseUri: uri.slice(0, slash), pattern: name }
        : `**/${name}`,
    );
  }

  /** Whether a change of the file can change settings. */
  concernsSettings(uri: string): boolean {
    return isSettingsFile(uri) || this.#watched.has(uri);
  }

  #register(globPattern: string | { baseUri: string; pattern: string }): void {
    if (!this.#client.watchedFilesRegistration) return;
    this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] })
      .catch(() => this.#connection.console.error("The client refused to watch files."));
  }
}
