import type { EncounterKind, IsoDate, Profile, RuleId } from "@encounter-lint/domain";
import type { GivenSettings } from "@encounter-lint/linter";
import { applyBaseline, readBaseline } from "./baseline.ts";
import { checkDocument } from "./check-document.ts";
import { chooseFiles, type ChooseOptions } from "./files/choose-files.ts";
import { fixDocument } from "./fix-document.ts";
import { writeChange, type FileChange } from "./fix-files.ts";
import { onlyRules, type LintRun, type Shard } from "./lint-result.ts";
import { localDate } from "./local-date.ts";
import { orderProblems, type Problem } from "./problem.ts";
import { checkFiles, type FileWork } from "./run-lint.ts";
import { isInShard } from "./shard.ts";
import { settingsAccess, type SettingsAccess } from "./settings-access.ts";
import type { World } from "./world.ts";

/** The options that decide how documents are judged. */
export interface JudgeOptions {
  readonly profile?: Profile;
  readonly payer?: string;
  readonly kind?: EncounterKind;
  readonly asOf?: IsoDate;
  /** A file, `false` for none; otherwise a search. */
  readonly settings?: string | boolean;
}

/** The options that decide what is checked and what counts. */
export interface CheckPathsOptions extends JudgeOptions, ChooseOptions {
  readonly only?: readonly RuleId[];
  /** A file, `false` for none; otherwise the usual one if there is one. */
  readonly baseline?: string | boolean;
  readonly shard?: Shard;
}

/** What a run is to do beside checking. */
export interface Extras {
  /** Whether to say what each encounter documents. */
  readonly coverage: boolean;
  /** `write` corrects the files, `show` only says what would change. */
  readonly fix?: "write" | "show";
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
  extras: Extras,
): Promise<CheckedPaths> {
  const settings = settingsFor(options, world);
  const { targets: found, problems } = await chooseFiles(paths, options, world, settings);
  const { shard } = options;
  const targets = shard ? found.filter(({ path }) => isInShard(path, shard)) : found;
  const read =
    options.baseline === false
      ? ({ ok: true, baseline: {} } as const)
      : await readBaseline(world, options.baseline === true ? undefined : options.baseline);

  const changes: FileChange[] = [];
  const files = await checkFiles(targets, world, settings, {
    ...fileWork(options, extras),
    change(target, change) {
      changes.push(change);
      return extras.fix === "write"
        ? writeChange(target, change, world)
        : Promise.resolve(undefined);
    },
  });
  const run: LintRun = {
    ...(shard === undefined ? {} : { shard }),
    files: read.ok ? files.map((file) => applyBaseline(file, read.baseline)) : files,
    problems: orderProblems([
      ...settings.problems(),
      ...problems,
      ...(read.ok ? [] : [read.problem]),
      ...(world.interruption.aborted ? [interrupted(targets.length - files.length)] : []),
    ]),
  };
  return { run, changes: changes.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

/** The settings that options and files decide. */
export function settingsFor(options: JudgeOptions, world: World): SettingsAccess {
  const only = options.settings === true ? undefined : options.settings;
  return settingsAccess(world, givenSettings(options, world), only);
}

/** What the options decide, whatever the files say. */
export function givenSettings(options: JudgeOptions, world: World): GivenSettings {
  const { profile, payer, kind, asOf } = options;
  return {
    ...(profile === undefined ? {} : { profile }),
    ...(payer === undefined ? {} : { payer }),
    ...(kind === undefined ? {} : { kind }),
    today: asOf ?? localDate(world.now()),
  };
}

function fileWork({ only }: CheckPathsOptions, { coverage, fix }: Extras): FileWork {
  const ids = only === undefined ? undefined : new Set<string>(only);
  const accepts = (ruleId: string) => ids?.has(ruleId) ?? true;
  return {
    check(path, text, settings) {
      const result = checkDocument(path, text, settings, { coverage });
      return ids === undefined ? result : onlyRules(result, accepts);
    },
    ...(fix === undefined
      ? {}
      : { fix: (path, text, settings) => fixDocument(path, text, settings, accepts) }),
  };
}

function interrupted(left: number): Problem {
  return {
    code: "interrupted",
    problem: `The run was interrupted; ${left} ${left === 1 ? "file was" : "files were"} not checked.`,
    remedy: "Run the command again.",
  };
}
