import type { RuleId } from "@encounter-lint/domain";
import { applyBaseline, readBaseline } from "./baseline.ts";
import { asItIs, type BatchResult, type ThreadOrder } from "./check-batch.ts";
import { checkInThreads, FILES_THAT_PAY, threadsFor } from "./check-in-threads.ts";
import { compareNotes, type EncounterClones } from "./compare-notes.ts";
import { fileWork, type WorkOrder } from "./file-work.ts";
import { chooseFiles, type ChooseOptions } from "./files/choose-files.ts";
import type { Target } from "./files/find-files.ts";
import type { FileChange } from "./fix-files.ts";
import { inParallel } from "./in-parallel.ts";
import { settingsFor, type JudgeOptions } from "./judge-options.ts";
import type { FileResult, JudgedHow, LintRun, Shard } from "./lint-result.ts";
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
  extras: Pick<WorkOrder, "coverage" | "suggestions" | "lines" | "fix">,
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
    asked: judgedHow(options, world),
    ...(shard === undefined ? {} : { shard }),
    files: baseline.ok
      ? checked.results.map((file) => applyBaseline(file, baseline.baseline))
      : checked.results,
    problems: orderProblems([
      ...checked.problems,
      ...settings.problems(),
      ...problems,
      ...(baseline.ok ? [] : [baseline.problem]),
      ...(world.interruption.aborted ? [interrupted(checked.left)] : []),
    ]),
  };
  return { run, changes: checked.changes.toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}

interface CheckedTargets extends Pick<BatchResult, "changes" | "problems"> {
  /** By path. */
  readonly results: readonly FileResult[];
}

interface CheckedCompletely extends CheckedTargets {
  /** How many files were not checked, or not compared, because of an interruption. */
  readonly left: number;
}

/**
 * Checks files, then once more those whose notes say the same as others. A shard leaves the second
 * part to the merge, which knows all notes.
 */
async function checkTargets(
  targets: readonly Target[],
  options: CheckPathsOptions,
  extras: Pick<WorkOrder, "coverage" | "suggestions" | "lines" | "fix">,
  settings: SettingsAccess,
  world: World,
): Promise<CheckedCompletely> {
  const { only } = options;
  // A fix must see the file itself.
  const isAsked = options.cache === true || options.cacheFile !== undefined;
  const isCaching = isAsked && extras.fix === undefined;
  const order: WorkOrder = { ...extras, cache: isCaching, ...(only === undefined ? {} : { only }) };
  const file = options.cacheFile ?? CACHE_FILE_NAME;
  const cache = isCaching ? await ResultCache.open(file, world) : undefined;
  const thread = { ...order, judge: judgedHow(options, world).judge };
  const pass = (some: readonly Target[], how: ThreadOrder, threads: number | undefined) =>
    checkOrRecall(some, how, cache, threads, settings, world);

  const first = await pass(targets, thread, options.threads);
  const isShard = options.shard !== undefined;
  const clones = isShard ? new Map<string, EncounterClones>() : compareNotes(first.results);
  const cloned = targets.flatMap((target) => {
    const known = clones.get(target.path);
    return known === undefined ? [] : [{ ...target, clones: known }];
  });
  // The first pass has written what there was to write.
  const { fix: _, ...withoutFix } = thread;
  const isShown = thread.fix === "show";
  // Who asks for threads asks for speed, and new ones for a handful of files would cost it.
  const threads = cloned.length < FILES_THAT_PAY ? 1 : options.threads;
  const second =
    cloned.length === 0 ? undefined : await pass(cloned, isShown ? thread : withoutFix, threads);

  await cache?.save(!isShard && !world.interruption.aborted);
  const left = targets.length - first.results.length;
  if (second === undefined) return { ...first, left };
  return {
    changes: first.changes,
    results: replaceResults(first.results, second.results),
    problems: [...first.problems, ...second.problems],
    left: left + cloned.length - second.results.length,
  };
}

/** The results, some of them replaced by later ones. What was fixed, or could not be, stays said. */
export function replaceResults(
  results: readonly FileResult[],
  later: readonly FileResult[],
): readonly FileResult[] {
  const byPath = new Map(later.map((file) => [file.path, file]));
  return results.map((before) => {
    const after = byPath.get(before.path);
    if (after === undefined) return before;
    const { fixed } = before;
    const unwritten = before.problems.filter(({ code }) => code === "write-failed");
    if (fixed === undefined && unwritten.length === 0) return after;
    return {
      ...after,
      ...(fixed === undefined ? {} : { fixed }),
      problems: [...unwritten, ...after.problems],
    };
  });
}

/** Looks up what is known and checks the rest, in threads where they pay. */
async function checkOrRecall(
  targets: readonly Target[],
  order: ThreadOrder,
  cache: ResultCache | undefined,
  asked: number | undefined,
  settings: SettingsAccess,
  world: World,
): Promise<CheckedTargets> {
  const { keyOf } = fileWork(order);
  const recalled =
    cache && keyOf
      ? await inParallel(targets, OPEN_FILES, (target) =>
          recallFile(target, world, settings, keyOf, (key, text) =>
            cache.get(key, text, order.lines === true),
          ),
        )
      : [];
  const open = targets.filter((_, index) => recalled[index] === undefined);
  const threads = threadsFor(open, asked, world);
  // The cache needs them as they are.
  const keep = open.length < FILES_THAT_PAY || cache !== undefined ? asItIs : await packer();
  const { files, changes, problems } = await checkInThreads(
    open,
    threads,
    order,
    settings,
    world,
    keep,
  );

  for (const { key, result } of files) {
    if (key !== undefined) cache?.put(key, result);
  }
  const results = [
    ...recalled.filter((result) => result !== undefined),
    ...files.map(({ result }) => result),
  ];
  return { results: results.sort((a, b) => (a.path < b.path ? -1 : 1)), changes, problems };
}

const OPEN_FILES = 32;

async function packer(): Promise<(file: FileResult) => FileResult> {
  const { findingsPacker } = await import("./pack-findings.ts");
  return findingsPacker();
}

/** The day is decided once, or midnight could fall between two threads or shards. */
function judgedHow(options: CheckPathsOptions, world: World): JudgedHow {
  const {
    profile,
    payer,
    kind,
    asOf = localDate(world.now()),
    rule,
    reportUnused,
    settings,
    only,
    baseline,
  } = options;
  return {
    ...(only === undefined ? {} : { only }),
    ...(baseline === undefined ? {} : { baseline }),
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
