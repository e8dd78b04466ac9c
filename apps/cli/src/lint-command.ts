import type { EncounterKind, IsoDate, Profile, RuleId } from "@encounter-lint/domain";
import type { GivenSettings } from "@encounter-lint/linter";
import { usesColor } from "./color.ts";
import { exitCode, type ExitCode, type FailOn } from "./exit-code.ts";
import { chooseFiles, type ChooseOptions } from "./files/choose-files.ts";
import { checkDocument } from "./check-document.ts";
import { onlyRules, problemsOf, summarize, type LintRun } from "./lint-result.ts";
import { localDate } from "./local-date.ts";
import { fixDocument } from "./fix-document.ts";
import { formatDiff, writeChange, type FileChange } from "./fix-files.ts";
import { formatProblem, type Problem } from "./problem.ts";
import { printable } from "./reporters/paint.ts";
import { FORMATS_WITH_COVERAGE } from "./reporters/formats.ts";
import { report } from "./report.ts";
import type { ReportTarget } from "./report-target.ts";
import { checkFiles, type FileWork } from "./run-lint.ts";
import { settingsAccess } from "./settings-access.ts";
import type { World } from "./world.ts";

/** The options of the main command, as they were parsed. */
export interface LintOptions extends ChooseOptions {
  readonly format?: readonly ReportTarget[];
  readonly failOn: FailOn;
  readonly maxWarnings?: number;
  readonly profile?: Profile;
  readonly payer?: string;
  readonly kind?: EncounterKind;
  readonly asOf?: IsoDate;
  /** A file, `false` for none; otherwise a search. */
  readonly settings?: string | boolean;
  readonly color?: boolean;
  /** Print the settings of this file instead of checking anything. */
  readonly printConfig?: string;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly only?: readonly RuleId[];
}

const DEFAULT_COLUMNS = 100;

/** Finds, checks, reports. */
export async function lintCommand(
  paths: readonly string[],
  options: LintOptions,
  world: World,
  version: string,
): Promise<ExitCode> {
  const only = options.settings === true ? undefined : options.settings;
  const settings = settingsAccess(world, givenSettings(options, world), only);
  if (options.printConfig !== undefined) {
    const { printConfig } = await import("./commands/print-config.ts");
    return printConfig(options.printConfig, settings, world);
  }
  const misuse = misuseOfFix(options);
  const { targets, problems } = misuse
    ? { targets: [], problems: [misuse] }
    : await chooseFiles(paths, options, world, settings);
  const changes: FileChange[] = [];
  const files = await checkFiles(targets, world, settings, {
    ...fileWork(options),
    change(target, change) {
      changes.push(change);
      return options.fix === true ? writeChange(target, change, world) : Promise.resolve(undefined);
    },
  });
  const run: LintRun = {
    files,
    problems: [
      ...settings.problems(),
      ...problems,
      ...(world.interruption.aborted ? [interrupted(targets.length - files.length)] : []),
    ],
  };

  if (options.fixDryRun === true) {
    changes.sort((a, b) => (a.path < b.path ? -1 : 1));
    await world.stdout.write(await formatDiff(changes));
  }
  const failed = await report(run, targetsOf(options), world, {
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

/** Where reports go. Who asks for files alone still wants to see the result, unless a diff is shown. */
function targetsOf({ format = [], fixDryRun }: LintOptions): readonly ReportTarget[] {
  const isPrinted = format.some(({ file }) => file === undefined) || fixDryRun === true;
  return isPrinted ? format : [{ format: "pretty" }, ...format];
}

function fileWork(options: LintOptions): FileWork {
  const { only } = options;
  const coverage = targetsOf(options).some(({ format }) => FORMATS_WITH_COVERAGE.has(format));
  const ids = only === undefined ? undefined : new Set<string>(only);
  const accepts = (ruleId: string) => ids?.has(ruleId) ?? true;
  return {
    check(path, text, settings) {
      const result = checkDocument(path, text, settings, { coverage });
      return ids === undefined ? result : onlyRules(result, accepts);
    },
    ...(options.fix === true || options.fixDryRun === true
      ? { fix: (path, text, settings) => fixDocument(path, text, settings, accepts) }
      : {}),
  };
}

function misuseOfFix({ fix, fixDryRun, stdin, staged }: LintOptions): Problem | undefined {
  if (fix !== true) return undefined;
  const other =
    fixDryRun === true
      ? "--fix-dry-run"
      : stdin === true
        ? "--stdin"
        : staged === true
          ? "--staged"
          : undefined;
  if (other === undefined) return undefined;
  return {
    code: "option",
    problem: `--fix and ${other} exclude each other.`,
    remedy:
      other === "--fix-dry-run"
        ? "Keep one of them."
        : "Use --fix-dry-run, or fix the files themselves.",
  };
}

function interrupted(left: number): Problem {
  return {
    code: "interrupted",
    problem: `The run was interrupted; ${left} ${left === 1 ? "file was" : "files were"} not checked.`,
    remedy: "Run the command again.",
  };
}

function givenSettings(options: LintOptions, world: World): GivenSettings {
  const { profile, payer, kind, asOf } = options;
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(payer === undefined ? {} : { payer }),
    ...(kind === undefined ? {} : { kind }),
    today: asOf ?? localDate(world.now()),
  };
}
