import type { JudgeOptions } from "./judge-options.ts";
import { fileWork, type WorkOrder } from "./file-work.ts";
import type { Target } from "./files/find-files.ts";
import { writeChange, type FileChange } from "./fix-files.ts";
import { inParallel } from "./in-parallel.ts";
import type { FileResult } from "./lint-result.ts";
import type { Problem } from "./problem.ts";
import { checkFile, type CheckedFile } from "./run-lint.ts";
import type { SettingsAccess } from "./settings-access.ts";
import type { World } from "./world.ts";

/** What a thread is told when it starts. */
export interface ThreadOrder extends WorkOrder {
  readonly judge: JudgeOptions;
}

/** What became of some files. */
export interface BatchResult {
  /** In the order of the targets; fewer after an interruption. */
  readonly files: readonly CheckedFile[];
  readonly changes: readonly FileChange[];
  /** Of the settings. */
  readonly problems: readonly Problem[];
}

const OPEN_FILES = 32;

/**
 * Makes the function that checks some files after the other; settings are read once.
 *
 * @param keep - what to keep of a result, at once: what lives on to the end of its batch is garbage
 *   that takes long to be collected
 */
export function batchChecker(
  order: WorkOrder,
  settings: SettingsAccess,
  world: World,
  keep: (file: FileResult) => FileResult = asItIs,
) {
  const work = fileWork(order);
  return async (targets: readonly Target[]): Promise<BatchResult> => {
    const changes: FileChange[] = [];
    const files = await inParallel(targets, OPEN_FILES, async (target) => {
      if (world.interruption.aborted) return [];
      const change = (where: Target, what: FileChange) => {
        changes.push(what);
        return order.fix === "write" ? writeChange(where, what, world) : Promise.resolve(undefined);
      };
      const checked = await checkFile(target, world, settings, { ...work, change });
      return [{ ...checked, result: keep(checked.result) }];
    });
    return { files: files.flat(), changes, problems: settings.problems() };
  };
}

/** Keeps everything of a result. */
export function asItIs(file: FileResult): FileResult {
  return file;
}
