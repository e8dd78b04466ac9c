import { EXPLAIN_COMMAND, rulePage, rulePageUri, ruleUrl } from "@encounter-lint/language-service";
import type { ServerContext } from "./server-context.ts";

/** Opens the page of a rule: in the editor where the client can show pages of the server, else on the web. */
export function registerRulePages({ connection, client }: ServerContext): void {
  if (client.virtualDocuments) {
    connection.workspace.textDocumentContent.on(({ uri }) => {
      const text = rulePage(uri);
      return text === undefined ? null : { text };
    });
  }
  connection.onExecuteCommand(async ({ command, arguments: [ruleId] = [] }) => {
    if (command !== EXPLAIN_COMMAND || typeof ruleId !== "string" || !client.showDocument)
      return null;
    const uri = rulePageUri(ruleId);
    const isInside = client.virtualDocuments && rulePage(uri) !== undefined;
    await connection.window.showDocument(
      isInside ? { uri, takeFocus: true } : { uri: ruleUrl(ruleId), external: true },
    );
    return null;
  });
}
