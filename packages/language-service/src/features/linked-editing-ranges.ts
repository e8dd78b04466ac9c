import type { Position, Range } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { blanksIn } from "../outline/blanks.ts";
import { thingAt } from "../outline/things.ts";
import { blankNameRange } from "./rename.ts";

/** Places that change together while someone types in one of them. */
export interface LinkedRanges {
  readonly ranges: Range[];
  /** What may be typed without parting them. */
  readonly wordPattern: string;
}

/** The names of all blanks that are called alike, so that typing in one changes all. */
export function linkedEditingRanges(
  analysis: Analysis,
  position: Position,
): LinkedRanges | undefined {
  const { document, report, lintSettings } = analysis;
  const thing = thingAt(analysis, document.offsetAt(position));
  if (thing?.kind !== "blank") return undefined;
  const ranges = blanksIn(report.outline, lintSettings).flatMap((blank) => {
    const range = blank.text === thing.blank.text ? blankNameRange(blank) : undefined;
    return range ? [toLspRange(document, range)] : [];
  });
  return ranges.length > 1 ? { ranges, wordPattern: "[A-Za-z][\\w.-]*" } : undefined;
}
