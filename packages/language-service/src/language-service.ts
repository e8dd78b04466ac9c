import { builtInTables } from "@encounter-lint/domain";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type {
  CodeAction,
  CodeActionContext,
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  Position,
  Range,
  SelectionRange,
  TextEdit,
  WorkspaceSymbol,
} from "vscode-languageserver-types";
import { isSettingsFile } from "./document-selection.ts";
import { SettingsService } from "./settings-file/settings-service.ts";
import { AnalysisCache } from "./analysis-cache.ts";
import type { Analysis } from "./analysis.ts";
import type { LanguageServiceEnvironment } from "./environment.ts";
import { encodedDocument } from "./encoded-document.ts";
import { checklists, codeLenses, type Checklist } from "./features/checklist.ts";
import { codeActions, resolveCodeAction } from "./features/code-actions/code-actions.ts";
import { coverageReport } from "./features/coverage-report.ts";
import { completion, resolveCompletion } from "./features/completion.ts";
import { definition } from "./features/definition.ts";
import { diagnostics } from "./features/diagnostics.ts";
import { documentHighlights } from "./features/document-highlights.ts";
import { documentLinks } from "./features/document-links.ts";
import { documentSymbols } from "./features/document-symbols.ts";
import { foldingRanges } from "./features/folding-ranges.ts";
import { formatting, onTypeFormatting, settingsFormatting } from "./features/formatting.ts";
import { hover } from "./features/hover.ts";
import { inlayHints } from "./features/inlay-hints.ts";
import { references } from "./features/references.ts";
import { linkedEditingRanges, type LinkedRanges } from "./features/linked-editing-ranges.ts";
import { prepareRename, rename, type RenameResult, type RenameTarget } from "./features/rename.ts";
import { selectionRanges } from "./features/selection-ranges.ts";
import { semanticTokens, type SemanticToken } from "./features/semantic-tokens.ts";
import { workspaceSymbols } from "./features/workspace-symbols.ts";

/**
 * Everything an editor can ask about an encounter document, in the shapes of the protocol.
 * Every method answers for the document's version at the time of the call, and answers with
 * nothing for documents that are none of ours.
 */
export interface LanguageService {
  /** Whether the document is one of ours under its settings. */
  readonly handles: (document: TextDocument) => Promise<boolean>;
  /** The findings of an open document. */
  readonly diagnostics: (document: TextDocument) => Promise<Diagnostic[]>;
  /**
   * The findings of a document that no editor has open; nothing of it is kept.
   * Undefined when the document is none of ours.
   */
  readonly diagnosticsOfFile: (document: TextDocument) => Promise<Diagnostic[] | undefined>;
  /** Fixes, suppressions and explanations for the findings in a range. */
  readonly codeActions: (
    document: TextDocument,
    range: Range,
    context: Pick<CodeActionContext, "only">,
  ) => Promise<CodeAction[]>;
  /** Adds the edit to an action of {@link codeActions}; undefined when the text has changed since. */
  readonly resolveCodeAction: (
    document: TextDocument,
    action: CodeAction,
  ) => Promise<CodeAction | undefined>;
  readonly hover: (document: TextDocument, position: Position) => Promise<Hover | undefined>;
  readonly completion: (document: TextDocument, position: Position) => Promise<CompletionList>;
  /** Adds the explanation to an item of {@link completion}. */
  readonly resolveCompletion: (item: CompletionItem) => CompletionItem;
  readonly documentSymbols: (document: TextDocument) => Promise<DocumentSymbol[]>;
  /** The symbols of one document, open or not, that match a query. */
  readonly workspaceSymbols: (document: TextDocument, query: string) => Promise<WorkspaceSymbol[]>;
  readonly foldingRanges: (document: TextDocument) => Promise<FoldingRange[]>;
  readonly selectionRanges: (
    document: TextDocument,
    positions: readonly Position[],
  ) => Promise<SelectionRange[]>;
  readonly documentHighlights: (
    document: TextDocument,
    position: Position,
  ) => Promise<DocumentHighlight[]>;
  readonly definition: (document: TextDocument, position: Position) => Promise<LocationLink[]>;
  readonly references: (
    document: TextDocument,
    position: Position,
    includeDeclaration: boolean,
  ) => Promise<Location[]>;
  readonly prepareRename: (
    document: TextDocument,
    position: Position,
  ) => Promise<RenameTarget | undefined>;
  readonly rename: (
    document: TextDocument,
    position: Position,
    newName: string,
  ) => Promise<RenameResult>;
  readonly linkedEditingRanges: (
    document: TextDocument,
    position: Position,
  ) => Promise<LinkedRanges | undefined>;
  /** Evens out what is ours: suppressions, and the spacing of settings files. */
  readonly formatting: (document: TextDocument, range?: Range) => Promise<TextEdit[]>;
  /** The same for the line above, when a new one is begun. */
  readonly onTypeFormatting: (document: TextDocument, position: Position) => Promise<TextEdit[]>;
  readonly documentLinks: (document: TextDocument) => Promise<DocumentLink[]>;
  readonly codeLenses: (document: TextDocument) => Promise<CodeLens[]>;
  /** What each encounter of the document has of everything that is asked for. */
  readonly checklists: (document: TextDocument) => Promise<Checklist[]>;
  /** The same as a report in Markdown; undefined when the document holds no encounter about 17340. */
  readonly coverageReport: (document: TextDocument) => Promise<string | undefined>;
  readonly inlayHints: (document: TextDocument, range: Range) => Promise<InlayHint[]>;
  readonly semanticTokens: (document: TextDocument) => Promise<SemanticToken[]>;
}

