import { join, resolve } from "node:path";
import { fileProblem, type Problem } from "../problem.ts";
import type { World } from "../world.ts";
import { displayPath } from "./display-path.ts";
import type { FoundFiles, Target } from "./find-files.ts";

/** The files that arguments name, and those in directories whose names fit. This directory without arguments. */
export async function findNamed(
  args: readonly string[],
  name: RegExp,
  world: World,
): Promise<FoundFiles> {
  const { files, cwd } = world;
  const targets = new Map<string, Target>();
  const problems: Problem[] = [];
  const visit = async (absolute: string): Promise<void> => {
    try {
      for (const entry of await files.list(absolute)) {
        const path = join(absolute, entry.name);
        const isHidden = entry.name.startsWith(".") || entry.name === "node_modules";
        if (entry.kind === "directory" && !isHidden) await visit(path);
        else if (entry.kind === "file" && name.test(entry.name)) add(path);
      }
    } catch (error) {
      problems.push(fileProblem(displayPath(cwd, absolute), error));
    }
  };
  const add = (absolute: string) =>
    targets.set(absolute, { path: displayPath(cwd, absolute), absolute });
  for (const arg of args.length === 0 ? ["."] : args) {
    const absolute = resolve(cwd, arg);
    try {
      if ((await files.status(absolute)).kind === "directory") await visit(absolute);
      else add(absolute);
    } catch (error) {
      problems.push(fileProblem(displayPath(cwd, arg), error));
    }
  }
  return { targets: [...targets.values()].sort((a, b) => (a.path < b.path ? -1 : 1)), problems };
}
