import { resolve } from "node:path";
import { displayPath } from "./files/display-path.ts";
import type { Target } from "./files/find-files.ts";
import { refusal, type Problem } from "./problem.ts";
import type { World } from "./world.ts";

const BYTE_ORDER_MARK = "\uFEFF";

/** A text and what it becomes. Both as the file holds them. */
export interface FileChange {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** The change of a file from texts without a byte order mark. */
export function fileChange(
  path: string,
  before: string,
  after: string,
  hasByteOrderMark: boolean,
): FileChange {
  const mark = hasByteOrderMark ? BYTE_ORDER_MARK : "";
  return { path, before: mark + before, after: mark + after };
}

/** Writes a change, unless the file is no longer what the change was made for. */
export async function writeChange(
  target: Target,
  { path, before, after }: FileChange,
  world: World,
): Promise<Problem | undefined> {
  const absolute = resolve(world.cwd, target.absolute);
  try {
    const now = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
      await world.files.read(absolute),
    );
    if (now !== before) {
      return {
        code: "write-failed",
        path,
        problem: "The file changed while it was checked, so it was not fixed.",
        remedy: "Run the command again.",
      };
    }
    await world.files.replace(absolute, after);
    return undefined;
  } catch (error) {
    return {
      code: "write-failed",
      path,
      problem: `The fixed file cannot be written (${refusal(error)}); it is as it was.`,
      remedy: "Make room or give the right to write, then run the command again.",
    };
  }
}

/**
 * Changes as a unified diff that `git apply` and `patch -p1` understand. Both refuse to change
 * links, so a file is called what it is, not by the link that leads to it.
 */
export async function formatDiff(changes: readonly FileChange[], world: World): Promise<string> {
  if (changes.length === 0) return "";
  const { createTwoFilesPatch } = await import("diff");
  const cwd = await world.files.realPath(world.cwd);
  const patches = new Map<string, string>();
  for (const { path, before, after } of changes) {
    const real = await world.files
      .realPath(resolve(world.cwd, path))
      .then((found) => displayPath(cwd, found))
      // What stands for a text on standard input need not exist.
      .catch(() => path);
    const patch = createTwoFilesPatch(`a/${real}`, `b/${real}`, before, after);
    patches.set(real, patch.replace(/^=+\n/, ""));
  }
  return [...patches.values()].join("");
}
