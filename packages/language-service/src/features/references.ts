import type { Location, Position } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { declarationOf, placesOf, thingAt } from "../outline/things.ts";

/** Every place that speaks of the same code, pointer, blank or rule. */
export function references(
  analysis: Analysis,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const { document } = analysis;
  const thing = thingAt(analysis, document.offsetAt(position));
  if (!thing) return [];
  const declared = declarationOf(analysis, thing);
  return placesOf(analysis, thing)
    .filter(({ start }) => includeDeclaration || start !== declared?.start)
    .map((range) => ({ uri: document.uri, range: toLspRange(document, range) }));
}
