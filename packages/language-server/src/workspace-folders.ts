import type { ServerContext } from "./server-context.ts";

/** The folders that are open now; those of a client that knows only one come from `initialize`. */
export async function workspaceFolders({
  connection,
  client,
  rootUri,
}: Pick<ServerContext, "connection" | "client" | "rootUri">): Promise<readonly string[]> {
  const open = client.workspaceFolders ? await connection.workspace.getWorkspaceFolders() : null;
  if (open) return open.map(({ uri }) => uri);
  return rootUri === null ? [] : [rootUri];
}
