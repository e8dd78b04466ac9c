import type { EncounterCoverage } from "@encounter-lint/linter";
import { resolve } from "node:path";
import { coverageIn } from "../encounter-coverage.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { displayPath, withForwardSlashes } from "../files/display-path.ts";
import { readDocument } from "../files/read-document.ts";
import { settingsFor, type JudgeOptions } from "../judge-options.ts";
import { formatProblem, orderProblems, type Problem } from "../problem.ts";
import { formatCoverage, type CoverageFormat } from "../reporters/coverage-report.ts";
import { printable } from "../reporters/paint.ts";
import type { World } from "../world.ts";

export interface CoverageOptions extends JudgeOptions {
  readonly format: CoverageFormat;
}

/** Says of each file which requirements its encounters meet, by which words, and who asks for them. */
export async function coverageCommand(
  files: readonly string[],
  options: CoverageOptions,
  world: World,
  color: boolean,
): Promise<ExitCode> {
  const settings = settingsFor(options, world);
  const encounters: EncounterCoverage[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const absolute = resolve(world.cwd, file);
    const path = displayPath(world.cwd, file);
    const document = await readDocument(absolute, path, world.files);
    if (!document.ok) {
      problems.push(document.problem);
      continue;
    }
    const resolved = await settings.resolve(withForwardSlashes(absolute));
    encounters.push(...coverageIn(path, document.text, resolved.settings));
  }
  if (encounters.length > 0) {
    await world.stdout.write(formatCoverage(encounters, options.format, color));
  }
  const all = orderProblems([...problems, ...settings.problems()]);
  for (const problem of all) {
    await world.stderr.write(`encounter-lint: ${printable(formatProblem(problem))}\n`);
  }
  return all.length > 0 ? EXIT.incomplete : EXIT.passed;
}
