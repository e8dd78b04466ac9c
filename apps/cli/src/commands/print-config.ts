import { levelIn, optionValues } from "@encounter-lint/domain";
import { everyRule, isEncounterName, matchesAny } from "@encounter-lint/linter";
import { resolve } from "node:path";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { displayPath, withForwardSlashes } from "../files/display-path.ts";
import { formatProblem } from "../problem.ts";
import type { SettingsAccess } from "../settings-access.ts";
import type { World } from "../world.ts";

/** Prints which settings count for a file, and which files decided that. The file need not exist. */
export async function printConfig(
  file: string,
  settings: SettingsAccess,
  world: World,
): Promise<ExitCode> {
  const path = withForwardSlashes(resolve(world.cwd, file));
  const resolved = await settings.resolve(path);
  const { profile = "recommended", rules: set = {}, tables, ...rest } = resolved.settings;
  const config = {
    path: displayPath(world.cwd, file),
    decidedBy: resolved.sources.map((one) => displayPath(world.cwd, one)),
    foundInDirectories:
      (isEncounterName(path) || matchesAny(resolved.files, path)) &&
      !matchesAny(resolved.ignore, path),
    profile,
    kind: "template",
    ...rest,
    replacedTables: tables !== undefined,
    rules: Object.fromEntries(
      everyRule.map((rule) => {
        const { level = levelIn(rule, profile), options } = set[rule.id] ?? {};
        const values = optionValues(rule.options, options);
        return [rule.id, Object.keys(values).length === 0 ? level : [level, values]];
      }),
    ),
  };
  await world.stdout.write(`${JSON.stringify(config, undefined, 2)}\n`);
  const problems = settings.problems();
  for (const problem of problems) {
    await world.stderr.write(`encounter-lint: ${formatProblem(problem)}\n`);
  }
  return problems.length > 0 ? EXIT.incomplete : EXIT.passed;
}
