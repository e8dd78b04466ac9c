import {
  createSettingsResolver,
  type GivenSettings,
  type SettingsFiles,
  type SettingsProblem,
  type SettingsResolver,
} from "@encounter-lint/linter";
import { join, resolve } from "node:path";
import { displayPath, withForwardSlashes } from "./files/display-path.ts";
import { readDocument } from "./files/read-document.ts";
import { errorCode, type Problem } from "./problem.ts";
import type { World } from "./world.ts";

/** Settings of documents, and everything that was wrong with them so far. */
export interface SettingsAccess extends SettingsResolver {
  problems(): readonly Problem[];
}

/**
 * Settings from the file system.
 *
 * @param only - a settings file to use instead of a search; `false` for none
 */
export function settingsAccess(
  world: World,
  given: GivenSettings,
  only?: string | false,
): SettingsAccess {
  const problems = new Map<string, Problem>();
  const note = (problem: Problem) => problems.set(JSON.stringify(problem), problem);

  const file = typeof only === "string" ? withForwardSlashes(resolve(world.cwd, only)) : only;
  const files: SettingsFiles = {
    async read(path) {
      const shown = displayPath(world.cwd, path);
      const document = await readDocument(path, shown, world.files);
      if (document.ok) return document.text;
      // Settings that are absent, or that say nothing, are no mistake; unless they were asked for.
      const isMissing = document.problem.code === "not-found" && path !== file;
      if (document.problem.code === "empty") return "";
      if (!isMissing) note(document.problem);
      return undefined;
    },
    async isRepositoryRoot(directory) {
      try {
        await world.files.status(join(directory, ".git"));
        return true;
      } catch (error) {
        return errorCode(error) === "EACCES";
      }
    },
  };
  const resolver = createSettingsResolver(files, given, file);

  return {
    problems: () => [...problems.values()],
    async resolve(path) {
      const resolved = await resolver.resolve(path);
      for (const one of resolved.problems) note(fromSettings(one, world.cwd));
      return resolved;
    },
  };
}

function fromSettings({ path, start, problem, remedy }: SettingsProblem, cwd: string): Problem {
  return {
    code: "settings",
    path: displayPath(cwd, path),
    line: start.line,
    column: start.column,
    problem,
    remedy,
  };
}
