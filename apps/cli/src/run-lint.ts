import type { LintSettings } from "@encounter-lint/linter";
import { uncheckedFile } from "./check-document.ts";
import { withForwardSlashes } from "./files/display-path.ts";
import type { Target } from "./files/find-files.ts";
import { decodeDocument, readDocument, vanished } from "./files/read-document.ts";
import type { FixedText } from "./fix-document.ts";
import { fileChange, type FileChange } from "./fix-files.ts";
import { inParallel } from "./in-parallel.ts";
import { isSafelyFixable, type FileResult } from "./lint-result.ts";
import type { Problem } from "./problem.ts";
import type { SettingsAccess } from "./settings-access.ts";
import type { World } from "./world.ts";

const OPEN_FILES = 32;

/** Checks a text by the settings of its path. */
export type CheckText = (path: string, text: string, settings: LintSettings) => FileResult;

/** Corrects a text by the settings of its path. */
export type FixText = (path: string, text: string, settings: LintSettings) => FixedText;

/** What to do with the files of a run. */
export interface FileWork {
  readonly check: CheckText;
  /** Absent when nothing is to be fixed. */
  readonly fix?: FixText;
  /** Receives what fixing changes; returns why it could not be kept. */
  change?(target: Target, change: FileChange): Promise<Problem | undefined>;
}

/**
 * Checks files, and fixes them where that is asked for. What cannot be read becomes a result as
 * well. In the order of the targets; an interruption ends the work after the files under way.
 */
export async function checkFiles(
  targets: readonly Target[],
  world: World,
  settings: SettingsAccess,
  work: FileWork,
): Promise<FileResult[]> {
  const results = await inParallel(targets, OPEN_FILES, (target) =>
    world.interruption.aborted
      ? Promise.resolve([])
      : checkFile(target, world, settings, work).then((result) => [result]),
  );
  return results.flat();
}

async function checkFile(
  target: Target,
  world: World,
  settings: SettingsAccess,
  work: FileWork,
): Promise<FileResult> {
  const { path, absolute } = target;
  const document = target.content
    ? decodeDocument(await target.content(), path)
    : await readDocument(absolute, path, world.files);
  if (!document.ok) return uncheckedFile(vanished(document.problem), path);
  const { text, hasByteOrderMark } = document;
  const resolved = await settings.resolve(withForwardSlashes(absolute));
  const result = work.check(path, text, resolved.settings);
  if (!work.fix || !result.findings.some(isSafelyFixable)) return result;

  const fixed = work.fix(path, text, resolved.settings);
  if (fixed.text === text) return result;
  const change = fileChange(path, text, fixed.text, hasByteOrderMark);
  const problem = await work.change?.(target, change);
  if (problem) return { ...result, problems: [...result.problems, problem] };
  return { ...work.check(path, fixed.text, resolved.settings), fixed: fixed.count };
}
