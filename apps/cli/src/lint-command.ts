import process from "node:process";
import { suggest } from "@encounter-lint/linter";
import { checkPaths, type CheckPathsOptions } from "./check-paths.ts";
import { usesColor } from "./color.ts";
import { exitCode, EXIT, type ExitCode, type FailOn } from "./exit-code.ts";
import type { WorkOrder } from "./file-work.ts";
import { formatDiff } from "./fix-files.ts";
import { settingsFor } from "./judge-options.ts";
import { problemsOf, summarize, type LintRun } from "./lint-result.ts";
import { formatProblem, type Problem } from "./problem.ts";
import { report } from "./report.ts";
import type { ReportTarget } from "./report-target.ts";
import {
  FORMATS_WITH_COVERAGE,
  FORMATS_WITH_LINES,
  FORMATS_WITH_SUGGESTIONS,
} from "./reporters/formats.ts";
import { printable } from "./reporters/paint.ts";
import type { World } from "./world.ts";

/** The options that decide how a run is reported and what fails it. */
export interface ReportOptions {
  readonly format?: readonly ReportTarget[];
  readonly failOn: FailOn;
  readonly maxWarnings?: number;
  readonly color?: boolean;
}

/** The options of the main command, as they were parsed. */
export interface LintOptions extends CheckPathsOptions, ReportOptions {
  /** Print the settings of this file instead of checking anything. */
  readonly printConfig?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly watch?: boolean;
  readonly stats?: boolean;
}

const DEFAULT_COLUMNS = 100;

/**
 * Finds, checks, reports.
 *
 * @param commands - what a path may have been meant to be
 */
export async function lintCommand(
  paths: readonly string[],
  options: LintOptions,
  world: World,
  version: string,
  commands: readonly string[],
): Promise<ExitCode> {
  if (options.printConfig !== undefined) {
    if (paths.length > 0) {
      await world.stderr.write(
        `encounter-lint: --print-config is for one file and checks none. Leave out ${paths.join(" ")}, or --print-config.\n`,
      );
      return EXIT.incomplete;
    }
    const { printConfig } = await import("./commands/print-config.ts");
    return printConfig(options.printConfig, settingsFor(options, world), world);
  }
  const misuse = misuseOfFix(options) ?? misuseOfWatch(options);
  if (misuse !== undefined) {
    await world.stderr.write(`encounter-lint: ${misuse}\n`);
    return EXIT.incomplete;
  }
  const targets = reportTargets(options, options.fixDryRun === true);
  const once = async () => {
    const started = performance.now();
    const extras = extrasFor(options, targets);
    const { run: found, changes } = await checkPaths(paths, options, world, extras);
    const run = {
      ...found,
      problems: found.problems.map((one) => meantAsCommand(one, paths, commands)),
    };
    if (options.fixDryRun === true) await world.stdout.write(await formatDiff(changes, world));
    const code = await reportRun(run, targets, options, world, version);
    if (options.stats === true)
      await world.stderr.write(formatStats(run, performance.now() - started));
    return code;
  };
  if (options.watch !== true) return once();
  const { watch } = await import("./watch.ts");
  return watch(
    paths,
    targets.flatMap(({ file }) => file ?? []),
    world,
    once,
  );
}

/** A first word that is no file may be a command with a slip in it. */
function meantAsCommand(
  problem: Problem,
  [first = ""]: readonly string[],
  commands: readonly string[],
): Problem {
  const isWord = /^[a-z]+$/i.test(first);
  if (problem.code !== "not-found" || problem.path !== first || !isWord) return problem;
  const meant = suggest(first.toLowerCase(), commands, 0);
  return meant.startsWith("Did you mean ")
    ? { ...problem, remedy: meant.replace("Did you mean", "Check the path; or is it the command") }
    : problem;
}

/** How long it took. On the error stream, so that reports stay the same from run to run. */
function formatStats(run: LintRun, milliseconds: number): string {
  const { files } = run;
  const { errors, warnings, infos } = summarize(run);
  const seconds = milliseconds / 1000;
  const memory = process.resourceUsage().maxRSS / 1024;
  return `${files.length} files and ${errors + warnings + infos} findings in ${seconds.toFixed(2)} s (${Math.round(files.length / seconds)} files/s), at most ${Math.round(memory)} MiB\n`;
}

/** Reports a run and gives the verdict on it. */
export async function reportRun(
  run: LintRun,
  targets: readonly ReportTarget[],
  options: ReportOptions,
  world: World,
  version: string,
): Promise<ExitCode> {
  const failed = await report(run, targets, world, {
    version,
    color: usesColor(world, options.color),
    columns: world.stdout.columns ?? DEFAULT_COLUMNS,
  });
  const whole = { ...run, problems: [...run.problems, ...failed] };
  for (const problem of problemsOf(whole)) {
    await world.stderr.write(`encounter-lint: ${printable(formatProblem(problem))}\n`);
  }
  return exitCode(summarize(whole), options);
}

/** Where reports go. Who asks for files alone still wants to see the result, unless something else is printed. */
export function reportTargets(
  { format = [] }: ReportOptions,
  isPrinting = false,
): readonly ReportTarget[] {
  const isPrinted = isPrinting || format.some(({ file }) => file === undefined);
  return isPrinted ? format : [{ format: "pretty" }, ...format];
}

function extrasFor(
  { fix, fixDryRun }: LintOptions,
  targets: readonly ReportTarget[],
): Pick<WorkOrder, "coverage" | "suggestions" | "lines" | "fix"> {
  return {
    coverage: targets.some(({ format }) => FORMATS_WITH_COVERAGE.has(format)),
    suggestions: targets.some(({ format }) => FORMATS_WITH_SUGGESTIONS.has(format)),
    lines: targets.some(({ format }) => FORMATS_WITH_LINES.has(format)),
    ...(fix === true ? { fix: "write" } : fixDryRun === true ? { fix: "show" } : {}),
  };
}

function misuseOfFix({ fix, fixDryRun, stdin, staged }: LintOptions): string | undefined {
  if (fix !== true) return undefined;
  if (fixDryRun === true) return "--fix and --fix-dry-run exclude each other. Keep one of them.";
  const source = stdin === true ? "--stdin" : staged === true ? "--staged" : undefined;
  return source === undefined
    ? undefined
    : `--fix and ${source} exclude each other. Use --fix-dry-run, or fix the files themselves.`;
}

function misuseOfWatch({ watch, stdin, staged, filesFrom }: LintOptions): string | undefined {
  if (watch !== true) return undefined;
  const source =
    stdin === true
      ? "--stdin"
      : staged === true
        ? "--staged"
        : filesFrom === undefined
          ? undefined
          : "--files-from";
  return source === undefined
    ? undefined
    : `--watch and ${source} exclude each other. Name directories instead.`;
}
