import type { IsoDate } from "@encounter-lint/domain";
import type { PositionEncoding } from "./encoded-document.ts";
import type { LintSettings, SettingsProblem } from "@encounter-lint/linter";

/** How one document is treated. */
export interface DocumentSettings {
  /** Whether the editor's user wants findings at all. */
  readonly enable: boolean;
  /**
   * What the settings files say about this path: `listed` by `files:`, `ignored` by `ignore:`,
   * or nothing.
   */
  readonly membership: "listed" | "ignored" | "unmentioned";
  readonly lint: LintSettings;
}

/** Says how a document is treated. Gives the same object for as long as nothing has changed. */
export interface SettingsResolver {
  resolve(uri: string): Promise<DocumentSettings>;
  /** What is wrong in a settings file, with the text that the editor has of it. */
  problems(uri: string, text: string): Promise<readonly SettingsProblem[]>;
}

/** Receives what went wrong inside. Never the text of a document. */
export interface Logger {
  error(message: string): void;
}

/** What the client can show. */
export interface ClientFeatures {
  readonly positionEncoding: PositionEncoding;
  /** Markdown in hovers and completion documents; plain text otherwise. */
  readonly markdown: boolean;
  /** Completions with tab stops. */
  readonly snippets: boolean;
  /** Edits that name the version of the document for which they are meant. */
  readonly documentChanges: boolean;
  /** Edits with tab stops. */
  readonly snippetEdits: boolean;
  /** Asks for the edit of the code action that was chosen, and not for those of all. */
  readonly resolvesEdits: boolean;
  /** Opening a page when it is asked to. */
  readonly showDocument: boolean;
  /** Pages that the server writes. */
  readonly virtualDocuments: boolean;
}

/** What the service asks of its host. */
export interface LanguageServiceEnvironment {
  readonly settings: SettingsResolver;
  readonly logger: Logger;
  readonly client: ClientFeatures;
  /** The day on which documents are judged. */
  today(): IsoDate;
}
