import { rules } from "@encounter-lint/domain";
import { uncheckedFile } from "../check-document.ts";
import type { FileResult, LintRun, PlaceRange, ResultFinding } from "../lint-result.ts";

/** A rule that every version has. */
export const SAMPLE_RULE = "documentation/cryogen-missing";

/** The citations of the sample rule, as messages show them. */
export const SAMPLE_CITATIONS = (rules.find(({ id }) => id === SAMPLE_RULE)?.sources ?? [])
  .map(({ citation }) => citation)
  .join("; ");

/** Characters of one line. */
export function inLine(line: number, from: number, to: number): PlaceRange {
  const place = (column: number) => ({ offset: line * 100 + column, line, column });
  return { start: place(from), end: place(to) };
}

/** A finding with changes. */
export function aFinding(changes: Partial<ResultFinding> = {}): ResultFinding {
  return {
    ruleId: SAMPLE_RULE,
    messageId: "missing",
    severity: "error",
    problem: "No freezing agent is named.",
    remedy: "Write it.",
    range: inLine(3, 4, 13),
    related: [],
    fixes: [],
    fingerprint: "f1",
    ...changes,
  };
}

/** A file without findings, with changes. */
export function aFile(changes: Partial<FileResult> = {}): FileResult {
  return {
    path: "a.encounter.md",
    format: "markdown",
    encounters: [{ kind: "note" }],
    findings: [],
    suppressed: [],
    accepted: [],
    problems: [],
    ...changes,
  };
}

/** Characters that mean something in one of the formats, and some that no format allows. */
export const HOSTILE = "a%b\r\nc::d,e:f|g`h<i>&\"j'*[k](l)\u0000\u001B[31m\uD800";

/** A run with everything that a report may have to show, and names that try to break it. */
export const hostileRun: LintRun = {
  files: [
    aFile({ path: "quiet.encounter.yaml", format: "yaml" }),
    aFile({
      path: "dir, with: 100% <odd> names/a&b|c.encounter.md",
      encounters: [
        {
          kind: "note",
          coverage: [
            {
              id: "freeze-time",
              name: "freeze time",
              state: "value",
              satisfied: true,
              ruleId: "documentation/freeze-duration-missing",
              range: inLine(4, 1, 4),
            },
            {
              id: "cryogen",
              name: "freezing agent",
              state: "missing",
              satisfied: false,
              ruleId: SAMPLE_RULE,
            },
          ],
        },
      ],
      findings: [
        aFinding(),
        aFinding({ severity: "warning", problem: HOSTILE, remedy: HOSTILE, fingerprint: "f2" }),
        aFinding({
          severity: "info",
          fingerprint: "f3",
          stale: "Table from 2024-07-01: compare with the current one.",
          range: { start: inLine(5, 2, 2).start, end: inLine(6, 3, 3).end },
          related: [{ message: `see ${HOSTILE}`, range: inLine(9, 1, 2) }],
          fixes: [
            {
              title: "Set units to 1",
              safety: "safe",
              edits: [{ range: { start: 5, end: 7 }, newText: "1" }],
            },
          ],
        }),
      ],
      suppressed: [
        { finding: aFinding({ fingerprint: "f4" }), reason: HOSTILE, range: inLine(2, 1, 9) },
      ],
      accepted: [aFinding({ fingerprint: "f5" })],
      flaggedLines: { 3: "## Procedure", 5: HOSTILE.replace(/[\r\n]/g, "") },
    }),
    uncheckedFile(
      { code: "vanished", path: "gone.encounter.md", problem: "It is gone.", remedy: "Again." },
      "gone.encounter.md",
    ),
  ],
  problems: [
    {
      code: "settings",
      path: "encounter-lint.yaml",
      line: 2,
      column: 3,
      problem: HOSTILE,
      remedy: "Correct it.",
    },
    { code: "option", problem: "No place.", remedy: "None." },
  ],
};
