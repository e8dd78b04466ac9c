import type { NamedTable } from "@encounter-lint/domain";
import type { ReadTableFile } from "./read-table-file.ts";
import { joinPath, parentOf, relativePath } from "./settings-path.ts";
import { readSettingsFile } from "./read-settings-file.ts";
import type { ReadSettingsFile, SettingsProblem } from "./settings-file.ts";
import { SETTINGS_FILE_NAME } from "./which-files.ts";

/** How settings are reached. Paths are absolute, with forward slashes. */
export interface SettingsFiles {
  /** The text without a byte order mark, or nothing when there is no such file. */
  read(path: string): Promise<string | undefined>;
  /** Whether the directory is the top of a repository, where the search ends. */
  isRepositoryRoot(directory: string): Promise<boolean>;
}

/** One settings file in the order in which it takes part. */
export interface SettingsLayer extends ReadSettingsFile {
  /** The directory to which its globs are relative: that of the file which the search found. */
  readonly base: string;
  /** The code tables that it replaces. */
  readonly tables: readonly NamedTable[];
}

/** The settings of a directory: the first layer is the furthest, the last one wins. */
export interface SettingsChain {
  readonly layers: readonly SettingsLayer[];
  readonly problems: readonly SettingsProblem[];
}

/** Finds the settings above documents, each file read once. */
export class SettingsLoader {
  readonly #files: SettingsFiles;
  readonly #read = new Map<string, Promise<ReadSettingsFile | undefined>>();
  readonly #tables = new Map<string, Promise<ReadTableFile | undefined>>();
  readonly #chains = new Map<string, Promise<SettingsChain>>();

  constructor(files: SettingsFiles) {
    this.#files = files;
  }

  /** What counts for the documents of a directory. */
  chainOf(directory: string): Promise<SettingsChain> {
    let chain = this.#chains.get(directory);
    if (!chain) {
      chain = this.#findChain(directory);
      this.#chains.set(directory, chain);
    }
    return chain;
  }

  /** The chain that begins and ends with one file, wherever it is. */
  async chainFrom(path: string): Promise<SettingsChain | undefined> {
    const file = await this.#readOnce(path);
    return file && this.#withBases(file);
  }

  async #findChain(directory: string): Promise<SettingsChain> {
    const file = await this.#readOnce(joinPath(directory, SETTINGS_FILE_NAME));
    const parent = parentOf(directory);
    const isLast =
      file?.content.root === true ||
      parent === undefined ||
      (await this.#files.isRepositoryRoot(directory));
    const above: SettingsChain = isLast ? { layers: [], problems: [] } : await this.chainOf(parent);
    if (!file) return above;
    const own = await this.#withBases(file);
    return {
      layers: [...above.layers, ...own.layers],
      problems: [...above.problems, ...own.problems],
    };
  }

  /** The file behind everything that it extends. */
  async #withBases(file: ReadSettingsFile): Promise<SettingsChain> {
    const base = parentOf(file.path) ?? "/";
    const layers: SettingsLayer[] = [];
    const problems: SettingsProblem[] = [];
    const visit = async (current: ReadSettingsFile, route: readonly string[]) => {
      problems.push(...current.problems);
      for (const [index, name] of (current.content.extends ?? []).entries()) {
        const at = ["extends", index];
        const path = await this.#resolve(name, current.path);
        if ("problem" in path) {
          problems.push(current.problemAt(at, path.problem, path.remedy));
          continue;
        }
        const loop = route.indexOf(path.found);
        if (loop >= 0) {
          const circle = [...route.slice(loop), path.found]
            .map((one) => relativePath(base, one))
            .join(" → ");
          problems.push(
            current.problemAt(
              at,
              `The settings extend each other in a circle: ${circle}.`,
              "Remove one of these entries.",
            ),
          );
          continue;
        }
        const extended = await this.#readOnce(path.found);
        if (extended) await visit(extended, [...route, path.found]);
      }
      const tables: NamedTable[] = [];
      for (const [index, name] of (current.content.tables ?? []).entries()) {
        const read = await this.#readTable(joinPath(parentOf(current.path) ?? "/", name));
        if (read?.table) tables.push(read.table);
        problems.push(...(read?.problems ?? []));
        if (read === undefined) {
          problems.push(
            current.problemAt(
              ["tables", index],
              `There is no table file "${name}".`,
              "Correct the path; it is relative to this file.",
            ),
          );
        }
      }
      layers.push({ ...current, base, tables });
    };
    await visit(file, [file.path]);
    return { layers, problems };
  }

  async #resolve(
    name: string,
    from: string,
  ): Promise<{ found: string } | { problem: string; remedy: string }> {
    if (/^[a-z]{2,}:\/\//i.test(name)) {
      return {
        problem: `"${name}" is an address; settings are never fetched from the network.`,
        remedy: "Install the settings as an npm package or copy the file into the repository.",
      };
    }
    const directory = parentOf(from) ?? "/";
    const isPath = name.startsWith(".") || name.startsWith("/") || /^[A-Za-z]:\//.test(name);
    if (isPath) {
      const path = joinPath(directory, name);
      return (await this.#readOnce(path))
        ? { found: path }
        : {
            problem: `There is no settings file "${name}".`,
            remedy: "Correct the path; it is relative to this file.",
          };
    }
    const inPackage = /\.ya?ml$/i.test(name) ? name : `${name}/${SETTINGS_FILE_NAME}`;
    for (let above: string | undefined = directory; above !== undefined; above = parentOf(above)) {
      const path = joinPath(above, `node_modules/${inPackage}`);
      if (await this.#readOnce(path)) return { found: path };
    }
    return {
      problem: `There is no ${inPackage} in any node_modules directory above.`,
      remedy: `Install the npm package, or begin the path of a file with "./".`,
    };
  }

  #readTable(path: string): Promise<ReadTableFile | undefined> {
    let reading = this.#tables.get(path);
    if (!reading) {
      reading = this.#files.read(path).then(async (text) => {
        if (text === undefined) return undefined;
        // Loaded here because hardly any settings replace tables.
        const { readTableFile } = await import("./read-table-file.ts");
        return readTableFile(path, text);
      });
      this.#tables.set(path, reading);
    }
    return reading;
  }

  #readOnce(path: string): Promise<ReadSettingsFile | undefined> {
    let reading = this.#read.get(path);
    if (!reading) {
      reading = this.#files
        .read(path)
        .then((text) => (text === undefined ? undefined : readSettingsFile(path, text)));
      this.#read.set(path, reading);
    }
    return reading;
  }
}
