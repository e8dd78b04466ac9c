import type { WorkspaceSymbol } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { answer, stopIfCancelled } from "./answer.ts";
import { READABLE_ENDINGS } from "./diagnostics/workspace.ts";
import type { ServerContext } from "./server-context.ts";
import { workspaceFolders } from "./workspace-folders.ts";

/** More than anyone reads in a list. */
const MOST_SYMBOLS = 500;

/** Finds sections, fields and codes in all encounter documents of the workspace. */
export function registerWorkspaceSymbols(context: ServerContext): void {
  const { connection, documents, service, environment } = context;
  connection.onWorkspaceSymbol(({ query }, token) =>
    answer(environment, token, async () => {
      const found: WorkspaceSymbol[] = [];
      for (const folder of await workspaceFolders(context)) {
        for (const uri of await environment.files.find(folder, READABLE_ENDINGS)) {
          const document = documents.get(uri) ?? (await fromFile(uri));
          if (document) found.push(...(await service.workspaceSymbols(document, query)));
          if (found.length >= MOST_SYMBOLS) return found.slice(0, MOST_SYMBOLS);
          await environment.pause();
          stopIfCancelled(token);
        }
      }
      return found;
    }),
  );

  async function fromFile(uri: string): Promise<TextDocument | undefined> {
    const text = await environment.files.read(uri);
    const languageId = /\.ya?ml$/i.test(uri) ? "yaml" : "markdown";
    return text === undefined ? undefined : TextDocument.create(uri, languageId, 0, text);
  }
}
