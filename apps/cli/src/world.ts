import type { BatchResult, ThreadOrder } from "./check-batch.ts";
import type { Target } from "./files/find-files.ts";

/** What a path names, links followed. */
interface EntryStatus {
  readonly kind: "file" | "directory" | "other";
  /** In bytes. */
  readonly size: number;
}

/** A name in a directory. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: "file" | "directory" | "link" | "other";
}

/** The part of a file system that the command needs. Errors carry Node's `code`, such as `ENOENT`. */
export interface FileSystem {
  status(path: string): Promise<EntryStatus>;
  list(directory: string): Promise<readonly DirectoryEntry[]>;
  /** The path with all links resolved. */
  realPath(path: string): Promise<string>;
  read(path: string): Promise<Uint8Array>;
  /** At most the first `length` bytes. */
  readStart(path: string, length: number): Promise<Uint8Array>;
  /** Puts the text in the place of the file in one step, so that nobody ever sees half of it. Keeps its permissions. */
  replace(path: string, content: string): Promise<void>;
  /** Creates missing directories on the way. */
  write(path: string, content: string | Iterable<string>): Promise<void>;
}

/** Where text goes. */
export interface Output {
  /** Settles when more can be written; text for a reader that has gone is dropped. */
  write(text: string): Promise<void>;
  readonly isTerminal: boolean;
  /** Characters in a line of the terminal. */
  readonly columns?: number;
  /** Whether nothing more can be written: the reader has gone, or writing failed. */
  readonly isClosed: boolean;
  /** Why text was lost, as Node's code. A reader that has gone wanted no more, and is no failure. */
  readonly failure?: string | undefined;
}

/** What became of another program. */
export interface ProgramResult {
  readonly exitCode: number;
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

/** Another thread that checks files. */
export interface CheckThread {
  check(targets: readonly Target[]): Promise<BatchResult>;
  stop(): Promise<unknown>;
}

/** Everything outside the program, so that tests can stand in for it. */
export interface World {
  /** Absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly files: FileSystem;
  /** Aborts when the user asks to stop. */
  readonly interruption: AbortSignal;
  now(): Date;
  /** Asks the user, who may end the input instead of answering; absent when nobody is there. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /**
   * Calls back with the absolute path of everything that changes in files and directories, until
   * the signal aborts.
   */
  watch(places: readonly string[], changed: (path: string) => void, signal: AbortSignal): void;
  /** Processors that this process may use. */
  readonly cores: number;
  /** Absent where there are no threads. */
  readonly startThread?: (order: ThreadOrder) => CheckThread;
  /** Runs a program of the machine in the working directory; rejects when it cannot be started. */
  run(program: string, args: readonly string[]): Promise<ProgramResult>;
}
