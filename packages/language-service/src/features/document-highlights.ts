import {
  DocumentHighlightKind,
  type DocumentHighlight,
  type Position,
} from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { placesOf, thingAt } from "../outline/things.ts";

/** Every place that speaks of the same code, blank or rule. */
export function documentHighlights(analysis: Analysis, position: Position): DocumentHighlight[] {
  const thing = thingAt(analysis, analysis.document.offsetAt(position));
  if (!thing) return [];
  return placesOf(analysis, thing).map((range) => ({
    range: toLspRange(analysis.document, range),
    kind: DocumentHighlightKind.Text,
  }));
}
