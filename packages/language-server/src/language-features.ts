import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type CodeAction,
  type DocumentSymbol,
  type SymbolInformation,
  type TextDocumentIdentifier,
} from "vscode-languageserver";
import {
  CHECKLIST_REQUEST,
  COVERAGE_REPORT_REQUEST,
  type ChecklistParams,
} from "./checklist-request.ts";
import { forDocument } from "./for-document.ts";
import type { ServerContext } from "./server-context.ts";

/** Answers everything that is asked about one document, findings and tokens apart. */
export function registerLanguageFeatures(context: ServerContext): void {
  const { connection, service, client } = context;

  connection.onCodeAction((params, token) =>
    forDocument(context, params, token, [], (document) =>
      client.codeActionLiterals
        ? service.codeActions(document, params.range, params.context)
        : Promise.resolve([]),
    ),
  );
  connection.onCodeActionResolve((action, token) =>
    forDocument(context, documentOf(action), token, action, async (document) => {
      const resolved = await service.resolveCodeAction(document, action);
      if (resolved) return resolved;
      throw new ResponseError(LSPErrorCodes.ContentModified, "The document has changed meanwhile.");
    }),
  );
  connection.onHover((params, token) =>
    forDocument(
      context,
      params,
      token,
      null,
      async (document) => (await service.hover(document, params.position)) ?? null,
    ),
  );
  connection.onCompletion((params, token) =>
    forDocument(context, params, token, null, (document) =>
      service.completion(document, params.position),
    ),
  );
  connection.onCompletionResolve((item) => service.resolveCompletion(item));
  connection.onDocumentSymbol((params, token) =>
    forDocument<DocumentSymbol[] | SymbolInformation[]>(
      context,
      params,
      token,
      [],
      async (document) => {
        const symbols = await service.documentSymbols(document);
        return client.symbolTree
          ? symbols
          : symbols.flatMap((symbol) => flat(document.uri, symbol));
      },
    ),
  );
  connection.onFoldingRanges((params, token) =>
    forDocument(context, params, token, [], service.foldingRanges),
  );
  connection.onSelectionRanges((params, token) =>
    forDocument(context, params, token, [], (document) =>
      service.selectionRanges(document, params.positions),
    ),
  );
  connection.onDocumentHighlight((params, token) =>
    forDocument(context, params, token, [], (document) =>
      service.documentHighlights(document, params.position),
    ),
  );
  connection.onDefinition((params, token) =>
    forDocument(context, params, token, null, async (document) => {
      const links = await service.definition(document, params.position);
      return client.definitionLinks
        ? links
        : links.map(({ targetUri, targetSelectionRange }) => ({
            uri: targetUri,
            range: targetSelectionRange,
          }));
    }),
  );
  connection.onReferences((params, token) =>
    forDocument(context, params, token, [], (document) =>
      service.references(document, params.position, params.context.includeDeclaration),
    ),
  );
  connection.onPrepareRename((params, token) =>
    forDocument(
      context,
      params,
      token,
      null,
      async (document) => (await service.prepareRename(document, params.position)) ?? null,
    ),
  );
  connection.onRenameRequest((params, token) =>
    forDocument(context, params, token, null, async (document) => {
      const result = await service.rename(document, params.position, params.newName);
      if ("refusal" in result) {
        throw new ResponseError(LSPErrorCodes.RequestFailed, result.refusal);
      }
      return { changes: { [document.uri]: result.edits } };
    }),
  );
  connection.languages.onLinkedEditingRange((params, token) =>
    forDocument(
      context,
      params,
      token,
      null,
      async (document) => (await service.linkedEditingRanges(document, params.position)) ?? null,
    ),
  );
  connection.onDocumentFormatting((params, token) =>
    forDocument(context, params, token, [], (document) => service.formatting(document)),
  );
  connection.onDocumentRangeFormatting((params, token) =>
    forDocument(context, params, token, [], (document) =>
      service.formatting(document, params.range),
    ),
  );
  connection.onDocumentOnTypeFormatting((params, token) =>
    forDocument(context, params, token, [], (document) =>
      service.onTypeFormatting(document, params.position),
    ),
  );
  connection.onDocumentLinks((params, token) =>
    forDocument(context, params, token, [], service.documentLinks),
  );
  connection.onCodeLens((params, token) =>
    forDocument(context, params, token, [], service.codeLenses),
  );
  connection.onRequest(CHECKLIST_REQUEST, (params: ChecklistParams, token: CancellationToken) =>
    forDocument(context, params, token, [], service.checklists),
  );
  connection.onRequest(
    COVERAGE_REPORT_REQUEST,
    (params: ChecklistParams, token: CancellationToken) =>
      forDocument(
        context,
        params,
        token,
        null,
        async (document) => (await service.coverageReport(document)) ?? null,
      ),
  );
  connection.languages.inlayHint.on((params, token) =>
    forDocument(context, params, token, [], (document) =>
      service.inlayHints(document, params.range),
    ),
  );
}

/** The document that an action was offered for, as it was noted in the action. */
function documentOf({ data }: CodeAction): { readonly textDocument: TextDocumentIdentifier } {
  const { uri } = (data ?? {}) as { readonly uri?: unknown };
  return { textDocument: { uri: typeof uri === "string" ? uri : "" } };
}

/** A tree of symbols as the list that older clients show. */
function flat(uri: string, symbol: DocumentSymbol, containerName?: string): SymbolInformation[] {
  const { name, kind, range, children = [] } = symbol;
  return [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...children.flatMap((child) => flat(uri, child, name)),
  ];
}
