import { resolve } from "node:path";
import { applyBaseline, readBaseline, type Baseline } from "./baseline.ts";
import { replaceResults } from "./check-paths.ts";
import { compareNotes } from "./compare-notes.ts";
import { fileWork } from "./file-work.ts";
import { inParallel } from "./in-parallel.ts";
import { settingsFor } from "./judge-options.ts";
import type { FileResult, JudgedHow, LintRun } from "./lint-result.ts";
import { orderProblems, type Problem } from "./problem.ts";
import { checkFile } from "./run-lint.ts";
import type { SettingsAccess } from "./settings-access.ts";
import type { World } from "./world.ts";

/** What files that were judged alike need to be judged again. */
interface Judge {
  readonly settings: SettingsAccess;
  readonly baseline: Baseline;
  readonly asked: JudgedHow;
}

/**
 * Compares the notes of a run that was put together from parts, and checks those once more that say
 * the same as others. The documents must be at hand for that.
 *
 * @param askedOf - how a file was judged
 */
export async function checkClones(
  run: LintRun,
  askedOf: (path: string) => JudgedHow,
  world: World,
): Promise<LintRun> {
  const clones = compareNotes(run.files);
  if (clones.size === 0) return run;
  const judges = new Map<string, Promise<Judge>>();
  const judgeOf = (path: string): Promise<Judge> => {
    const asked = askedOf(path);
    const key = JSON.stringify(asked);
    const known = judges.get(key) ?? makeJudge(asked, world);
    judges.set(key, known);
    return known;
  };
  const again = await inParallel([...clones], OPEN_FILES, async ([path, found]) => {
    const { settings, baseline, asked } = await judgeOf(path);
    const target = { path, absolute: resolve(world.cwd, path), clones: found };
    const { only } = asked;
    const order = {
      coverage: true,
      suggestions: true,
      cache: false,
      ...(only === undefined ? {} : { only }),
    };
    const { result } = await checkFile(target, world, settings, fileWork(order));
    return applyBaseline(result, baseline);
  });
  const gone = new Set(again.filter((one) => !isChecked(one)).map(({ path }) => path));
  const settled = await Promise.all(judges.values());
  const problems = settled.flatMap(({ settings }) => settings.problems());
  return {
    ...run,
    files: replaceResults(run.files, again.filter(isChecked)).map((file) =>
      gone.has(file.path) ? notCompared(file) : file,
    ),
    problems: orderProblems([...run.problems, ...problems]),
  };
}

const OPEN_FILES = 32;

async function makeJudge(asked: JudgedHow, world: World): Promise<Judge> {
  const settings = settingsFor(asked.judge, world);
  const name = typeof asked.baseline === "string" ? asked.baseline : undefined;
  const read = asked.baseline === false ? undefined : await readBaseline(world, name);
  // A baseline that cannot be read is a problem of the parts, which have said so.
  return { settings, asked, baseline: read?.ok === true ? read.baseline : {} };
}

function isChecked({ format }: FileResult): boolean {
  return format !== undefined;
}

function notCompared(file: FileResult): FileResult {
  const problem: Problem = {
    code: "report",
    path: file.path,
    problem: "Its note says the same as another one, but the file is not here to be checked again.",
    remedy: "Merge in the directory in which the shards were checked, with the documents in it.",
  };
  return { ...file, problems: [...file.problems, problem] };
}
