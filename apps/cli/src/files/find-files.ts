import {
  formatOf,
  hasMarker,
  isEncounterName,
  isReadableName,
  MARKER_BYTES,
  matchesAny,
  SETTINGS_FILE_NAME,
  type SettingsResolver,
} from "@encounter-lint/linter";
import { basename, join, resolve } from "node:path";
import picomatch from "picomatch";
import type { EncounterClones } from "../compare-notes.ts";
import { inParallel } from "../in-parallel.ts";
import { errorCode, fileProblem, type Problem } from "../problem.ts";
import type { DirectoryEntry, World } from "../world.ts";
import { displayPath, withForwardSlashes } from "./display-path.ts";
import { isIgnored, scopeOf, scopesAbove, type IgnoreScope } from "./git-ignore.ts";

/** A file to check. */
export interface Target {
  /** As reports print it. */
  readonly path: string;
  readonly absolute: string;
  /** What to check instead of what is on the disk. */
  content?(): Promise<Uint8Array>;
  /** Which notes of other files say the same, once that is known. */
  readonly clones?: EncounterClones;
}

export interface FoundFiles {
  /** By path, each once. */
  readonly targets: readonly Target[];
  readonly problems: readonly Problem[];
}

export interface FindOptions {
  /** Whether `.gitignore` counts. */
  readonly gitignore: boolean;
  /** Whether it is right that an argument names nothing. */
  readonly allowEmpty?: boolean;
}

const OPEN_FILES = 32;

/**
 * The files that arguments name. A file counts whatever it is called; a directory stands for the
 * encounters in it; a glob for the YAML and Markdown files that match.
 */
export async function findFiles(
  args: readonly string[],
  world: World,
  settings: SettingsResolver,
  options: FindOptions,
): Promise<FoundFiles> {
  const search = new Search(world, settings, options);
  for (const arg of args) await search.argument(arg);
  return search.found();
}

/** Which of the files are encounters in the sense of {@link findFiles}. */
export async function encountersAmong(
  files: readonly string[],
  world: World,
  settings: SettingsResolver,
): Promise<readonly Target[]> {
  const search = new Search(world, settings, { gitignore: false, allowEmpty: true });
  for (const file of files) await search.candidate(resolve(world.cwd, file));
  return search.found().targets;
}

class Search {
  readonly #world: World;
  readonly #settings: SettingsResolver;
  readonly #options: FindOptions;
  readonly #targets = new Map<string, Target>();
  readonly #problems: Problem[] = [];

  constructor(world: World, settings: SettingsResolver, options: FindOptions) {
    this.#world = world;
    this.#settings = settings;
    this.#options = options;
  }

  found(): FoundFiles {
    const targets = [...this.#targets.values()];
    return {
      targets: targets.sort((a, b) => (a.path < b.path ? -1 : 1)),
      problems: this.#problems,
    };
  }

  async candidate(absolute: string): Promise<void> {
    if (!(await this.#isLeftOut(absolute)) && (await this.#isEncounter(absolute))) {
      this.#add(absolute);
    }
  }

  async argument(arg: string): Promise<void> {
    const absolute = resolve(this.#world.cwd, arg);
    const before = this.#targets.size + this.#problems.length;
    try {
      const { kind } = await this.#world.files.status(absolute);
      if (kind !== "directory") {
        this.#add(absolute);
        return;
      }
      await this.#directory(absolute, (path) => this.#isEncounter(path));
    } catch (error) {
      const isMissing = ["ENOENT", "ENOTDIR"].includes(errorCode(error));
      if (!isMissing || !picomatch.scan(withForwardSlashes(arg)).isGlob) {
        this.#problems.push(fileProblem(displayPath(this.#world.cwd, arg), error));
        return;
      }
      await this.#glob(withForwardSlashes(arg));
    }
    const isNew = this.#targets.size + this.#problems.length > before;
    if (!isNew && this.#options.allowEmpty !== true && !this.#covers(absolute)) {
      this.#problems.push({
        code: "no-match",
        path: displayPath(this.#world.cwd, arg),
        problem: "No encounter was found here.",
        remedy:
          "Name files *.encounter.yaml or *.encounter.md, begin them with the comment encounter-lint, name them one by one, or pass --allow-empty.",
      });
    }
  }

  /** Whether an earlier argument has already found files there. */
  #covers(directory: string): boolean {
    return [...this.#targets.keys()].some((path) => path.startsWith(join(directory, "/")));
  }

  async #glob(glob: string): Promise<void> {
    const { base, glob: rest } = picomatch.scan(glob);
    const directory = resolve(this.#world.cwd, base);
    const matches = picomatch(rest);
    const prefix = withForwardSlashes(join(directory, "/"));
    try {
      await this.#world.files.status(directory);
    } catch {
      return;
    }
    await this.#directory(directory, async (path) => {
      const inside = withForwardSlashes(path).slice(prefix.length);
      return isReadableName(path) && basename(path) !== SETTINGS_FILE_NAME && matches(inside);
    });
  }

