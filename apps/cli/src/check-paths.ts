import type { RuleId } from "@encounter-lint/domain";
import { applyBaseline, readBaseline } from "./baseline.ts";
import type { BatchResult } from "./check-batch.ts";
import { checkInThreads, threadsFor } from "./check-in-threads.ts";
import { fileWork, type WorkOrder } from "./file-work.ts";
import { chooseFiles, type ChooseOptions } from "./files/choose-files.ts";
import type { Target } from "./files/find-files.ts";
import type { FileChange } from "./fix-files.ts";
import { inParallel } from "./in-parallel.ts";
import { settingsFor, type JudgeOptions } from "./judge-options.ts";
import type { FileResult, LintRun, Shard } from "./lint-result.ts";
import { localDate } from "./local-date.ts";
import { orderProblems, type Problem } from "./problem.ts";
import { CACHE_FILE_NAME, ResultCache } from "./result-cache.ts";
import { recallFile } from "./run-lint.ts";
import type { SettingsAccess } from "./settings-access.ts";
import { isInShard } from "./shard.ts";
import type { World } from "./world.ts";

/** The options that decide what is checked and what counts. */
export interface CheckPathsOptions extends JudgeOptions, ChooseOptions {
  readonly only?: readonly RuleId[];
  /** A file, `false` for none; otherwise the usual one if there is one. */
  readonly baseline?: string | boolean;
  readonly shard?: Shard;
  /** Whether results are kept for the next run. */
  readonly cache?: boolean;
  /** Where they are kept, if not at the usual place. */
  readonly cacheFile?: string;
  /** How many threads check; by default as many as pay. */
  readonly threads?: number;
}

export interface CheckedPaths {
  readonly run: LintRun;
  /** What fixing changes, by path. */
  readonly changes: readonly FileChange[];
}

/** Finds files, checks them, and fixes them where that is asked for. */
export async function checkPaths(
  paths: readonly string[],
  options: CheckPathsOptions,
  world: World,
  extras: Pick<WorkOrder, "coverage" | "fix">,
): Promise<CheckedPaths> {
  const settings = settingsFor(options, world);
  const { targets: found, problems } = await chooseFiles(paths, options, world, settings);
  const { shard } = options;
  const targets = shard ? found.filter(({ path }) => isInShard(path, shard)) : found;
  const baseline =
    options.baseline === false
      ? ({ ok: true, baseline: {} } as const)
      : await readBaseline(world, options.baseline === true ? undefined : options.baseline);
  const checked = await checkTargets(targets, options, extras, settings, world);
  const run: LintRun = {
    ...(shard === undefined ? {} : { shard }),
    files: baseline.ok
      ? checked.results.map((file) => applyBaseline(file, baseline.baseline))
      : checked.results,
    problems: orderProblems([
      ...checked.problems,
      ...settings.problems(),
      ...problems,
      ...(baseline.ok ? [] : [baseline.problem]),
      ...(world.interruption.aborted ? [interrupted(targets.length - checked.results.length)] : []),
    ]),
  };
  return { run, changes: checked.changes.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

interface CheckedTargets extends Pick<BatchResult, "changes" | "problems"> {
  /** By path. */
  readonly results: readonly FileResult[];
}

/** Looks up what is known and checks the rest, in threads where they pay. */
async function checkTargets(
  targets: readonly Target[],
  options: CheckPathsOptions,
  extras: Pick<WorkOrder, "coverage" | "fix">,
  settings: SettingsAccess,
  world: World,
): Promise<CheckedTargets> {
  const { only } = options;
  // A fix must see the file itself.
  const isAsked = options.cache === true || options.cacheFile !== undefined;
  const isCaching = isAsked && extras.fix === undefined;
  const order: WorkOrder = { ...extras, cache: isCaching, ...(only === undefined ? {} : { only }) };
  const file = options.cacheFile ?? CACHE_FILE_NAME;
  const cache = isCaching ? await ResultCache.open(file, world) : undefined;
  const { keyOf } = fileWork(order);

  const recalled =
    cache && keyOf
      ? await inParallel(targets, OPEN_FILES, (target) =>
          recallFile(target, world, settings, keyOf, (key, text) => cache.get(key, text)),
        )
      : [];
  const open = targets.filter((_, index) => recalled[index] === undefined);
  const threads = threadsFor(open, options.threads, world);
  const { files, changes, problems } = await checkInThreads(
    open,
    threads,
    threadOrder(order, options, world),
    settings,
    world,
  );

  for (const { key, result } of files) {
    if (key !== undefined) cache?.put(key, result);
  }
  const isComplete = options.shard === undefined && !world.interruption.aborted;
  await cache?.save(isComplete);
  const results = [
    ...recalled.filter((result) => result !== undefined),
    ...files.map(({ result }) => result),
  ];
  return { results: results.sort((a, b) => (a.path < b.path ? -1 : 1)), changes, problems };
}

const OPEN_FILES = 32;

/** The day is decided once, or midnight could fall between two threads. */
function threadOrder(order: WorkOrder, options: JudgeOptions, world: World) {
  const {
    profile,
    payer,
    kind,
    asOf = localDate(world.now()),
    rule,
    reportUnused,
    settings,
  } = options;
  return {
    ...order,
    judge: {
      asOf,
      ...(profile === undefined ? {} : { profile }),
      ...(payer === undefined ? {} : { payer }),
      ...(kind === undefined ? {} : { kind }),
      ...(rule === undefined ? {} : { rule }),
      ...(reportUnused === undefined ? {} : { reportUnused }),
      ...(settings === undefined ? {} : { settings }),
    },
  };
}

function interrupted(left: number): Problem {
  return {
    code: "interrupted",
    problem: `The run was interrupted; ${left} ${left === 1 ? "file was" : "files were"} not checked.`,
    remedy: "Run the command again.",
  };
}
