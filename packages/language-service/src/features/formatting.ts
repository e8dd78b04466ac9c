import { formatDirectives, formatSettings } from "@encounter-lint/linter";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range, TextEdit } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { smallestEdit } from "../convert/smallest-edit.ts";
import { toLspRange, toSourceRange, touches } from "../convert/to-lsp-range.ts";

/**
 * Writes the suppressions of a document in one way. They are all that is ours: keys, headings and
 * words belong to the author and to other formatters.
 *
 * @param range - leaves the suppressions outside of it as they are
 */
export function formatting({ document, report }: Analysis, range?: Range): TextEdit[] {
  const wanted = range && toSourceRange(document, range);
  return formatDirectives(document.getText(), report.outline.comments)
    .filter((edit) => wanted === undefined || touches(edit.range, wanted))
    .map((edit) => ({ range: toLspRange(document, edit.range), newText: edit.newText }));
}

/** Writes the suppression in one way that stands on the line before the one that was just begun. */
export function onTypeFormatting(analysis: Analysis, { line }: Position): TextEdit[] {
  if (line === 0) return [];
  const start = { line: line - 1, character: 0 };
  const { document } = analysis;
  const end = document.positionAt(document.offsetAt({ line, character: 0 }) - 1);
  return formatting(analysis, { start, end });
}

/** Evens out the spacing of a settings file. */
export function settingsFormatting(document: TextDocument): TextEdit[] {
  const text = document.getText();
  const formatted = formatSettings(text);
  if (formatted === text) return [];
  const { range, newText } = smallestEdit(text, formatted);
  return [{ range: toLspRange(document, range), newText }];
}
