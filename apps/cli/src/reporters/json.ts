import {
  isSafelyFixable,
  summarize,
  type FileResult,
  type ResultFinding,
  type SuppressedFinding,
} from "../lint-result.ts";
import { messageOf } from "./message.ts";
import type { Reporter } from "./reporter.ts";
import { ruleOf, sourcesOf } from "../rule-lookup.ts";

/** Raised when a field changes its meaning or goes; new fields do not raise it. */
export const JSON_REPORT_VERSION = 1;

/** For programs: one object, described in docs/json-report.md. */
export const json: Reporter = function* (run) {
  yield `{\n  "version": ${JSON_REPORT_VERSION},\n  "files": [`;
  let separator = "\n";
  for (const file of run.files) {
    yield `${separator}    ${JSON.stringify(jsonFile(file))}`;
    separator = ",\n";
  }
  yield `${run.files.length === 0 ? "" : "\n  "}],\n`;
  yield `  "problems": ${JSON.stringify(run.problems)},\n`;
  yield `  "summary": ${JSON.stringify(summarize(run))}\n}\n`;
};

/** A file as JSON reports show it. */
export function jsonFile(file: FileResult) {
  return {
    path: file.path,
    kind: file.encounters[0]?.kind ?? null,
    encounters: file.encounters.map(({ kind }) => ({ kind })),
    format: file.format ?? null,
    diagnostics: file.findings.map(jsonFinding),
    suppressed: file.suppressed.map(jsonSuppressed),
    accepted: file.accepted.map(jsonFinding),
    problems: file.problems,
  };
}

/** A finding as JSON reports show it. */
export function jsonFinding(finding: ResultFinding) {
  const { ruleId, messageId, severity, problem, remedy, stale, range, related } = finding;
  const rule = ruleOf(ruleId);
  return {
    ruleId,
    messageId,
    severity,
    message: messageOf(finding),
    problem,
    remedy,
    why: rule?.why ?? null,
    ...(stale === undefined ? {} : { stale }),
    range,
    sources: sourcesOf(finding).map(({ citation, url, date, effective, confidence }) => ({
      citation,
      url: url ?? null,
      date: date ?? effective ?? null,
      confidence,
    })),
    related,
    fixable: isSafelyFixable(finding),
    fixes: finding.fixes,
    fingerprint: finding.fingerprint,
  };
}

function jsonSuppressed({ finding, reason, range }: SuppressedFinding) {
  return { reason, range, diagnostic: jsonFinding(finding) };
}
