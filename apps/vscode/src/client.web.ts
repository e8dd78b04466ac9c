import { Uri, workspace, type ExtensionContext } from "vscode";
import { LanguageClient, type LanguageClientOptions } from "vscode-languageclient/browser";
import { CLIENT_ID, CLIENT_NAME } from "./client-options.ts";

/** A client whose server is a web worker. */
export async function createClient(
  context: ExtensionContext,
  options: LanguageClientOptions,
): Promise<LanguageClient> {
  // Workers cannot load a script of an extension that is installed beside a remote workspace; the
  // editor's file system can.
  const file = Uri.joinPath(context.extensionUri, "dist/server.js");
  const script = new Blob([new Uint8Array(await workspace.fs.readFile(file))]);
  return new LanguageClient(
    CLIENT_ID,
    CLIENT_NAME,
    new Worker(URL.createObjectURL(script)),
    options,
  );
}
