import {
  CHECKLIST_COMMAND,
  EXPLAIN_COMMAND,
  FIX_ALL,
  RULE_PAGE_SCHEME,
  TOKEN_TYPES,
} from "@encounter-lint/language-service";
import {
  CodeActionKind,
  TextDocumentSyncKind,
  type ServerCapabilities,
} from "vscode-languageserver";
import type { ClientProfile } from "./client-features.ts";
import { formattingCapabilities } from "./register-formatting.ts";

/** What the server offers to this client. */
export function serverCapabilities(client: ClientProfile): ServerCapabilities {
  return {
    positionEncoding: client.positionEncoding,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(client.pullDiagnostics && {
      diagnosticProvider: {
        identifier: "encounter-lint",
        interFileDependencies: false,
        workspaceDiagnostics: true,
        workDoneProgress: true,
      },
    }),
    ...(client.codeActionLiterals && {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL],
        resolveProvider: client.resolvesEdits,
      },
    }),
    hoverProvider: true,
    completionProvider: {
      triggerCharacters: [" ", ":", "/", "#", "*", "|", '"'],
      resolveProvider: true,
    },
    documentSymbolProvider: true,
    workspaceSymbolProvider: { workDoneProgress: true },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: client.prepareRename ? { prepareProvider: true } : true,
    linkedEditingRangeProvider: true,
    ...formattingCapabilities(client),
    documentLinkProvider: {},
    codeLensProvider: {},
    inlayHintProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [] },
      range: true,
      full: { delta: true },
    },
    ...(client.showDocument && {
      executeCommandProvider: { commands: [CHECKLIST_COMMAND, EXPLAIN_COMMAND] },
    }),
    workspace: {
      ...(client.workspaceFolders && {
        workspaceFolders: { supported: true, changeNotifications: true },
      }),
      ...(client.virtualDocuments && { textDocumentContent: { schemes: [RULE_PAGE_SCHEME] } }),
    },
  };
}
