import { TOKEN_TYPES, type SemanticToken } from "@encounter-lint/language-service";
import { SemanticTokensBuilder, type SemanticTokens } from "vscode-languageserver";
import { forDocument } from "./for-document.ts";
import type { ServerContext } from "./server-context.ts";

/** Answers for semantic tokens: all of a document, what changed since the last answer, or a range. */
export function registerSemanticTokens(context: ServerContext): void {
  const { connection, documents, service } = context;
  /** One builder for each open document; it knows what the client has. */
  const builders = new Map<string, SemanticTokensBuilder>();
  const builderOf = (uri: string) => {
    const builder = builders.get(uri) ?? new SemanticTokensBuilder();
    if (documents.get(uri)) builders.set(uri, builder);
    return builder;
  };
  const nothing: SemanticTokens = { data: [] };

  documents.onDidClose(({ document: { uri } }) => builders.delete(uri));
  connection.languages.semanticTokens.on((params, token) =>
    forDocument(context, params, token, nothing, async (document) => {
      const tokens = await service.semanticTokens(document);
      const builder = new SemanticTokensBuilder();
      builders.set(document.uri, builder);
      push(builder, tokens);
      return builder.build();
    }),
  );
  connection.languages.semanticTokens.onDelta((params, token) =>
    forDocument(context, params, token, { edits: [] }, async (document) => {
      const tokens = await service.semanticTokens(document);
      const builder = builderOf(document.uri);
      builder.previousResult(params.previousResultId);
      push(builder, tokens);
      return builder.buildEdits();
    }),
  );
  connection.languages.semanticTokens.onRange((params, token) =>
    forDocument(context, params, token, nothing, async (document) => {
      const { start, end } = params.range;
      const tokens = await service.semanticTokens(document);
      const builder = new SemanticTokensBuilder();
      push(
        builder,
        tokens.filter(({ range }) => range.end.line >= start.line && range.start.line <= end.line),
      );
      return builder.build();
    }),
  );
}

function push(builder: SemanticTokensBuilder, tokens: readonly SemanticToken[]): void {
  for (const { range, type } of tokens) {
    const { line, character } = range.start;
    builder.push(line, character, range.end.character - character, TOKEN_TYPES.indexOf(type), 0);
  }
}
