import type { ExtensionContext } from "vscode";
import {
  LanguageClient,
  TransportKind,
  type LanguageClientOptions,
  type ServerOptions,
} from "vscode-languageclient/node";
import { CLIENT_ID, CLIENT_NAME } from "./client-options.ts";

/** A client whose server is a process that talks over IPC. */
export function createClient(
  context: ExtensionContext,
  options: LanguageClientOptions,
): LanguageClient {
  const module = context.asAbsolutePath("dist/server.js");
  const server: ServerOptions = {
    run: { module, transport: TransportKind.ipc },
    debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--inspect=6009"] } },
  };
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, server, options);
}
