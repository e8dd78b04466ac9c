import { evaluate, formatFinding, type Finding } from "@encounter-lint/domain";
import { interpret } from "./interpret/interpret.ts";
import { relateEncounters } from "./interpret/relate-encounters.ts";
import type {
  Diagnostic,
  LintInput,
  LintReport,
  LintSettings,
  ReadEncounter,
} from "./lint-report.ts";
import { customDialect } from "./placeholders/find-placeholders.ts";
import { formatOf, readDocument } from "./read/read-document.ts";

/**
 * Lints one document: reads, interprets, evaluates and locates.
 * Never throws: what cannot be read is a finding, and a rule that fails is listed in `failures`.
 */
export function lint(input: LintInput, settings: LintSettings = {}): LintReport {
  const bom = input.text.startsWith("\uFEFF") ? 1 : 0;
  const format = input.format ?? formatOf(input.path);
  // All line ends count one character, so that every document reads alike; offsets stay what they are.
  const text = normalizeLineEnds(bom === 0 ? input.text : input.text.slice(1));
  const custom = (settings.placeholders ?? []).map(customDialect);
  const outline = readDocument(text, format, custom);
  const encounters = interpret(outline, {
    text,
    kind: settings.kind ?? "template",
    custom,
    ...(input.path === undefined ? {} : { path: input.path }),
  });
  const related = relateEncounters(encounters, input.path ?? "this file");
  const evaluations = related.map(({ encounter }) => evaluate(encounter, settings));
  const diagnostics = related.flatMap((read, encounterIndex) =>
    (evaluations[encounterIndex]?.findings ?? []).map((finding) =>
      toDiagnostic(finding, read, encounterIndex, bom),
    ),
  );
  return {
    format,
    outline,
    encounters: related,
    diagnostics: diagnostics.sort(byPlace),
    suppressed: [],
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
  shift: number,
): Diagnostic {
  const { fixes: _fixes, related, ...rest } = finding;
  const place = (path: Finding["path"]) => {
    const { start, end } = index.locate(path);
    return { start: start + shift, end: end + shift };
  };
  return {
    ...rest,
    message: formatFinding(finding),
    range: place(finding.path),
    related: related.map(({ path, message }) => ({ range: place(path), message })),
    fixes: [],
    encounterIndex,
  };
}

function byPlace(a: Diagnostic, b: Diagnostic): number {
  return (
    a.range.start - b.range.start ||
    a.range.end - b.range.end ||
    (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
  );
}
