import type { Connection } from "vscode-languageserver";
import type { FileAccess } from "./environment.ts";
import { FILE_REQUESTS, type FileParams, type FindFilesParams } from "./file-requests.ts";

/**
 * The files of the host and, for places that it cannot reach, those of the client.
 *
 * @param initializationOptions - `{ files: true }` from a client that answers {@link FILE_REQUESTS}
 */
export function filesWithClient(
  host: FileAccess,
  connection: Connection,
  initializationOptions: unknown,
): FileAccess {
  if (!offersFiles(initializationOptions)) return host;
  const ask = <Answer>(method: string, params: FileParams | FindFilesParams) =>
    connection.sendRequest<Answer>(method, params);
  const client: FileAccess = {
    reaches: () => true,
    read: async (uri) => (await ask<string | null>(FILE_REQUESTS.read, { uri })) ?? undefined,
    exists: (uri) => ask<boolean>(FILE_REQUESTS.exists, { uri }),
    find: (folderUri, endings) => ask<string[]>(FILE_REQUESTS.find, { folderUri, endings }),
  };
  const filesOf = (uri: string) => (host.reaches(uri) ? host : client);
  return {
    reaches: () => true,
    read: (uri) => filesOf(uri).read(uri),
    exists: (uri) => filesOf(uri).exists(uri),
    find: (folderUri, endings) => filesOf(folderUri).find(folderUri, endings),
  };
}

function offersFiles(options: unknown): boolean {
  return (
    typeof options === "object" && options !== null && "files" in options && options.files === true
  );
}
