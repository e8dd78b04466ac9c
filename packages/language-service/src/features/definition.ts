import type { LocationLink, Position } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { declarationOf, thingAt } from "../outline/things.ts";
import { rulePageUri } from "./rule-page.ts";

/**
 * From a claim line to the diagnosis that it points to, and from a rule id to the page of the rule.
 *
 * @param canShowPages - whether the client can open pages that the server writes
 */
export function definition(
  analysis: Analysis,
  position: Position,
  canShowPages: boolean,
): LocationLink[] {
  const { document } = analysis;
  const thing = thingAt(analysis, document.offsetAt(position));
  if (!thing) return [];
  if (thing.kind === "rule") {
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    if (!canShowPages) return [];
    return [
      {
        originSelectionRange: toLspRange(document, thing.rule.range),
        targetUri: rulePageUri(thing.rule.ruleId),
        targetRange: top,
        targetSelectionRange: top,
      },
    ];
  }
  const declared = declarationOf(analysis, thing);
  if (!declared) return [];
  const targetRange = toLspRange(document, declared);
  return [{ targetUri: document.uri, targetRange, targetSelectionRange: targetRange }];
}
