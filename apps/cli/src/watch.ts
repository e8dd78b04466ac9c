import { isReadableName } from "@encounter-lint/linter";
import { resolve } from "node:path";
import type { ExitCode } from "./exit-code.ts";
import { displayPath } from "./files/display-path.ts";
import type { World } from "./world.ts";

/** Editors write a file in several steps; this long after the last one it is whole. */
const QUIET_MS = 50;

/**
 * Runs, and runs again whenever a document or a settings file changes, until the user stops it.
 *
 * @param paths - what to watch
 * @param own - files that the run writes itself, as reports print them
 * @returns the verdict of the last run
 */
export async function watch(
  paths: readonly string[],
  own: readonly string[],
  world: World,
  run: () => Promise<ExitCode>,
): Promise<ExitCode> {
  const ignored = new Set(own.map((path) => displayPath(world.cwd, path)));
  const places = (paths.length === 0 ? ["."] : paths).map((path) => resolve(world.cwd, path));
  let code = await run();
  while (!world.interruption.aborted) {
    await world.stderr.write("Waiting for changes; Ctrl+C ends.\n");
    await nextChange(places, ignored, world);
    if (world.interruption.aborted) break;
    // Clears the terminal and its history, so that what is seen is what counts.
    if (world.stdout.isTerminal) await world.stdout.write("\u001B[2J\u001B[3J\u001B[H");
    // Editors that run this as a task begin a new list of problems here.
    await world.stderr.write("Something changed; checking again.\n");
    code = await run();
  }
  return code;
}

/** Settles when something that matters has changed and nothing has for a moment. */
function nextChange(
  places: readonly string[],
  ignored: ReadonlySet<string>,
  world: World,
): Promise<void> {
  return new Promise((resolvePromise) => {
    const end = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const settle = () => {
      clearTimeout(timer);
      end.abort();
      resolvePromise();
    };
    world.interruption.addEventListener("abort", settle, { once: true, signal: end.signal });
    world.watch(
      places,
      (path) => {
        const shown = displayPath(world.cwd, path);
        const isElsewhere = /(?:^|\/)(?:node_modules|\.git)\//.test(shown);
        const matters = isReadableName(shown) || shown.endsWith(".gitignore");
        if (isElsewhere || !matters || ignored.has(shown)) return;
        clearTimeout(timer);
        timer = setTimeout(settle, QUIET_MS);
      },
      end.signal,
    );
  });
}
