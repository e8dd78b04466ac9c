import type { Severity, Source } from "@encounter-lint/domain";
import {
  problemsOf,
  summarize,
  type FileResult,
  type ResultCoverage,
  type ResultEncounter,
  type ResultFinding,
  type Summary,
} from "../lint-result.ts";
import { formatProblem } from "../problem.ts";
import { HTML_STYLE } from "./html-style.ts";
import type { Reporter } from "./reporter.ts";
import { ruleOf, sourcesOf } from "../rule-lookup.ts";
import { escapeText } from "./xml.ts";

/** One page that needs nothing else: what is documented, what is not, and why that matters. */
export const html: Reporter = function* (run, { version }) {
  const summary = summarize(run);
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>encounter-lint report</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<header>
<h1>Encounter documentation, CPT 17340</h1>
<p class="tool">encounter-lint ${escapeText(version)}</p>
${formatFigures(summary)}
</header>
<main>
`;
  const problems = problemsOf(run);
  if (problems.length > 0) {
    const items = problems.map((one) => `<li>${escapeText(formatProblem(one))}</li>`);
    yield `<section class="trouble"><h2>What could not be checked</h2><ul>${items.join("")}</ul></section>\n`;
  }
  yield formatContents(run.files);
  for (const [index, file] of run.files.entries()) yield formatFile(file, index);
  yield `</main>
<footer><p>Documentation is checked by fixed rules; whether a service was necessary is for people to judge. CPT is a registered trademark of the American Medical Association.</p></footer>
</body>
</html>
`;
};

function formatFigures(summary: Summary): string {
  const figures: readonly [number, string, string][] = [
    [summary.files - summary.unchecked, "files checked", ""],
    [summary.errors, "errors", "error"],
    [summary.warnings, "warnings", "warning"],
    [summary.infos, "infos", "info"],
    [summary.suppressed, "suppressed", ""],
    [summary.accepted, "in the baseline", ""],
    [summary.problems, "not done", "error"],
  ];
  const items = figures.map(
    ([count, label, tone]) =>
      `<li class="${count > 0 ? tone : ""}"><strong>${count}</strong> ${label}</li>`,
  );
  return `<ul class="figures">${items.join("")}</ul>`;
}

function formatContents(files: readonly FileResult[]): string {
  const rows = files.map((file, index) => {
    const count = (severity: Severity) =>
      file.findings.filter((one) => one.severity === severity).length;
    const items = file.encounters.flatMap(({ coverage = [] }) => coverage);
    const there = items.filter(({ satisfied }) => satisfied).length;
    const share = items.length === 0 ? "–" : `${there} of ${items.length}`;
    return `<tr><td><a href="#file-${index}">${escapeText(file.path)}</a></td><td>${kindsOf(file)}</td><td>${share}</td><td>${count("error")}</td><td>${count("warning")}</td><td>${count("info")}</td></tr>`;
  });
  return `<section><h2>Files</h2><table><thead><tr><th>File</th><th>Kind</th><th>Documented</th><th>Errors</th><th>Warnings</th><th>Infos</th></tr></thead><tbody>${rows.join("\n")}</tbody></table></section>\n`;
}

function kindsOf({ encounters }: FileResult): string {
  return [...new Set(encounters.map(({ kind }) => kind))].join(", ") || "not checked";
}

function formatFile(file: FileResult, index: number): string {
  const suppressed = file.suppressed.map(
    ({ finding, reason, range }) =>
      `<li>Line ${range.start.line}: ${escapeText(finding.problem)} <code>${finding.ruleId}</code><br>Reason: ${escapeText(reason)}</li>`,
  );
  const parts = [
    ...file.encounters.map((one, position) =>
      formatCoverage(one, file.encounters.length > 1 ? position + 1 : undefined),
    ),
    file.findings.length === 0
      ? `<p class="none">${file.encounters.length === 0 ? "Nothing was checked." : "No findings."}</p>`
      : `<h3>Findings</h3><ol class="findings">${file.findings.map(formatFinding).join("\n")}</ol>`,
    suppressed.length === 0
      ? ""
      : `<h3>Suppressed, with the reason given</h3><ul>${suppressed.join("")}</ul>`,
    file.accepted.length === 0
      ? ""
      : `<h3>Accepted by the baseline</h3><ul>${file.accepted.map(({ problem, ruleId, range }) => `<li>Line ${range.start.line}: ${escapeText(problem)} <code>${ruleId}</code></li>`).join("")}</ul>`,
  ];
  return `<section class="file" id="file-${index}"><h2>${escapeText(file.path)}</h2>${parts.join("\n")}</section>\n`;
}

const STATES = {
  value: "stated",
  prefilled: "filled in beforehand",
  choice: "pick list",
  slot: "blank to fill in",
  missing: "missing",
} as const;

function formatCoverage({ kind, coverage = [] }: ResultEncounter, number?: number): string {
  const title = `${kind === "note" ? "Note" : "Template"}${number === undefined ? "" : ` ${number}`}`;
  const rows = coverage.map(({ name, state, satisfied, ruleId, range }: ResultCoverage) => {
    const place = range === undefined ? "" : `line ${range.start.line}`;
    return `<tr class="${satisfied ? "met" : "open"}"><td>${escapeText(name)}</td><td>${STATES[state]}</td><td>${place}</td><td>${formatSources(sourcesOf({ ruleId }))}</td></tr>`;
  });
  if (rows.length === 0) return "";
  return `<h3>${title}: what is documented</h3><table class="coverage"><thead><tr><th>Element</th><th>State</th><th>Where</th><th>Asked for by</th></tr></thead><tbody>${rows.join("\n")}</tbody></table>`;
}

function formatFinding(finding: ResultFinding): string {
  const { ruleId, severity, problem, remedy, range, stale } = finding;
  const why = ruleOf(ruleId)?.why;
  return `<li class="${severity}"><p><strong>${escapeText(problem)}</strong> <span class="tag">${severity}</span></p>
<p>Line ${range.start.line}, column ${range.start.column} · <code>${ruleId}</code></p>
<p>${escapeText(remedy)}</p>
${why === undefined ? "" : `<p class="why">${escapeText(why)}</p>`}
<p class="why">Source: ${formatSources(sourcesOf(finding))}${stale === undefined ? "" : ` · ${escapeText(stale)}`}</p></li>`;
}

function formatSources(sources: readonly Source[]): string {
  return sources
    .map(({ citation, url }) =>
      url === undefined || !/^https?:/.test(url)
        ? escapeText(citation)
        : `<a href="${escapeText(url).replaceAll('"', "&quot;")}" rel="noreferrer">${escapeText(citation)}</a>`,
    )
    .join("; ");
}
