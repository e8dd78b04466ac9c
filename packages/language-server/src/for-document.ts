import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type TextDocumentIdentifier,
} from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import { answer } from "./answer.ts";
import type { ServerContext } from "./server-context.ts";

/**
 * Answers a request about an open document; `nothing` for documents that are not open.
 *
 * @throws ResponseError `RequestCancelled` when the client gave up, `ContentModified` when the text
 *   changed before the work began, so that positions in the request mean something else now
 */
export async function forDocument<Result>(
  { documents, environment }: ServerContext,
  { textDocument: { uri } }: { readonly textDocument: TextDocumentIdentifier },
  token: CancellationToken,
  nothing: Result,
  work: (document: TextDocument) => Promise<Result>,
): Promise<Result> {
  const document = documents.get(uri);
  if (!document) return nothing;
  const { version } = document;
  return answer(environment, token, () => {
    if (documents.get(uri)?.version !== version) {
      throw new ResponseError(LSPErrorCodes.ContentModified, "The document has changed meanwhile.");
    }
    return work(document);
  });
}