  async #directory(directory: string, accepts: (path: string) => Promise<boolean>): Promise<void> {
    const { files } = this.#world;
    const above = this.#options.gitignore ? await scopesAbove(directory, files) : [];
    // A directory that was named counts even where git ignores it.
    const scopes = isIgnored(above, directory, "directory") ? [] : above;
    await this.#walk(directory, accepts, scopes, new Set([await files.realPath(directory)]));
  }

  async #walk(
    directory: string,
    accepts: (path: string) => Promise<boolean>,
    outer: readonly IgnoreScope[],
    route: ReadonlySet<string>,
  ): Promise<void> {
    const { files, cwd } = this.#world;
    let entries: readonly DirectoryEntry[];
    try {
      entries = await files.list(directory);
    } catch (error) {
      this.#problems.push(fileProblem(displayPath(cwd, directory), error));
      return;
    }
    const hasRules = this.#options.gitignore && entries.some(({ name }) => name === ".gitignore");
    const scopes = hasRules ? [...outer, ...(await scopeOf(directory, files))] : outer;

    const inside = await inParallel(entries, OPEN_FILES, async ({ name, kind: listed }) => {
      const path = join(directory, name);
      const kind = listed === "link" ? await this.#followed(path) : listed;
      if (kind === "directory") {
        const isHidden = name.startsWith(".") || name === "node_modules";
        return isHidden || isIgnored(scopes, path, kind) || (await this.#isLeftOut(path))
          ? []
          : [path];
      }
      if (kind !== "file" || isIgnored(scopes, path, kind)) return [];
      if (!(await this.#isLeftOut(path)) && (await accepts(path))) this.#add(path);
      return [];
    });

    for (const path of inside.flat()) {
      const real = await files.realPath(path);
      // A link to a directory above would be followed for ever.
      if (!route.has(real)) await this.#walk(path, accepts, scopes, new Set([...route, real]));
    }
  }

  /** What a link leads to; a broken one matters only where its name is that of an encounter. */
  async #followed(path: string): Promise<DirectoryEntry["kind"]> {
    try {
      return (await this.#world.files.status(path)).kind;
    } catch (error) {
      if (isEncounterName(path)) this.#problems.push(this.#brokenLink(path, error));
      return "other";
    }
  }

  #brokenLink(path: string, error: unknown): Problem {
    const problem = fileProblem(displayPath(this.#world.cwd, path), error);
    if (problem.code !== "not-found") return problem;
    return {
      ...problem,
      problem: "The symbolic link leads to nothing.",
      remedy: "Correct or remove the link.",
    };
  }

  async #isLeftOut(path: string): Promise<boolean> {
    const { ignore } = await this.#settings.resolve(withForwardSlashes(path));
    return ignore.length > 0 && matchesAny(ignore, withForwardSlashes(path));
  }

  async #isEncounter(path: string): Promise<boolean> {
    if (isEncounterName(path)) return true;
    const { files: listed } = await this.#settings.resolve(withForwardSlashes(path));
    if (listed.length > 0 && matchesAny(listed, withForwardSlashes(path))) return true;
    if (!isReadableName(path)) return false;
    try {
      const start = await this.#world.files.readStart(path, MARKER_BYTES);
      return hasMarker(new TextDecoder().decode(start), formatOf(path));
    } catch {
      // Nothing says that it is an encounter, so that it cannot be read is no concern.
      return false;
    }
  }

  #add(absolute: string): void {
    this.#targets.set(absolute, { path: displayPath(this.#world.cwd, absolute), absolute });
  }
}
