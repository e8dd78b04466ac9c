import { Uri, type ExtensionContext } from "vscode";
import { LanguageClient } from "vscode-languageclient/browser";
import { CLIENT_ID, CLIENT_NAME, clientOptions } from "./client-options.ts";
import { answerFileRequests } from "./file-requests.ts";

/** Starts the bundled server in a web worker. */
export async function activate(context: ExtensionContext): Promise<void> {
  const script = Uri.joinPath(context.extensionUri, "dist/server.web.js").toString(true);
  const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, new Worker(script), clientOptions);
  answerFileRequests(client);
  context.subscriptions.push(client);
  await client.start();
}
