import type {
  CloneFingerprint,
  EncounterKind,
  RequirementCoverage,
  RuleId,
  Severity,
  Source,
} from "@encounter-lint/domain";
import type { DocumentFormat, Position, TextFix } from "@encounter-lint/linter";
import type { JudgeOptions } from "./judge-options.ts";
import type { Problem } from "./problem.ts";

/** A place in a file. */
export interface Place extends Position {
  /** From 0, in UTF-16 code units of the text behind any byte order mark. */
  readonly offset: number;
}

/** Half-open. */
export interface PlaceRange {
  readonly start: Place;
  readonly end: Place;
}

/**
 * A finding as the command keeps it: plain JSON that can cross to a thread, a cache and a shard.
 * What is the same for every finding of a rule stands in the rule and is looked up when reported.
 */
export interface ResultFinding {
  readonly ruleId: RuleId;
  readonly messageId: string;
  readonly severity: Severity;
  /** What is wrong. */
  readonly problem: string;
  /** What to do. */
  readonly remedy: string;
  /** What it rests on, where a table of the settings stands in for the one that its rule cites. */
  readonly sources?: readonly Source[];
  /** Why the table behind it may be out of date. */
  readonly stale?: string;
  readonly range: PlaceRange;
  readonly related: readonly { readonly message: string; readonly range: PlaceRange }[];
  /** Those that are safe; suggestions only where a report asks for them. */
  readonly fixes: readonly TextFix[];
  /** Names the finding by what it says and which words it flags, not by its line. */
  readonly fingerprint: string;
}

/** A finding that a comment keeps silent. */
export interface SuppressedFinding {
  readonly finding: ResultFinding;
  readonly reason: string;
  /** The comment. */
  readonly range: PlaceRange;
}

/** How far an encounter meets one requirement. */
export interface ResultCoverage extends Pick<
  RequirementCoverage,
  "id" | "name" | "state" | "satisfied"
> {
  /** The rule that reports it as missing. */
  readonly ruleId: RuleId;
  /** The words that document it, or the blank for them. */
  readonly range?: PlaceRange;
}

/** One encounter of a file. */
export interface ResultEncounter {
  readonly kind: EncounterKind;
  /** What it documents; only where a report asks for it. */
  readonly coverage?: readonly ResultCoverage[];
  /** What a note is compared with others by; templates are made to be copied and have none. */
  readonly fingerprint?: CloneFingerprint;
}

/** What was learned about one file. */
export interface FileResult {
  /** Relative to the working directory, with forward slashes. */
  readonly path: string;
  /** Absent when the file could not be checked. */
  readonly format?: DocumentFormat;
  /** In the order of the file. */
  readonly encounters: readonly ResultEncounter[];
  readonly findings: readonly ResultFinding[];
  readonly suppressed: readonly SuppressedFinding[];
  /** Known findings that the baseline accepts. */
  readonly accepted: readonly ResultFinding[];
  readonly problems: readonly Problem[];
  /** How many findings of the baseline are gone. */
  readonly stale?: number;
  /** How many fixes were applied before this was found. */
  readonly fixed?: number;
  /**
   * The lines that findings begin in, by number, for reports that print them.
   * They are shown and never stored: a note is about a patient.
   */
  readonly flaggedLines?: Readonly<Record<number, string>>;
}

/** One of several parts into which files are divided. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** What else decides the result of a file: plain JSON. */
export interface JudgedHow {
  readonly judge: JudgeOptions;
  /** Report these rules alone. */
  readonly only?: readonly RuleId[];
  /** As the user named it; `false` for none. */
  readonly baseline?: string | boolean;
}

/** What one run of the command found. */
export interface LintRun {
  /** How the files were judged, for whoever judges some of them again. */
  readonly asked?: JudgedHow;
  /** The part of all files that was checked, where they were divided. */
  readonly shard?: Shard;
  /** By path. */
  readonly files: readonly FileResult[];
  /** What concerns no single linted file. */
  readonly problems: readonly Problem[];
}

export interface Summary {
  readonly files: number;
  /** Files that could not be checked. */
  readonly unchecked: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly fixable: number;
  /** Fixes that were applied. */
  readonly fixed: number;
  readonly suppressed: number;
  readonly accepted: number;
  /** Findings of the baseline that are gone. */
  readonly stale: number;
  readonly problems: number;
}

/** Everything that could not be done, what concerns all files first. */
export function problemsOf(run: LintRun): readonly Problem[] {
  return [...run.problems, ...run.files.flatMap(({ problems }) => problems)];
}

/** The result with the findings of some rules alone. */
export function onlyRules(file: FileResult, accepts: (ruleId: RuleId) => boolean): FileResult {
  return {
    ...file,
    findings: file.findings.filter(({ ruleId }) => accepts(ruleId)),
    suppressed: file.suppressed.filter(({ finding }) => accepts(finding.ruleId)),
  };
}

/** The figures of a run. */
export function summarize(run: LintRun): Summary {
  const sum = (count: (file: FileResult) => number) =>
    run.files.reduce((total, file) => total + count(file), 0);
  return {
    files: run.files.length,
    unchecked: run.files.filter(({ format }) => format === undefined).length,
    errors: sum((file) => countsOf(file).error),
    warnings: sum((file) => countsOf(file).warning),
    infos: sum((file) => countsOf(file).info),
    fixable: sum((file) => countsOf(file).fixable),
    fixed: sum(({ fixed = 0 }) => fixed),
    suppressed: sum(({ suppressed }) => suppressed.length),
    accepted: sum(({ accepted }) => accepted.length),
    stale: sum(({ stale = 0 }) => stale),
    problems: problemsOf(run).length,
  };
}

/** How many findings a file has, and how many of them can be fixed. */
type Counts = Readonly<Record<Severity | "fixable", number>>;

const knownCounts = new WeakMap<FileResult, Counts>();

/** Counted once: the findings of a file may have to be unpacked to be seen. */
function countsOf(file: FileResult): Counts {
  const known = knownCounts.get(file);
  if (known !== undefined) return known;
  const counts = { error: 0, warning: 0, info: 0, fixable: 0 };
  for (const finding of file.findings) {
    counts[finding.severity]++;
    if (isSafelyFixable(finding)) counts.fixable++;
  }
  knownCounts.set(file, counts);
  return counts;
}

/** Whether `--fix` would correct it. */
export function isSafelyFixable({ fixes }: ResultFinding): boolean {
  return fixes.some(({ safety }) => safety === "safe");
}
