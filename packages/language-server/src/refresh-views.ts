import { CodeLensRefreshRequest } from "vscode-languageserver";
import type { ServerContext } from "./server-context.ts";

/**
 * Has the client ask again for what depends on settings and is drawn all the time: lenses, hints and
 * colours. Of its own accord it asks only when a document changes.
 */
export function refreshViews({ connection, client }: ServerContext): void {
  const requests = [
    ...(client.codeLensRefresh ? [connection.sendRequest(CodeLensRefreshRequest.type)] : []),
    ...(client.inlayHintRefresh ? [connection.languages.inlayHint.refresh()] : []),
    ...(client.semanticTokensRefresh ? [connection.languages.semanticTokens.refresh()] : []),
  ];
  // A client that has gone away in the meantime needs no refresh.
  for (const request of requests) request.catch(() => {});
}
