import type { LintSettings } from "@encounter-lint/linter";
import type { EncounterClones } from "./compare-notes.ts";
import { uncheckedFile } from "./check-document.ts";
import { withForwardSlashes } from "./files/display-path.ts";
import type { Target } from "./files/find-files.ts";
import { decodeDocument, readDocument, vanished } from "./files/read-document.ts";
import type { FixedText } from "./fix-document.ts";
import { fileChange, type FileChange } from "./fix-files.ts";
import { isSafelyFixable, type FileResult } from "./lint-result.ts";
import type { Problem } from "./problem.ts";
import type { SettingsAccess } from "./settings-access.ts";
import type { World } from "./world.ts";

/** What to do with each file of a run. */
export interface FileWork {
  check(path: string, text: string, settings: LintSettings, clones?: EncounterClones): FileResult;
  /** Absent when nothing is to be fixed. */
  fix?(path: string, text: string, settings: LintSettings): FixedText;
  /** Receives what fixing changes; returns why it could not be kept. */
  change?(target: Target, change: FileChange): Promise<Problem | undefined>;
  /** Names what a result depends on; absent when results are not kept. */
  keyOf?(path: string, text: string, settings: LintSettings, clones?: EncounterClones): string;
}

/** A result, and the name under which it can be kept. */
export interface CheckedFile {
  readonly result: FileResult;
  readonly key?: string;
}

interface ReadFile {
  readonly ok: true;
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  readonly settings: LintSettings;
}

/** Checks a file, and fixes it where that is asked for. What cannot be read becomes a result as well. */
export async function checkFile(
  target: Target,
  world: World,
  settings: SettingsAccess,
  work: FileWork,
): Promise<CheckedFile> {
  const { path, clones } = target;
  const file = await readTarget(target, world, settings);
  if (!file.ok) return file;
  const result = work.check(path, file.text, file.settings, clones);
  if (!work.fix || !result.findings.some(isSafelyFixable)) {
    const key = work.keyOf?.(path, file.text, file.settings, clones);
    return { result, ...(key === undefined ? {} : { key }) };
  }

  const fixed = work.fix(path, file.text, file.settings);
  if (fixed.text === file.text) return { result };
  const change = fileChange(path, file.text, fixed.text, file.hasByteOrderMark);
  const problem = await work.change?.(target, change);
  if (problem) return { result: { ...result, problems: [...result.problems, problem] } };
  const after = work.check(path, fixed.text, file.settings, clones);
  return { result: { ...after, fixed: fixed.count } };
}

/**
 * The result of a file that needs no checking: one that is known, or one that cannot be read.
 *
 * @param known - looks a result up by its key
 */
export async function recallFile(
  target: Target,
  world: World,
  settings: SettingsAccess,
  keyOf: NonNullable<FileWork["keyOf"]>,
  known: (key: string, text: string) => FileResult | undefined,
): Promise<FileResult | undefined> {
  const file = await readTarget(target, world, settings);
  if (!file.ok) return file.result;
  return known(keyOf(target.path, file.text, file.settings, target.clones), file.text);
}

async function readTarget(
  target: Target,
  world: World,
  settings: SettingsAccess,
): Promise<ReadFile | { readonly ok: false; readonly result: FileResult }> {
  // Lets signals and other threads be heard: small files are read and checked without a pause.
  await new Promise((resolve) => setImmediate(resolve));
  const { path, absolute } = target;
  const document = target.content
    ? decodeDocument(await target.content(), path)
    : await readDocument(absolute, path, world.files);
  if (!document.ok) return { ok: false, result: uncheckedFile(vanished(document.problem), path) };
  const resolved = await settings.resolve(withForwardSlashes(absolute));
  return { ...document, settings: resolved.settings };
}
