import type { SourceRange } from "@encounter-lint/linter";
import type { Position, Range, TextEdit } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { blanksIn, type FoundBlank } from "../outline/blanks.ts";
import { pointersIn, type FoundPointer } from "../outline/diagnosis-pointers.ts";
import { thingAt } from "../outline/things.ts";

/** What can be renamed at a position, with its present name. */
export interface RenameTarget {
  readonly range: Range;
  readonly placeholder: string;
}

/** The edits of a rename, or why it cannot be done, as one sentence for the user. */
export type RenameResult = { readonly edits: TextEdit[] } | { readonly refusal: string };

/** The name of a blank (`site` in `{{site}}`) or a diagnosis pointer; nothing else has a name of its own. */
export function prepareRename(analysis: Analysis, position: Position): RenameTarget | undefined {
  const { document } = analysis;
  const thing = thingAt(analysis, document.offsetAt(position));
  if (thing?.kind === "pointer") {
    return { range: toLspRange(document, thing.pointer.range), placeholder: thing.pointer.text };
  }
  if (thing?.kind !== "blank") return undefined;
  const name = blankNameRange(thing.blank);
  return name && { range: toLspRange(document, name), placeholder: thing.blank.hint };
}

/** Renames every blank of the same text, or every pointer of the same encounter. */
export function rename(analysis: Analysis, position: Position, newName: string): RenameResult {
  const { document, report, lintSettings } = analysis;
  const thing = thingAt(analysis, document.offsetAt(position));
  if (thing?.kind === "pointer") return renamePointer(analysis, thing.pointer, newName);
  if (thing?.kind !== "blank" || !blankNameRange(thing.blank)) {
    return { refusal: "Only the name of a blank or a diagnosis pointer can be renamed." };
  }
  if (!/^[A-Za-z][\w .-]{0,59}$/.test(newName)) {
    return {
      refusal: "A blank is named with letters, digits, spaces, dots, _ and -, a letter first.",
    };
  }
  const { text } = thing.blank;
  return {
    edits: blanksIn(report.outline, lintSettings).flatMap((blank) => {
      const range = blank.text === text ? blankNameRange(blank) : undefined;
      return range ? [{ range: toLspRange(document, range), newText: newName }] : [];
    }),
  };
}

function renamePointer(
  { document, report }: Analysis,
  { number, at }: FoundPointer,
  newName: string,
): RenameResult {
  if (!/^(?:[A-L]|[1-9]|1[0-2])$/.test(newName)) {
    return { refusal: "A diagnosis pointer is a letter from A to L or a number from 1 to 12." };
  }
  return {
    edits: pointersIn(report.outline)
      .filter((one) => one.number === number && one.at.encounter === at.encounter)
      .map(({ range }) => ({ range: toLspRange(document, range), newText: newName })),
  };
}

/** The characters of the name; undefined for blanks that only mark a place, such as `***`. */
export function blankNameRange({
  text,
  hint,
  range,
  options,
}: FoundBlank): SourceRange | undefined {
  if (!/^[A-Za-z]/.test(hint) || options.length > 0) return undefined;
  const start = range.start + text.indexOf(hint);
  return { start, end: start + hint.length };
}
