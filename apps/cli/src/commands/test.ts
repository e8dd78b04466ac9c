import { dirname, join, resolve } from "node:path";
import { withForwardSlashes } from "../files/display-path.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { findNamed } from "../files/find-named.ts";
import { readDocument } from "../files/read-document.ts";
import { judgeCase, type CaseResult } from "../golden/judge-case.ts";
import { readGoldenFile } from "../golden/read-golden-file.ts";
import { settingsFor, type JudgeOptions } from "../judge-options.ts";
import { formatProblem, type Problem } from "../problem.ts";
import { painter, printable } from "../reporters/paint.ts";
import type { SettingsAccess } from "../settings-access.ts";
import type { World } from "../world.ts";

export interface TestOptions extends JudgeOptions {
  readonly format: "pretty" | "json";
}

interface FileOutcome {
  readonly path: string;
  readonly cases: readonly CaseResult[];
}

const GOLDEN_NAME = /\.encounter-test\.ya?ml$/i;

/** Fills templates with sample visits and checks that the notes are as expected. */
export async function testCommand(
  paths: readonly string[],
  options: TestOptions,
  world: World,
  color: boolean,
): Promise<ExitCode> {
  const settings = settingsFor(options, world);
  const { targets, problems: notFound } = await findNamed(paths, GOLDEN_NAME, world);
  const problems: Problem[] = [...notFound];
  if (targets.length === 0 && problems.length === 0) {
    problems.push({
      code: "no-match",
      problem: "No golden case was found.",
      remedy: "Write one into a file *.encounter-test.yaml; docs/golden-cases.md shows how.",
    });
  }
  const outcomes: FileOutcome[] = [];
  for (const { path, absolute } of targets) {
    const outcome = await judgeFile(path, absolute, settings, world);
    if ("cases" in outcome) outcomes.push(outcome);
    else problems.push(...outcome);
  }
  problems.push(...settings.problems());

  const failed = outcomes
    .flatMap(({ cases }) => cases)
    .filter(({ failures }) => failures.length > 0);
  if (options.format === "json") {
    await world.stdout.write(
      `${JSON.stringify({ version: 1, files: outcomes, problems }, undefined, 2)}\n`,
    );
  } else {
    await world.stdout.write(formatOutcomes(outcomes, failed.length, color));
  }
  for (const problem of problems) {
    await world.stderr.write(`encounter-lint: ${printable(formatProblem(problem))}\n`);
  }
  return problems.length > 0 ? EXIT.incomplete : failed.length > 0 ? EXIT.findings : EXIT.passed;
}

async function judgeFile(
  path: string,
  absolute: string,
  settings: SettingsAccess,
  world: World,
): Promise<FileOutcome | readonly Problem[]> {
  const file = await readDocument(absolute, path, world.files);
  if (!file.ok) return [file.problem];
  const golden = await readGoldenFile(path, file.text);
  if (!golden.ok) return golden.problems;
  const { template, cases } = golden.content;
  const shown = withForwardSlashes(join(dirname(path), template));
  const place = resolve(dirname(absolute), template);
  const text = await readDocument(place, shown, world.files);
  if (!text.ok) {
    const remedy = `Correct "template" in ${path}; it is relative to that file.`;
    return [{ ...text.problem, remedy }];
  }
  const resolved = await settings.resolve(withForwardSlashes(place));
  return {
    path,
    cases: cases.map((one) => judgeCase(shown, text.text, one, resolved.settings)),
  };
}

function formatOutcomes(outcomes: readonly FileOutcome[], failed: number, color: boolean): string {
  const paint = painter(color);
  const lines = outcomes.flatMap(({ path, cases }) =>
    cases.flatMap(({ name, failures }) => [
      `${failures.length === 0 ? paint("green", "passed") : paint("red", "failed")} ${printable(`${path}: ${name}`)}`,
      ...failures.map((failure) => `       ${printable(failure)}`),
    ]),
  );
  const total = outcomes.reduce((sum, { cases }) => sum + cases.length, 0);
  return `${[...lines, `${total - failed} passed, ${failed} failed`].join("\n")}\n`;
}
