import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { LineIndex, type LintSettings } from "@encounter-lint/linter";
import type { Detail } from "./check-document.ts";
import type { EncounterClones } from "./compare-notes.ts";
import { flaggedLinesOf } from "./flagged-lines.ts";
import type { FileResult } from "./lint-result.ts";
import { refusal } from "./problem.ts";
import type { World } from "./world.ts";

/** Where results are kept when no option says otherwise. */
export const CACHE_FILE_NAME = "node_modules/.cache/encounter-lint/results";

const CACHE_VERSION = "encounter-lint-cache 2";

/**
 * Names what a result depends on: the text, its path, the settings and the program itself.
 *
 * @param build - changes whenever a rule, a table or a reader does
 */
export function resultKeys(build: string, { coverage, suggestions }: Detail) {
  const digests = new WeakMap<LintSettings, string>();
  return (path: string, text: string, settings: LintSettings, clones?: EncounterClones): string => {
    let digest = digests.get(settings);
    if (digest === undefined) {
      digest = sha256(JSON.stringify([build, coverage, suggestions, settings]));
      digests.set(settings, digest);
    }
    return sha256([digest, path, JSON.stringify(clones ?? []), text].join("\n"));
  };
}

/** Tells a result that was damaged on the disk from a whole one. */
function sealOf(key: string, json: string): string {
  return sha256(`${key} ${json}`).slice(0, 16);
}

function splitOnce(text: string): readonly [string, string?] {
  const space = text.indexOf(" ");
  return space < 0 ? [text] : [text.slice(0, space), text.slice(space + 1)];
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

/**
 * Results of earlier runs by what they depend on. They hold no lines of the documents. A cache
 * that cannot be used costs time and nothing else.
 */
export class ResultCache {
  readonly #file: string;
  readonly #world: World;
  /** Results as text: most of them are needed once or never. */
  readonly #entries: Map<string, string>;
  readonly #used = new Map<string, string>();
  #isChanged = false;

  private constructor(file: string, world: World, entries: Map<string, string>) {
    this.#file = file;
    this.#world = world;
    this.#entries = entries;
  }

  static async open(file: string, world: World): Promise<ResultCache> {
    const entries = new Map<string, string>();
    try {
      const path = resolve(world.cwd, file);
      // A device may have no end.
      const { kind } = await world.files.status(path);
      const bytes = kind === "file" ? await world.files.read(path) : new Uint8Array();
      const [version, ...lines] = new TextDecoder().decode(bytes).split("\n");
      for (const line of version === CACHE_VERSION ? lines : []) {
        const [key, entry] = splitOnce(line);
        if (entry !== undefined) entries.set(key, entry);
      }
    } catch {
      // The first run has none.
    }
    return new ResultCache(file, world, entries);
  }

  /**
   * The result for a text.
   *
   * @param lines - whether with the lines that some reports show
   */
  get(key: string, text: string, lines: boolean): FileResult | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const [seal, json] = splitOnce(entry);
    // A broken line is found out here and written anew.
    if (json === undefined || seal !== sealOf(key, json)) return undefined;
    const result = JSON.parse(json) as FileResult;
    this.#used.set(key, entry);
    if (!lines) return result;
    return { ...result, flaggedLines: flaggedLinesOf(text, new LineIndex(text), result.findings) };
  }

  put(key: string, file: FileResult): void {
    const { flaggedLines: _, ...result } = file;
    // What failed may succeed the next time.
    if (result.problems.length > 0) return;
    const json = JSON.stringify(result);
    this.#used.set(key, `${sealOf(key, json)} ${json}`);
    this.#isChanged = true;
  }

  /**
   * Writes what this run used.
   *
   * @param isComplete - whether results that were not used can be dropped
   */
  async save(isComplete: boolean): Promise<void> {
    const isSmaller = isComplete && this.#used.size < this.#entries.size;
    if (!this.#isChanged && !isSmaller) return;
    const kept = isComplete ? this.#used : new Map([...this.#entries, ...this.#used]);
    try {
      await this.#world.files.write(resolve(this.#world.cwd, this.#file), linesOf(kept));
    } catch (error) {
      await this.#world.stderr.write(
        `encounter-lint: ${this.#file}: The cache cannot be written (${refusal(error)}); the results are right all the same.\n`,
      );
    }
  }
}

function* linesOf(entries: ReadonlyMap<string, string>): Iterable<string> {
  yield `${CACHE_VERSION}\n`;
  for (const [key, result] of entries) yield `${key} ${result}\n`;
}