/** Puts the features together. */
export function createLanguageService(environment: LanguageServiceEnvironment): LanguageService {
  const analyses = new AnalysisCache(environment);
  const { client } = environment;
  const settings = new SettingsService(environment.settings);

  async function about<Answer>(
    document: TextDocument,
    nothing: Answer,
    answer: (analysis: Analysis) => Answer,
  ): Promise<Answer> {
    const analysis = await analyses.of(document);
    return analysis ? answer(analysis) : nothing;
  }

  return Object.freeze<LanguageService>({
    handles: async (document) => isSettingsFile(document.uri) || about(document, false, () => true),
    diagnostics: async (document) =>
      isSettingsFile(document.uri)
        ? settings.diagnostics(document)
        : about(document, [], diagnostics),
    async diagnosticsOfFile(document) {
      if (isSettingsFile(document.uri)) {
        return settings.diagnostics(encodedDocument(document, client.positionEncoding));
      }
      const analysis = await analyses.once(document);
      return analysis && diagnostics(analysis);
    },
    codeActions: (document, range, context) =>
      about(document, [], (analysis) => codeActions(analysis, range, context, client)),
    resolveCodeAction: (document, action) =>
      about(document, undefined, (analysis) => resolveCodeAction(analysis, action, client)),
    hover: async (document, position) =>
      isSettingsFile(document.uri)
        ? settings.hover(document, position, client.markdown)
        : about(document, undefined, (analysis) => hover(analysis, position, client.markdown)),
    completion: async (document, position) =>
      isSettingsFile(document.uri)
        ? { isIncomplete: false, items: await settings.completion(document, position) }
        : about(document, { isIncomplete: false, items: [] }, (analysis) =>
            completion(analysis, position, client),
          ),
    resolveCompletion: (item) => resolveCompletion(item, builtInTables, client.markdown),
    documentSymbols: (document) => about(document, [], documentSymbols),
    async workspaceSymbols(document, query) {
      const analysis = await analyses.once(document);
      return analysis ? workspaceSymbols(analysis, query) : [];
    },
    foldingRanges: (document) => about(document, [], foldingRanges),
    selectionRanges: (document, positions) =>
      about(document, [], (analysis) => selectionRanges(analysis, positions)),
    documentHighlights: (document, position) =>
      about(document, [], (analysis) => documentHighlights(analysis, position)),
    definition: async (document, position) =>
      isSettingsFile(document.uri)
        ? settings.definition(document, position)
        : about(document, [], (analysis) =>
            definition(analysis, position, client.virtualDocuments),
          ),
    references: (document, position, includeDeclaration) =>
      about(document, [], (analysis) => references(analysis, position, includeDeclaration)),
    prepareRename: (document, position) =>
      about(document, undefined, (analysis) => prepareRename(analysis, position)),
    rename: (document, position, newName) =>
      about<RenameResult>(document, { refusal: "This is not an encounter document." }, (analysis) =>
        rename(analysis, position, newName),
      ),
    linkedEditingRanges: (document, position) =>
      about(document, undefined, (analysis) => linkedEditingRanges(analysis, position)),
    formatting: async (document, range) =>
      isSettingsFile(document.uri)
        ? range
          ? []
          : settingsFormatting(document)
        : about(document, [], (analysis) => formatting(analysis, range)),
    onTypeFormatting: (document, position) =>
      about(document, [], (analysis) => onTypeFormatting(analysis, position)),
    documentLinks: async (document) =>
      isSettingsFile(document.uri)
        ? settings.documentLinks(document)
        : about(document, [], documentLinks),
    codeLenses: (document) => about(document, [], codeLenses),
    checklists: (document) => about(document, [], checklists),
    coverageReport: (document) => about(document, undefined, coverageReport),
    inlayHints: (document, range) => about(document, [], (analysis) => inlayHints(analysis, range)),
    semanticTokens: (document) => about(document, [], semanticTokens),
  });
}
