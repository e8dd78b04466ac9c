/** Files that no editor has open. URIs are those of the client. */
export interface FileAccess {
  /** Whether files of this URI can be read at all. */
  reaches(uri: string): boolean;
  /** The text of a file; undefined when there is none or it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** Whether a file or folder is there. */
  exists(uri: string): Promise<boolean>;
  /** The files under a folder whose names end as given; folders of packages and of git are left out. */
  find(folderUri: string, endings: readonly string[]): Promise<readonly string[]>;
}

/** What the server asks of the place in which it runs: Node, or a web worker. */
export interface ServerEnvironment {
  readonly files: FileAccess;
  /** Lets waiting messages in, so that a cancellation or a keystroke can stop work that has not begun. */
  pause(): Promise<void>;
  now(): Date;
}
