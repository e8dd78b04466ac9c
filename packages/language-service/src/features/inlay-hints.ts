import { mentionsOf, stateOf } from "@encounter-lint/domain";
import { InlayHintKind, type InlayHint, type Range } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { toSourceRange, touches } from "../convert/to-lsp-range.ts";
import { codeText } from "../knowledge/code-texts.ts";
import { LABEL_TEXTS } from "../knowledge/label-texts.ts";
import { codesIn } from "../outline/codes.ts";
import { labelRange, placedNodes, textRange } from "../outline/placed-node.ts";

/** VS Code shows 43 characters of all hints of a line; a second one should have room. */
const LONGEST_LABEL = 30;

/** What is still to be done about an element. In a template, a blank and a choice are what they should be. */
const STATES = {
  template: { slot: undefined, choice: undefined, missing: "missing", value: undefined },
  note: { slot: "blank", choice: "to choose", missing: "missing", value: undefined },
} as const;

/** The meaning of a code behind it, and behind a label what is still to be done about its element. */
export function inlayHints(analysis: Analysis, range: Range): InlayHint[] {
  const { document, report, tables } = analysis;
  const wanted = toSourceRange(document, range);
  const text = document.getText();
  const hints: InlayHint[] = [];
  for (const { kind, code, range: place } of codesIn(report.outline, tables)) {
    if (!touches(place, wanted)) continue;
    const meaning = codeText(kind, code, tables);
    if (!meaning || standsBeside(text, place.end, meaning.label)) continue;
    const afterQuote = /["']/.test(text[place.end] ?? "") ? place.end + 1 : place.end;
    hints.push({
      position: document.positionAt(afterQuote),
      label: shorten(meaning.label),
      paddingLeft: true,
      tooltip: meaning.title,
    });
  }
  for (const { node, meaning, encounter } of placedNodes(report.outline)) {
    const label = labelRange(node);
    const wording = meaning && LABEL_TEXTS[meaning];
    if (node.kind !== "field" || !label || !wording?.element || !touches(label, wanted)) continue;
    const read = report.encounters[encounter]?.encounter;
    const state = read && STATES[read.kind][stateOf(mentionsOf(read, wording.element))];
    if (state === undefined) continue;
    const end = textRange(node)?.end ?? node.range.end;
    hints.push({
      position: document.positionAt(end),
      label: state,
      kind: InlayHintKind.Type,
      paddingLeft: true,
      tooltip: wording.write.replaceAll("`", ""),
    });
  }
  return hints;
}

/** Whether the line says already what the code means. */
function standsBeside(text: string, end: number, label: string): boolean {
  const start = text.lastIndexOf("\n", end - 1) + 1;
  const newline = text.indexOf("\n", end);
  const line = text.slice(start, newline < 0 ? undefined : newline);
  return line.toLowerCase().includes(label.toLowerCase());
}

function shorten(label: string): string {
  if (label.length <= LONGEST_LABEL) return label;
  return `${label.slice(0, label.lastIndexOf(" ", LONGEST_LABEL - 1))}…`;
}
