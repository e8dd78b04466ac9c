import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind, type ServerOptions } from "vscode-languageclient/node";
import { CLIENT_ID, CLIENT_NAME, clientOptions } from "./client-options.ts";
import { answerFileRequests } from "./file-requests.ts";

/** Starts the bundled server in a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath("dist/server.js");
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--inspect=6009"] } },
  };
  const client = new LanguageClient(CLIENT_ID, CLIENT_NAME, server, clientOptions);
  answerFileRequests(client);
  context.subscriptions.push(client);
  await client.start();
}
