import type { Severity } from "@encounter-lint/domain";
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
import { formatSources, htmlTable, PAGE_END, pageStart } from "./html-page.ts";
import type { Reporter } from "./reporter.ts";
import { ruleOf, sourcesOf } from "../rule-lookup.ts";
import { escapeText } from "./xml.ts";

/** One page that needs nothing else: what is documented, what is not, and why that matters. */
export const html: Reporter = function* (run, { version }) {
  yield pageStart("Encounter documentation, CPT 17340");
  yield `<p class="tool">encounter-lint ${escapeText(version)}</p>
${formatFigures(summarize(run))}
</header>
<main>
`;
  const problems = problemsOf(run);
  if (problems.length > 0) {
    const items = problems.map((one) => `<li>${escapeText(formatProblem(one))}</li>`);
    yield `<section class="trouble"><h2>What could not be done</h2><ul>${items.join("")}</ul></section>\n`;
  }
  yield formatContents(run.files);
  for (const [index, file] of run.files.entries()) yield formatFile(file, index);
  yield PAGE_END;
};

function formatFigures(summary: Summary): string {
  const { files, unchecked, errors, warnings, infos, suppressed, accepted, problems } = summary;
  const checked = files - unchecked;
  const figures: readonly [number, string, string, "always"?][] = [
    [checked, checked === 1 ? "file checked" : "files checked", "", "always"],
    [errors, errors === 1 ? "error" : "errors", "error", "always"],
    [warnings, warnings === 1 ? "warning" : "warnings", "warning", "always"],
    [infos, infos === 1 ? "info" : "infos", "info", "always"],
    [suppressed, "suppressed", ""],
    [accepted, "in the baseline", ""],
    [problems, problems === 1 ? "thing not done" : "things not done", "error"],
  ];
  const items = figures
    .filter(([count, , , always]) => count > 0 || always !== undefined)
    .map(
      ([count, label, tone]) =>
        `<li class="${count > 0 ? tone : ""}"><strong>${count}</strong> ${label}</li>`,
    );
  return `<ul class="figures">${items.join("")}</ul>`;
}

function formatContents(files: readonly FileResult[]): string {
  const rows = files.map((file, index) => {
    const count = (severity: Severity) =>
      String(file.findings.filter((one) => one.severity === severity).length);
    const items = file.encounters.flatMap(({ coverage = [] }) => coverage);
    const there = items.filter(({ satisfied }) => satisfied).length;
    const share = items.length === 0 ? "–" : `${there} of ${items.length}`;
    const link = `<a href="#file-${index}">${escapeText(file.path)}</a>`;
    const counts = [count("error"), count("warning"), count("info")];
    return { cells: [link, kindsOf(file), share, ...counts], className: "" };
  });
  const columns = ["File", "Kind", "Documented", "Errors", "Warnings", "Infos"];
  return `<section><h2 id="files">Files</h2>${htmlTable("files", columns, rows)}</section>\n`;
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
      formatCoverage(
        one,
        `coverage-${index}-${position}`,
        file.encounters.length > 1 ? position + 1 : undefined,
      ),
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

function formatCoverage(
  { kind, coverage = [] }: ResultEncounter,
  id: string,
  number?: number,
): string {
  const title = `${kind === "note" ? "Note" : "Template"}${number === undefined ? "" : ` ${number}`}`;
  const rows = coverage.map(({ name, state, satisfied, ruleId, range }: ResultCoverage) => ({
    cells: [
      escapeText(name),
      !satisfied && (state === "value" || state === "prefilled")
        ? "stated, but not sufficient"
        : STATES[state],
      range === undefined ? "" : `line ${range.start.line}`,
      formatSources(sourcesOf({ ruleId })),
    ],
    className: satisfied ? "met" : "open",
  }));
  if (rows.length === 0) return "";
  const columns = ["Element", "State", "Where", "Asked for by"];
  return `<h3 id="${id}">${title}: what is documented</h3>${htmlTable(id, columns, rows)}`;
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
