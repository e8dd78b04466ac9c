import type { ClientFeatures, PositionEncoding } from "@encounter-lint/language-service";
import { MarkupKind, type ClientCapabilities } from "vscode-languageserver";

/** What the client can do, as far as it changes what the server does. */
export interface ClientProfile extends ClientFeatures {
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchedFilesRegistration: boolean;
  readonly relativeWatchPatterns: boolean;
  readonly pullDiagnostics: boolean;
  readonly diagnosticsRefresh: boolean;
  readonly workspaceFolders: boolean;
  /** Code actions with edits, and not commands alone. */
  readonly codeActionLiterals: boolean;
  /** Symbols as a tree. */
  readonly symbolTree: boolean;
  /** Definitions that say what was clicked. */
  readonly definitionLinks: boolean;
  readonly prepareRename: boolean;
  /** Formatting that is offered for some files only. */
  readonly formattingRegistration: boolean;
  readonly codeLensRefresh: boolean;
  readonly inlayHintRefresh: boolean;
  readonly semanticTokensRefresh: boolean;
}

/** Reads the client's capabilities; what is not declared is not used. */
export function clientProfile({
  workspace,
  textDocument,
  window,
  general,
}: ClientCapabilities): ClientProfile {
  return {
    positionEncoding: general?.positionEncodings?.find(isKnownEncoding) ?? "utf-16",
    markdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) ?? false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport ?? false,
    documentChanges: workspace?.workspaceEdit?.documentChanges ?? false,
    snippetEdits:
      (workspace?.workspaceEdit?.snippetEditSupport ?? false) &&
      (workspace?.workspaceEdit?.documentChanges ?? false),
    resolvesEdits:
      (textDocument?.codeAction?.dataSupport ?? false) &&
      (textDocument?.codeAction?.resolveSupport?.properties.includes("edit") ?? false),
    virtualDocuments: workspace?.textDocumentContent !== undefined,
    configuration: workspace?.configuration ?? false,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchedFilesRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    relativeWatchPatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport ?? false,
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    diagnosticsRefresh: workspace?.diagnostics?.refreshSupport ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    prepareRename: textDocument?.rename?.prepareSupport ?? false,
    formattingRegistration:
      (textDocument?.formatting?.dynamicRegistration ?? false) &&
      (textDocument?.rangeFormatting?.dynamicRegistration ?? false) &&
      (textDocument?.onTypeFormatting?.dynamicRegistration ?? false),
    showDocument: window?.showDocument?.support ?? false,
    codeLensRefresh: workspace?.codeLens?.refreshSupport ?? false,
    inlayHintRefresh: workspace?.inlayHint?.refreshSupport ?? false,
    semanticTokensRefresh: workspace?.semanticTokens?.refreshSupport ?? false,
  };
}

function isKnownEncoding(encoding: string): encoding is PositionEncoding {
  return encoding === "utf-8" || encoding === "utf-16" || encoding === "utf-32";
}
