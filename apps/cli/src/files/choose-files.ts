import { resolve } from "node:path";
import type { SettingsResolver } from "@encounter-lint/linter";
import { readAll } from "../read-all.ts";
import { fileProblem, type Problem } from "../problem.ts";
import type { World } from "../world.ts";
import { displayPath, withForwardSlashes } from "./display-path.ts";
import { encountersAmong, findFiles, type FindOptions, type FoundFiles } from "./find-files.ts";
import { changedFiles, stagedContent, stagedFiles } from "./git-files.ts";

/** The options that say what to check. */
export interface ChooseOptions extends FindOptions {
  readonly stdin?: boolean;
  readonly stdinPath?: string;
  /** A file with one path in each line; `-` for standard input. */
  readonly filesFrom?: string;
  readonly changed?: boolean;
  readonly since?: string;
  readonly staged?: boolean;
}

/** What to check: what the arguments name, a list, what git calls changed, or standard input. */
export async function chooseFiles(
  paths: readonly string[],
  options: ChooseOptions,
  world: World,
  settings: SettingsResolver,
): Promise<FoundFiles> {
  const misuse = misuseOf(paths, options);
  if (misuse) return { targets: [], problems: [misuse] };
  if (options.stdin === true) {
    const bytes = await readAll(world.stdin);
    const path = options.stdinPath ?? "stdin.md";
    const target = {
      path: displayPath(world.cwd, path),
      absolute: resolve(world.cwd, path),
      content: () => Promise.resolve(bytes),
    };
    return { targets: [target], problems: [] };
  }
  if (options.filesFrom !== undefined) return fromList(options.filesFrom, options, world, settings);
  if (options.staged === true) return fromStage(paths, world, settings);
  if (options.changed === true || options.since !== undefined) {
    const changed = await changedFiles(world, options.since);
    if (!changed.ok) return { targets: [], problems: [changed.problem] };
    const files = changed.value.filter(isBeneath(paths, world));
    return { targets: await encountersAmong(files, world, settings), problems: [] };
  }
  return findFiles(paths.length === 0 ? ["."] : paths, world, settings, options);
}

async function fromList(
  list: string,
  options: ChooseOptions,
  world: World,
  settings: SettingsResolver,
): Promise<FoundFiles> {
  let text: string;
  try {
    const bytes =
      list === "-" ? await readAll(world.stdin) : await world.files.read(resolve(world.cwd, list));
    text = new TextDecoder().decode(bytes);
  } catch (error) {
    return { targets: [], problems: [fileProblem(displayPath(world.cwd, list), error)] };
  }
  // What `find -print0` writes has no lines.
  const paths = text
    .split(text.includes("\0") ? "\0" : /\r?\n/)
    .filter((path) => path.trim() !== "");
  if (paths.length > 0) return findFiles(paths, world, settings, options);
  const problem = optionProblem("The list of files is empty.", "Fill it, or pass --allow-empty.");
  return {
    targets: [],
    problems: options.allowEmpty === true ? [] : [{ ...problem, code: "no-match" }],
  };
}

async function fromStage(
  paths: readonly string[],
  world: World,
  settings: SettingsResolver,
): Promise<FoundFiles> {
  const staged = await stagedFiles(world);
  if (!staged.ok) return { targets: [], problems: [staged.problem] };
  const files = staged.value.filter(isBeneath(paths, world));
  const targets = await encountersAmong(files, world, settings);
  return {
    // The disk may hold changes that the commit will not have.
    targets: targets.map((target) => ({
      ...target,
      content: () => stagedContent(world, target.path),
    })),
    problems: [],
  };
}

/** Whether a file lies beneath one of the paths; beneath the working directory without any. */
function isBeneath(paths: readonly string[], world: World): (file: string) => boolean {
  const above = paths.map((path) => withForwardSlashes(resolve(world.cwd, path)));
  return (file) => {
    const absolute = withForwardSlashes(resolve(world.cwd, file));
    return (
      above.length === 0 ||
      above.some((one) => absolute === one || absolute.startsWith(`${one.replace(/\/$/, "")}/`))
    );
  };
}

/** Options that contradict each other. */
function misuseOf(paths: readonly string[], options: ChooseOptions): Problem | undefined {
  const ways = [
    ...(options.stdin === true ? ["--stdin"] : []),
    ...(options.filesFrom === undefined ? [] : ["--files-from"]),
    ...(options.staged === true ? ["--staged"] : []),
    ...(options.changed === true || options.since !== undefined ? ["--changed"] : []),
  ];
  if (ways.length > 1) {
    return optionProblem(`${ways.join(" and ")} exclude each other.`, "Keep one of them.");
  }
  if (paths.includes("")) {
    // A variable of a script that is not set, most often; the whole directory is not what was meant.
    return optionProblem("A path is empty.", "Name a file or directory; . is this directory.");
  }
  const [way] = ways;
  if (paths.length > 0 && (way === "--stdin" || way === "--files-from")) {
    return optionProblem(`${way} takes no paths beside it.`, "Leave the paths or the option out.");
  }
  if (options.stdinPath !== undefined && options.stdin !== true) {
    return optionProblem(
      "--stdin-path says where a text on standard input belongs.",
      "Add --stdin.",
    );
  }
  return undefined;
}

function optionProblem(problem: string, remedy: string): Problem {
  return { code: "option", problem, remedy };
}
