import { resolve } from "node:path";
import { displayPath } from "./files/display-path.ts";
import type { LintRun } from "./lint-result.ts";
import { refusal, type Problem } from "./problem.ts";
import type { ReportTarget } from "./report-target.ts";
import { reporterFor } from "./reporters/formats.ts";
import type { ReportContext } from "./reporters/reporter.ts";
import type { World } from "./world.ts";

/**
 * Prints and writes the reports of a run.
 *
 * @returns what could not be written
 */
export async function report(
  run: LintRun,
  targets: readonly ReportTarget[],
  world: World,
  context: ReportContext,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const { format, file } of targets) {
    const reporter = await reporterFor(format);
    if (file === undefined) {
      for (const piece of reporter(run, context)) {
        if (world.stdout.isClosed) break;
        await world.stdout.write(piece);
      }
      continue;
    }
    const path = displayPath(world.cwd, file);
    if (run.files.some((one) => one.path === path)) {
      problems.push({
        code: "report",
        path,
        problem: "The report would replace a document that was checked, so it was not written.",
        remedy: "Write it into another file.",
      });
      continue;
    }
    try {
      const pieces = reporter(run, { ...context, color: false });
      await world.files.write(resolve(world.cwd, file), pieces);
    } catch (error) {
      problems.push({
        code: "report",
        path,
        problem: `The report cannot be written (${refusal(error)}).`,
        remedy: "Choose a file in a directory that can be written to.",
      });
    }
  }
  return problems;
}
