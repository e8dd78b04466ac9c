import type { LanguageService } from "@encounter-lint/language-service";
import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { ClientProfile } from "./client-features.ts";
import type { ServerEnvironment } from "./environment.ts";

/** What the parts of the server share, for one connection. */
export interface ServerContext {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly service: LanguageService;
  readonly client: ClientProfile;
  readonly environment: ServerEnvironment;
  /** The folder of a client that knows only one. */
  readonly rootUri: string | null;
}
