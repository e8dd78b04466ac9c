import { spawn } from "node:child_process";
import { constants, existsSync, readFileSync, statSync, watch as watchDirectory } from "node:fs";
import { mkdir, open, readdir, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, basename } from "node:path";
import { availableParallelism } from "node:os";
import process from "node:process";
import { createInterface } from "node:readline/promises";
import { isatty } from "node:tty";
import { Worker } from "node:worker_threads";
import type { BatchResult, ThreadOrder } from "./check-batch.ts";
import { errorCode } from "./problem.ts";
import type {
  CheckThread,
  DirectoryEntry,
  FileSystem,
  Output,
  ProgramResult,
  World,
} from "./world.ts";

/** Where other threads find their program: a file, or the text itself where there are no files. */
export type ThreadProgram = URL | { readonly text: string };

/** The world of a real process. */
export function nodeWorld(program: ThreadProgram = WORKER): World {
  const interruption = new AbortController();
  // The first time ends the work in order, the second time ends the process.
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => interruption.abort());
  }
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: standardInput(interruption.signal),
    stdout: outputTo(process.stdout),
    stderr: outputTo(process.stderr),
    files: nodeFiles,
    interruption: interruption.signal,
    now: () => new Date(),
    ...(isatty(0) && isatty(1) ? { ask } : {}),
    watch: watchPlaces,
    cores: availableParallelism(),
    startThread: (order) => startThread(order, program),
    run,
  };
}

/** Standard input. It ends when the user asks to stop: nobody may be there to end it. */
async function* standardInput(interruption: AbortSignal): AsyncIterable<Uint8Array> {
  const { stdin } = process;
  interruption.addEventListener("abort", () => stdin.destroy(), { once: true });
  try {
    yield* stdin;
  } catch (error) {
    if (!interruption.aborted) throw error;
  }
}

/** `head` and pagers close a pipe early, which must end the output and not the process. */
function outputTo(stream: typeof process.stdout | typeof process.stderr): Output {
  let isClosed = false;
  let failure: string | undefined;
  stream.on("error", (error) => {
    isClosed = true;
    const code = errorCode(error);
    if (code !== "EPIPE") failure ??= code === "" ? error.message : code;
  });
  return {
    isTerminal: isatty(stream.fd),
    ...(isatty(stream.fd) ? { columns: stream.columns } : {}),
    get isClosed() {
      return isClosed;
    },
    get failure() {
      return failure;
    },
    write: (text) =>
      new Promise((resolve) => {
        if (isClosed || text === "") resolve();
        else stream.write(text, () => resolve());
      }),
  };
}

function watchPlaces(
  places: readonly string[],
  changed: (path: string) => void,
  signal: AbortSignal,
): void {
  for (const place of places) {
    const isDirectory = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
    // A file that is replaced is only seen from its directory.
    const directory = isDirectory ? place : dirname(place);
    const watcher = watchDirectory(
      directory,
      { recursive: isDirectory, signal },
      (_event, name) => {
        if (name === null) return;
        const path = join(directory, name);
        if (isDirectory || path === place) changed(path);
      },
    );
    // A directory that goes away while it is watched changes nothing that could be checked.
    watcher.on("error", () => undefined);
  }
}

function startThread(order: ThreadOrder, program: ThreadProgram): CheckThread {
  const options = { workerData: order };
  const thread =
    program instanceof URL
      ? new Worker(program, options)
      : new Worker(program.text, { ...options, eval: true });
  const gone = new Promise<never>((_resolve, reject) => {
    thread.once("error", reject);
    thread.once("exit", (code) => reject(new Error(`A thread ended early with ${code}`)));
  });
  // Whoever waits for an answer hears of it; nobody else needs to.
  gone.catch(() => undefined);
  return {
    check(targets) {
      const answer = new Promise<BatchResult>((resolve, reject) => {
        thread.once("message", (message: { result: BatchResult } | { error: unknown }) => {
          if ("result" in message) resolve(message.result);
          else
            reject(message.error instanceof Error ? message.error : new Error("A thread failed"));
        });
      });
      thread.postMessage(targets, []);
      return Promise.race([answer, gone]);
    },
    stop: () => thread.terminate(),
  };
}

// Pieces of the build lie in a directory beside the entry files.
const WORKER = new URL("../worker.js", import.meta.url);

async function ask(question: string): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  // Ctrl+C and Ctrl+D close it, and then no answer comes.
  const ended = new Promise<undefined>((resolve) => {
    lines.once("close", () => resolve(undefined));
  });
  const answer = lines.question(question);
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, ended]);
  } finally {
    lines.close();
  }
}

function run(program: string, args: readonly string[]): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => stdout.push(piece));
    child.stderr.on("data", (piece: Buffer) => stderr.push(piece));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({
        exitCode: code ?? 1,
        stdout: Buffer.concat(stdout),
        stderr: Buffer.concat(stderr).toString("utf8"),
      });
    });
  });
}

const nodeFiles: FileSystem = {
  // Small files are read faster in one step than through Node's queue for the file system.
  async status(path) {
    const found = statSync(path);
    const kind = found.isFile() ? "file" : found.isDirectory() ? "directory" : "other";
    return { kind, size: found.size };
  },

  async list(directory) {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.map((entry): DirectoryEntry => {
      const kind = entry.isFile()
        ? "file"
        : entry.isDirectory()
          ? "directory"
          : entry.isSymbolicLink()
            ? "link"
            : "other";
      return { name: entry.name, kind };
    });
  },

  realPath: (path) => realpath(path),

  async read(path) {
    return readFileSync(path);
  },

  async readStart(path, length) {
    const file = await open(path, constants.O_RDONLY);
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  },

  async replace(path, content) {
    // The target of a link, so that the link survives.
    const target = await realpath(path);
    const { mode } = await stat(target);
    // A rename could replace a file that the user is not allowed to write.
    await (await open(target, "r+")).close();
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    try {
      const file = await open(temporary, "wx", mode & 0o7777);
      try {
        await file.writeFile(content);
        await file.chmod(mode & 0o7777);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  },

  async write(path, content) {
    await makeDirectory(dirname(path));
    await writeFile(path, content);
  },
};

/** Node's own way tries for ever where a directory exists and nothing can be made in it, as in `/proc`. */
async function makeDirectory(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const parent = dirname(path);
    if (errorCode(error) === "ENOENT" && !existsSync(parent)) {
      await makeDirectory(parent);
      await mkdir(path);
    } else if (!existsSync(path)) {
      throw error;
    }
  }
}
