import { batchChecker, type BatchResult, type ThreadOrder } from "./check-batch.ts";
import type { Target } from "./files/find-files.ts";
import { Progress } from "./progress.ts";
import type { FileResult } from "./lint-result.ts";
import type { SettingsAccess } from "./settings-access.ts";
import type { CheckThread, World } from "./world.ts";

/**
 * Below this many files, a second thread costs more than it saves: on two cores it made 400 files
 * take 1.18 times as long, 1,000 files 1.07 times, and broke even at 2,000.
 */
export const FILES_THAT_PAY = 2_000;

/** Files that are handed out at once: few enough that no thread waits long for the last ones. */
const BATCH = 25;

/**
 * How many threads to use, this one included.
 *
 * @param asked - what the user wants
 */
export function threadsFor(
  targets: readonly Target[],
  asked: number | undefined,
  world: World,
): number {
  // A text that is not on the disk is only known here.
  if (!world.startThread || targets.some((target) => "content" in target)) return 1;
  // A thread for which there is no batch would only load and go.
  const batches = Math.ceil(targets.length / BATCH);
  if (asked !== undefined) return Math.min(asked, Math.max(1, batches));
  return targets.length < FILES_THAT_PAY ? 1 : Math.min(world.cores, 8);
}

/**
 * Checks files in several threads, this one included. The result does not depend on their number.
 *
 * @param keep - what to keep of a result until all of them are there
 */
export async function checkInThreads(
  targets: readonly Target[],
  threads: number,
  order: ThreadOrder,
  settings: SettingsAccess,
  world: World,
  keep: (file: FileResult) => FileResult,
): Promise<BatchResult> {
  const { startThread } = world;
  const batches: (readonly Target[])[] = [];
  for (let start = 0; start < targets.length; start += BATCH) {
    batches.push(targets.slice(start, start + BATCH));
  }
  const results: BatchResult[] = [];
  const progress = new Progress(targets.length, world);
  let next = 0;
  const work = async (check: (batch: readonly Target[]) => Promise<BatchResult>) => {
    while (next < batches.length && !world.interruption.aborted) {
      const index = next++;
      const batch = batches[index];
      if (!batch) continue;
      results[index] = await check(batch);
      await progress.add(batch.length);
    }
  };
  const others = startThread ? Array.from({ length: threads - 1 }, () => startThread(order)) : [];
  const here = batchChecker(order, settings, world, keep);
  const there = async (thread: CheckThread, batch: readonly Target[]): Promise<BatchResult> => {
    const { files, ...rest } = await thread.check(batch);
    return { ...rest, files: files.map((one) => ({ ...one, result: keep(one.result) })) };
  };
  try {
    await Promise.all([
      ...others.map((thread) => work((batch) => there(thread, batch))),
      work(here),
    ]);
  } finally {
    await Promise.all(others.map((thread) => thread.stop()));
    await progress.end();
  }
  return {
    files: results.flatMap(({ files }) => files),
    changes: results.flatMap(({ changes }) => changes),
    problems: results.flatMap(({ problems }) => problems),
  };
}
