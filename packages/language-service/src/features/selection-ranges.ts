import type { SourceRange } from "@encounter-lint/linter";
import type { Position, SelectionRange } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { covers, labelRange, placedNodes, textRange } from "../outline/placed-node.ts";

/** For each position the ranges around it, from the word outwards to the whole file. */
export function selectionRanges(
  { document, report }: Analysis,
  positions: readonly Position[],
): SelectionRange[] {
  const text = document.getText();
  return positions.map((position) => {
    const offset = document.offsetAt(position);
    const around: SourceRange[] = [{ start: 0, end: text.length }];
    for (const { node } of placedNodes(report.outline)) {
      if (!covers(node.range, offset)) continue;
      around.push(node.range);
      for (const part of [labelRange(node), textRange(node)]) {
        if (part && covers(part, offset)) around.push(part);
      }
    }
    around.push(wordAround(text, offset));
    const nested = around
      .sort((a, b) => b.end - b.start - (a.end - a.start))
      .filter((range, index, all) => index === 0 || isInside(range, all[index - 1] ?? range));
    const [whole, ...inner] = nested;
    return inner.reduce<SelectionRange>(
      (parent, range) => ({ range: toLspRange(document, range), parent }),
      { range: toLspRange(document, whole ?? { start: offset, end: offset }) },
    );
  });
}

function isInside(inner: SourceRange, outer: SourceRange): boolean {
  const isSmaller = inner.end - inner.start < outer.end - outer.start;
  return isSmaller && outer.start <= inner.start && inner.end <= outer.end;
}

function wordAround(text: string, offset: number): SourceRange {
  const before = /[\w.]*$/.exec(text.slice(Math.max(0, offset - 80), offset))?.[0].length ?? 0;
  const after = /^[\w.]*/.exec(text.slice(offset, offset + 80))?.[0].length ?? 0;
  return { start: offset - before, end: offset + after };
}
