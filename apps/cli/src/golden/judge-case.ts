import { lint, type LintSettings } from "@encounter-lint/linter";
import { suggest } from "@encounter-lint/linter";
import { coverageOf } from "../coverage.ts";
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
  const coverage = report.encounters.flatMap(coverageOf);
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
    ...(expect.documented ?? []).flatMap((element) => notDocumented(element, coverage)),
  ];
  return { name, failures: [...new Set(failures)] };
}

function notDocumented(
  element: string,
  coverage: readonly { readonly element: string; readonly state: string; readonly name: string }[],
): readonly string[] {
  const items = coverage.filter((item) => item.element === element);
  const [item] = items;
  if (!item) {
    const known = [...new Set(coverage.map((one) => one.element))];
    return [`There is no element "${element}". ${suggest(element, known)}`];
  }
  return items.some(({ state }) => state === "value")
    ? []
    : [`Expected ${item.name} to be documented; it is ${STATES[item.state] ?? item.state}.`];
}

const STATES: Readonly<Record<string, string>> = {
  slot: "still a blank",
  choice: "still a pick list",
  missing: "missing",
};
