/**
 * Requests to a client that reads files for the server: in browsers and virtual workspaces it alone
 * can. A client that answers them says so by `{ files: true }` in its initialization options.
 */
export const FILE_REQUESTS = {
  /** `{ uri }` → the text, or null when there is no such file. */
  read: "encounterLint/readFile",
  /** `{ uri }` → whether a file or folder is there. */
  exists: "encounterLint/fileExists",
  /** `{ folderUri, endings }` → the URIs of the files beneath whose names end so. */
  find: "encounterLint/findFiles",
} as const;

export interface FileParams {
  readonly uri: string;
}

export interface FindFilesParams {
  readonly folderUri: string;
  readonly endings: readonly string[];
}
