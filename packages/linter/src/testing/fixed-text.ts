import type { Edit, EncounterKind } from "@encounter-lint/domain";
import { applyFixes } from "../fix/apply-fixes.ts";
import { FixSource } from "../fix/fix-source.ts";
import { toTextFix } from "../fix/to-text-fix.ts";
import { lint } from "../lint.ts";
import type { DocumentFormat } from "../lint-report.ts";
import { customDialect } from "../placeholders/find-placeholders.ts";

export interface FixedTextOptions {
  readonly format: DocumentFormat;
  readonly kind?: EncounterKind;
  /** Which document of the file is corrected; the first by default. */
  readonly documentIndex?: number;
  /** Placeholder patterns of the settings. */
  readonly placeholders?: readonly string[];
}

/**
 * The text after changes that belong together; undefined where they cannot be written.
 *
 * @throws Error when the result has syntax problems that the text had not
 */
export function fixedText(
  text: string,
  edits: Edit | readonly Edit[],
  { format, documentIndex = 0, placeholders = [], ...settings }: FixedTextOptions,
): string | undefined {
  const read = (words: string) => lint({ text: words, format }, { ...settings, placeholders });
  const { outline, encounters } = read(text);
  const index = encounters[documentIndex]?.index;
  if (!index) throw new Error(`There is no document ${documentIndex}.`);
  const lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
  const source = new FixSource({
    text: text.replaceAll("\r\n", " \n"),
    outline,
    documentIndex,
    index,
    lineEnd,
    custom: placeholders.map(customDialect),
  });
  const list: readonly Edit[] = "kind" in edits ? [edits] : edits;
  const fix = toTextFix({ title: "Correct it", safety: "safe", edits: list }, source);
  if (!fix) return undefined;
  const result = applyFixes(text, [fix]).text;
  const problems = read(result).outline.problems;
  if (problems.length > outline.problems.length) {
    throw new Error(`The result cannot be read: ${problems[0]?.problem}\n${result}`);
  }
  return result;
}

/** `procedure.freezeTime.0` as a path. */
export function pathFrom(dotted: string): (string | number)[] {
  return dotted.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}
