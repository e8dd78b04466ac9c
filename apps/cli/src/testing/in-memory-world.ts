import { posix } from "node:path";
import type { DirectoryEntry, FileSystem, ProgramResult, World } from "../world.ts";

/** What the stand-in for a machine holds. Paths are absolute, with forward slashes. */
export interface Machine {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Files and directories that nobody may read. */
  readonly forbidden?: readonly string[];
  /** Files that can be listed and are gone when they are read. */
  readonly vanishing?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly isTerminal?: boolean;
  readonly now?: Date;
  readonly interruption?: AbortSignal;
  /** What the user answers, one after the other, and then ends the input; without it nobody is there. */
  readonly answers?: readonly string[];
  /** What programs answer, by their command line; others cannot be started. */
  readonly programs?: Readonly<Record<string, Partial<ProgramResult>>>;
}

export interface InMemoryWorld extends World {
  printed(): string;
  complained(): string;
  /** The text of a file as it is now. */
  text(path: string): string | undefined;
}

/** A machine in memory, with the working directory `/clinic`. */
export function inMemoryWorld(machine: Machine = {}): InMemoryWorld {
  const contents = new Map<string, Uint8Array>(
    Object.entries(machine.files ?? {}).map(([path, content]) => [
      path,
      typeof content === "string" ? new TextEncoder().encode(content) : content,
    ]),
  );
  const answers = [...(machine.answers ?? [])];
  const out: string[] = [];
  const err: string[] = [];
  const output = (pieces: string[]) => ({
    isTerminal: machine.isTerminal ?? false,
    isClosed: false,
    write(text: string) {
      pieces.push(text);
      return Promise.resolve();
    },
  });
  const decode = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return {
    cwd: "/clinic",
    env: machine.env ?? {},
    stdin: chunks(machine.stdin ?? ""),
    stdout: output(out),
    stderr: output(err),
    now: () => machine.now ?? new Date(2026, 10, 23, 12),
    interruption: machine.interruption ?? new AbortController().signal,
    ...(machine.answers === undefined ? {} : { ask: () => Promise.resolve(answers.shift()) }),
    async run(program, args) {
      const result = machine.programs?.[[program, ...args].join(" ")];
      if (!result) throw systemError("ENOENT", program);
      return { exitCode: 0, stdout: new Uint8Array(), stderr: "", ...result };
    },
    watch: () => undefined,
    cores: 1,
    files: filesIn(contents, machine),
    printed: () => out.join(""),
    complained: () => err.join(""),
    text(path) {
      const bytes = contents.get(path);
      return bytes && decode(bytes);
    },
  };
}

async function* chunks(text: string): AsyncIterable<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  // Small pieces cut characters apart; long texts need not be cut that often.
  const size = bytes.length < 10_000 ? 7 : 65_536;
  for (let start = 0; start < bytes.length; start += size) {
    yield await Promise.resolve(bytes.subarray(start, start + size));
  }
}

function filesIn(contents: Map<string, Uint8Array>, machine: Machine): FileSystem {
  const isDirectory = (path: string) =>
    path === "/" || [...contents.keys()].some((file) => file.startsWith(`${path}/`));
  const guard = (path: string) => {
    if (machine.forbidden?.includes(path) === true) throw systemError("EACCES", path);
  };
  const bytesOf = (path: string) => {
    guard(path);
    const bytes = contents.get(path);
    if (!bytes || machine.vanishing?.includes(path) === true) throw systemError("ENOENT", path);
    return bytes;
  };
  const files = {
    status(path: string) {
      const bytes = contents.get(path);
      if (bytes) return { kind: "file" as const, size: bytes.length };
      if (isDirectory(path)) return { kind: "directory" as const, size: 0 };
      throw systemError("ENOENT", path);
    },
    list(directory: string) {
      guard(directory);
      const prefix = directory === "/" ? "/" : `${directory}/`;
      const entries = new Map<string, DirectoryEntry>();
      for (const path of contents.keys()) {
        if (!path.startsWith(prefix)) continue;
        const [name = "", ...rest] = path.slice(prefix.length).split("/");
        entries.set(name, { name, kind: rest.length === 0 ? "file" : "directory" });
      }
      return [...entries.values()];
    },
  };
  return {
    status: async (path) => files.status(path),
    list: async (directory) => files.list(directory),
    realPath: async (path) => posix.normalize(path),
    read: async (path) => bytesOf(path),
    readStart: async (path, length) => bytesOf(path).subarray(0, length),
    async replace(path, content) {
      bytesOf(path);
      contents.set(path, new TextEncoder().encode(content));
    },
    async write(path, content) {
      guard(path);
      contents.set(path, new TextEncoder().encode(Array.from(content).join("")));
    },
  };
}

function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
