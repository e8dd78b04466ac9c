import {
  cloneFingerprint,
  evaluate,
  formatFinding,
  rules,
  type Finding,
  type Level,
  type RuleId,
} from "@encounter-lint/domain";
import { FixSource } from "./fix/fix-source.ts";
import { toTextFix } from "./fix/to-text-fix.ts";
import { interpret } from "./interpret/interpret.ts";
import { relateEncounters, withClones } from "./interpret/relate-encounters.ts";
import type {
  Diagnostic,
  LintInput,
  LintReport,
  LintSettings,
  ReadEncounter,
  SuppressedDiagnostic,
  TextEdit,
  TextFix,
} from "./lint-report.ts";
import { customDialect } from "./placeholders/find-placeholders.ts";
import { formatOf, readDocument } from "./read/read-document.ts";
import { LineIndex } from "./source/line-index.ts";
import type { Outline } from "./source/outline.ts";
import type { SourceRange } from "./source/source-range.ts";
import { applySuppressions, type SuppressionOutcome } from "./suppress/apply-suppressions.ts";
import { readDirectives } from "./suppress/read-directives.ts";

const KNOWN_RULES: readonly string[] = /* @__PURE__ */ rules.map(({ id }) => id);

/**
 * Lints one document: reads, interprets, evaluates, locates, and applies the suppressions in it.
 * Never throws: what cannot be read is a finding, and a rule that fails is listed in `failures`.
 */
export function lint(input: LintInput, settings: LintSettings = {}): LintReport {
  const bom = input.text.startsWith("\uFEFF") ? 1 : 0;
  const written = input.text.slice(bom);
  // Every line end counts as one character, so that all documents read alike; offsets stay as they are.
  const text = normalizeLineEnds(written);
  const format = input.format ?? formatOf(input.path);
  const custom = (settings.placeholders ?? []).map(customDialect);
  const outline = readDocument(text, format, custom);
  const read = interpret(outline, {
    text,
    kind: settings.kind ?? "template",
    custom,
    ...(input.path === undefined ? {} : { path: input.path }),
  });
  const related = relateEncounters(read, input.path ?? "this file");
  const encounters = related.map((one, index) => withClones(one, input.clones?.[index] ?? []));
  const evaluations = encounters.map(({ encounter }) => evaluate(encounter, settings));
  const lineEnd = written.includes("\r\n") ? "\r\n" : "\n";
  const located = encounters.flatMap((one, documentIndex) => {
    const findings = evaluations[documentIndex]?.findings ?? [];
    if (findings.length === 0) return [];
    const source = new FixSource({
      text,
      outline,
      documentIndex,
      index: one.index,
      lineEnd,
      custom,
    });
    return findings.map((finding) => toDiagnostic(finding, one, documentIndex, source));
  });
  const outcome = suppress(located, text, outline, encounters, settings);
  return {
    format,
    outline,
    encounters,
    diagnostics: [...outcome.kept, ...outcome.problems]
      .map((one) => shifted(one, bom))
      .sort(byPlace),
    suppressed: outcome.suppressed.map((one) => shiftedSuppression(one, bom)),
    fingerprints: encounters.map(({ encounter }) => cloneFingerprint(encounter)),
    failures: evaluations.flatMap(({ failures }) => failures),
  };
}

/** `\r\n` and a lone `\r` become a line end of the same length. */
function normalizeLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n/g, " \n").replace(/\r/g, "\n") : text;
}

function toDiagnostic(
  finding: Finding,
  { index }: ReadEncounter,
  encounterIndex: number,
  source: FixSource,
): Diagnostic {
  const { fixes, related, ...rest } = finding;
  let written: readonly TextFix[] | undefined;
  return {
    ...rest,
    message: formatFinding(finding),
    range: index.locate(finding.path),
    related: related.map(({ path, message }) => ({ range: index.locate(path), message })),
    // Worked out when somebody asks: most findings are only shown.
    get fixes() {
      written ??= fixes.flatMap((fix) => toTextFix(fix, source) ?? []);
      return written;
    },
    encounterIndex,
  };
}

function suppress(
  diagnostics: readonly Diagnostic[],
  text: string,
  outline: Outline,
  encounters: readonly ReadEncounter[],
  settings: LintSettings,
): SuppressionOutcome {
  const starts = encounters.map(({ index }) => index.title.start);
  return applySuppressions(diagnostics, readDirectives(outline.comments), {
    text,
    lineIndex: new LineIndex(text),
    knownRuleIds: KNOWN_RULES,
    levelOf: (ruleId: RuleId, usual: Level) => settings.rules?.[ruleId]?.level ?? usual,
    encounterIndexAt: (offset) =>
      Math.max(
        0,
        starts.findLastIndex((start) => start <= offset),
      ),
    ...(settings.today === undefined ? {} : { today: settings.today }),
    ...(settings.mandatory === undefined ? {} : { mandatory: settings.mandatory }),
  });
}

/** Moves everything behind a byte order mark, which the readers never see. */
function shifted(diagnostic: Diagnostic, by: number): Diagnostic {
  if (by === 0) return diagnostic;
  const moveEdit = (edit: TextEdit): TextEdit => ({ ...edit, range: moved(edit.range, by) });
  return {
    ...diagnostic,
    range: moved(diagnostic.range, by),
    related: diagnostic.related.map((one) => ({ ...one, range: moved(one.range, by) })),
    fixes: diagnostic.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(moveEdit) })),
  };
}

function shiftedSuppression(one: SuppressedDiagnostic, by: number): SuppressedDiagnostic {
  return { ...one, diagnostic: shifted(one.diagnostic, by), range: moved(one.range, by) };
}

function moved({ start, end }: SourceRange, by: number): SourceRange {
  return { start: start + by, end: end + by };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
