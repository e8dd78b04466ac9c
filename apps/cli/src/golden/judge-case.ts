import type { RequirementCoverage } from "@encounter-lint/domain";
import { coverageOf, lint, suggest, type LintSettings } from "@encounter-lint/linter";
import { fillTemplate } from "./fill-template.ts";
import type { GoldenCase } from "./golden-file.ts";

/** What became of a case: passed without failures. */
export interface CaseResult {
  readonly name: string;
  /** One sentence for everything that is not as expected. */
  readonly failures: readonly string[];
}

/** Fills the template as the case says, checks the note that it makes, and compares. */
export function judgeCase(
  path: string,
  template: string,
  { name, fill, expect }: GoldenCase,
  settings: LintSettings,
): CaseResult {
  const filled = fillTemplate(path, template, fill, settings);
  if (!filled.ok) {
    const failures = filled.unknown.map(
      (one) => `The template has no blank "${one}". ${suggest(one, filled.known)}`,
    );
    return { name, failures };
  }
  const report = lint({ text: filled.text, path }, { ...settings, kind: "note" });
  const found = new Map(report.diagnostics.map((one) => [one.ruleId as string, one.problem]));
  const errors = report.diagnostics.filter(({ severity }) => severity === "error");
  const requirements = report.encounters.flatMap((one) => coverageOf(one, settings).requirements);
  const expected = new Set(expect.errors ?? []);
  const failures = [
    ...errors
      .filter(({ ruleId }) => !expected.has(ruleId) && expect.found?.includes(ruleId) !== true)
      .map(({ ruleId, problem }) => `Not expected: ${problem} (${ruleId})`),
    ...[...expected]
      .filter((id) => !errors.some(({ ruleId }) => ruleId === id))
      .map((id) => `Expected an error of ${id}, which found none.`),
    ...(expect.found ?? [])
      .filter((id) => !found.has(id))
      .map((id) => `Expected ${id} to find something.`),
    ...(expect.absent ?? [])
      .filter((id) => found.has(id))
      .map((id) => `Expected ${id} to find nothing: ${found.get(id) ?? ""}`),
    ...(expect.documented ?? []).flatMap((id) => notDocumented(id, requirements)),
  ];
  return { name, failures: [...new Set(failures)] };
}

function notDocumented(
  id: string,
  requirements: readonly RequirementCoverage[],
): readonly string[] {
  const asked = requirements.filter((one) => one.id === id);
  const [first] = asked;
  if (!first) {
    const known = [...new Set(requirements.map((one) => one.id))];
    return [`Nothing called "${id}" is required here. ${suggest(id, known)}`];
  }
  return asked.some(({ satisfied }) => satisfied)
    ? []
    : [`Expected the ${first.name} to be documented; it is ${STATES[first.state]}.`];
}

const STATES = {
  value: "stated, but not sufficiently",
  prefilled: "stated, but not sufficiently",
  slot: "still a blank",
  choice: "still a pick list",
  missing: "missing",
} as const;
