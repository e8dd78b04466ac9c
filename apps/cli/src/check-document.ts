import { createHash } from "node:crypto";
import type { Source } from "@encounter-lint/domain";
import {
  coverageOf,
  lint,
  LineIndex,
  type Diagnostic,
  type LintSettings,
  type PlacedRequirement,
  type SourceRange,
} from "@encounter-lint/linter";
import type { EncounterClones } from "./compare-notes.ts";
import { safeFixesOf } from "./fix-document.ts";
import { flaggedLinesOf } from "./flagged-lines.ts";
import type {
  FileResult,
  Place,
  PlaceRange,
  ResultCoverage,
  ResultFinding,
} from "./lint-result.ts";
import { errorMessage, type Problem } from "./problem.ts";
import { ruleOf } from "./rule-lookup.ts";

/** What reports can ask for beside the findings; each costs time. */
export interface Detail {
  /** Whether to say what each encounter documents. */
  readonly coverage: boolean;
  /** Whether to work out suggestions; fixes that are safe always are. */
  readonly suggestions: boolean;
  /** Whether to keep the flagged lines. */
  readonly lines?: boolean;
}

export interface CheckOptions extends Detail {
  /** For each encounter, which notes of other files say the same. */
  readonly clones?: EncounterClones;
}

/**
 * Checks one text.
 *
 * @param path - as reports print it
 * @param text - without a byte order mark
 */
export function checkDocument(
  path: string,
  text: string,
  settings: LintSettings,
  options: CheckOptions = { coverage: false, suggestions: false },
): FileResult {
  const { clones } = options;
  const report = lint({ text, path, ...(clones === undefined ? {} : { clones }) }, settings);
  const lines = new LineIndex(text);
  // Many findings begin at the same place, and a run keeps the findings of all its files.
  const places = new Map<number, Place>();
  const place = (offset: number): Place => {
    const known = places.get(offset) ?? { offset, ...lines.positionAt(offset) };
    places.set(offset, known);
    return known;
  };
  const placed = ({ start, end }: SourceRange): PlaceRange => ({
    start: place(start),
    end: place(end),
  });
  const requirement = (one: PlacedRequirement): ResultCoverage => ({
    id: one.id,
    name: one.name,
    state: one.state,
    satisfied: one.satisfied,
    ruleId: one.rules[0],
    ...(one.evidence.length === 0 ? {} : { range: placed(one.range) }),
  });
  const ordinals = new Map<string, number>();
  const finding = (diagnostic: Diagnostic): ResultFinding => {
    const { ruleId, messageId, severity, problem, remedy, stale, range, related } = diagnostic;
    const sources = sourcesBesideRule(diagnostic);
    return {
      ruleId,
      messageId,
      severity,
      problem,
      remedy,
      ...(sources === undefined ? {} : { sources }),
      ...(stale === undefined ? {} : { stale }),
      range: placed(range),
      related: orNone(related.map((one) => ({ message: one.message, range: placed(one.range) }))),
      fixes: orNone(options.suggestions ? diagnostic.fixes : safeFixesOf(diagnostic)),
      fingerprint: fingerprint(diagnostic, text, ordinals),
    };
  };

  const findings = report.diagnostics.map(finding);
  return {
    path,
    format: report.format,
    encounters: report.encounters.map((one, index) => {
      const fingerprint = report.fingerprints[index];
      return {
        kind: one.encounter.kind,
        ...(options.coverage
          ? { coverage: coverageOf(one, settings).requirements.map(requirement) }
          : {}),
        ...(fingerprint === undefined ? {} : { fingerprint }),
      };
    }),
    findings,
    suppressed: report.suppressed.map(({ diagnostic, reason, range }) => ({
      finding: finding(diagnostic),
      reason,
      range: placed(range),
    })),
    accepted: [],
    problems: report.failures.map((failure) => ruleFailure(path, failure)),
    ...(options.lines === true ? { flaggedLines: flaggedLinesOf(text, lines, findings) } : {}),
  };
}

const NONE: readonly never[] = [];

/** Most lists are empty, and one empty list is enough for all of them. */
function orNone<Item>(list: readonly Item[]): readonly Item[] {
  return list.length === 0 ? NONE : list;
}

/** A file that could not be checked. */
export function uncheckedFile(problem: Problem, path: string): FileResult {
  return { path, encounters: [], findings: [], suppressed: [], accepted: [], problems: [problem] };
}

function ruleFailure(path: string, { ruleId, error }: { ruleId: string; error: unknown }): Problem {
  return {
    code: "rule-failed",
    path,
    problem: `The rule ${ruleId} failed: ${errorMessage(error)}.`,
    remedy: "This is a defect of encounter-lint; please report it, without patient data.",
  };
}

/** The sources of a finding where they are not those of its rule. */
function sourcesBesideRule({ ruleId, sources }: Diagnostic): readonly Source[] | undefined {
  const usual = ruleOf(ruleId)?.sources;
  return usual?.every((one, place) => one === sources[place]) === true ? undefined : sources;
}

const FINGERPRINT_BYTES = 16;

/** The same words flagged for the same reason have the same name, wherever they move in the file. */
function fingerprint(
  { ruleId, messageId, range }: Diagnostic,
  text: string,
  ordinals: Map<string, number>,
): string {
  const words = text.slice(range.start, range.end).replace(/\s+/g, " ").trim();
  const content = [ruleId, messageId, words].join("\n");
  const ordinal = ordinals.get(content) ?? 0;
  ordinals.set(content, ordinal + 1);
  return createHash("sha256")
    .update(`${content}\n${ordinal}`)
    .digest()
    .toString("hex", 0, FINGERPRINT_BYTES);
}
