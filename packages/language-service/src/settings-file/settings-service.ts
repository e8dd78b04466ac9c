import { loadSettingsJsonSchema } from "@encounter-lint/linter";
import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  DiagnosticSeverity,
  type CompletionItem,
  type Diagnostic,
  type DocumentLink,
  type Hover,
  type LocationLink,
  type Position,
} from "vscode-languageserver-types";
import { SOURCE } from "../convert/to-lsp-diagnostic.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";
import type { SettingsResolver } from "../environment.ts";
import type { JsonSchema } from "./json-schema.ts";
import { settingsCompletion } from "./settings-completion.ts";
import { settingsHover } from "./settings-hover.ts";
import { settingsLinks } from "./settings-links.ts";

/** What editors can ask about `encounter-lint.yaml`. */
export class SettingsService {
  readonly #settings: SettingsResolver;
  #schema: Promise<JsonSchema> | undefined;

  constructor(settings: SettingsResolver) {
    this.#settings = settings;
  }

  async diagnostics(document: TextDocument): Promise<Diagnostic[]> {
    const problems = await this.#settings.problems(document.uri, document.getText());
    const ordered = problems.toSorted((a, b) => a.range.start - b.range.start);
    return ordered.map(({ range, problem, remedy }) => ({
      range: toLspRange(document, range),
      severity: DiagnosticSeverity.Error,
      source: SOURCE,
      code: "settings",
      message: `${problem} ${remedy}`,
    }));
  }

  async completion(document: TextDocument, position: Position): Promise<CompletionItem[]> {
    return settingsCompletion(document, position, await this.#loadSchema());
  }

  async hover(
    document: TextDocument,
    position: Position,
    canShowMarkdown: boolean,
  ): Promise<Hover | undefined> {
    return settingsHover(document, position, await this.#loadSchema(), canShowMarkdown);
  }

  documentLinks(document: TextDocument): DocumentLink[] {
    return settingsLinks(document);
  }

  /** From an entry of `extends` to the file. */
  definition(document: TextDocument, position: Position): LocationLink[] {
    const offset = document.offsetAt(position);
    const link = settingsLinks(document).find(
      ({ range, target }) =>
        target?.startsWith("http") === false &&
        document.offsetAt(range.start) <= offset &&
        offset <= document.offsetAt(range.end),
    );
    if (link?.target === undefined) return [];
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    return [
      {
        originSelectionRange: link.range,
        targetUri: link.target,
        targetRange: top,
        targetSelectionRange: top,
      },
    ];
  }

  #loadSchema(): Promise<JsonSchema> {
    this.#schema ??= loadSettingsJsonSchema();
    return this.#schema;
  }
}
