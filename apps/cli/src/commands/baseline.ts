import { resolve } from "node:path";
import {
  BASELINE_FILE_NAME,
  baselineOf,
  formatBaseline,
  pruneBaseline,
  readBaseline,
  type Baseline,
} from "../baseline.ts";
import { checkPaths, type CheckPathsOptions } from "../check-paths.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { displayPath } from "../files/display-path.ts";
import { problemsOf } from "../lint-result.ts";
import { errorCode, formatProblem, refusal } from "../problem.ts";
import type { World } from "../world.ts";

export interface BaselineOptions extends CheckPathsOptions {
  /** Only remove what is gone. */
  readonly prune?: boolean;
}

/** Accepts the findings that there are now, so that only new ones fail a run. */
export async function baselineCommand(
  paths: readonly string[],
  options: BaselineOptions,
  world: World,
): Promise<ExitCode> {
  const file = typeof options.baseline === "string" ? options.baseline : BASELINE_FILE_NAME;
  const before = await previous(file, options, world);
  if (before === undefined) return EXIT.incomplete;
  const named = { ...options, baseline: options.prune === true ? file : false };
  const { run } = await checkPaths(paths, named, world, {
    coverage: false,
    suggestions: false,
  });
  const problems = problemsOf(run);
  for (const problem of problems) {
    await world.stderr.write(`encounter-lint: ${formatProblem(problem)}\n`);
  }
  // A file that could not be read must not lose what was accepted in it.
  const checked = run.files.filter(({ format }) => format !== undefined);
  if (checked.length === 0 && problems.length > 0) return EXIT.incomplete;
  const after =
    options.prune === true ? pruneBaseline(checked, before) : baselineOf(checked, before);
  try {
    await store(resolve(world.cwd, file), formatBaseline(after), world);
  } catch (error) {
    await world.stderr.write(
      `encounter-lint: ${displayPath(world.cwd, file)}: The baseline cannot be written (${refusal(error)}). Choose another file with --baseline.\n`,
    );
    return EXIT.incomplete;
  }
  const count = countOf(after);
  const change = count - countOf(before);
  await world.stdout.write(
    `${displayPath(world.cwd, file)} accepts ${count} ${count === 1 ? "finding" : "findings"} (${change >= 0 ? "+" : ""}${change}).\n`,
  );
  return problems.length > 0 ? EXIT.incomplete : EXIT.passed;
}

/** In one step where there is one: half a baseline would accept nothing that stood in the other half. */
async function store(path: string, text: string, world: World): Promise<void> {
  try {
    await world.files.replace(path, text);
  } catch (error) {
    if (errorCode(error) !== "ENOENT") throw error;
    await world.files.write(path, text);
  }
}

async function previous(
  file: string,
  { prune }: BaselineOptions,
  world: World,
): Promise<Baseline | undefined> {
  const read = await readBaseline(world, file);
  if (read.ok) return read.baseline;
  // Writing anew is the remedy for a baseline that is missing or broken.
  if (prune !== true && ["not-found", "baseline", "empty"].includes(read.problem.code)) return {};
  await world.stderr.write(`encounter-lint: ${formatProblem(read.problem)}\n`);
  return undefined;
}

function countOf(baseline: Baseline): number {
  return Object.values(baseline).reduce((sum, entries) => sum + entries.length, 0);
}
