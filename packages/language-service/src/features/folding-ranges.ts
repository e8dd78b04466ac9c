import { FoldingRangeKind, type FoldingRange } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { placedNodes } from "../outline/placed-node.ts";

/** Comments of several lines. */
const COMMENTS = {
  yaml: /^[ \t]*#.*(?:\r?\n[ \t]*#.*)+/gm,
  markdown: /<!--[\s\S]*?-->/g,
} as const;

/** Sections, records, front matter, the documents of one file, and runs of comments. */
export function foldingRanges({ document, report }: Analysis): FoldingRange[] {
  const ranges = new Map<string, FoldingRange>();
  const add = (start: number, end: number, kind?: FoldingRangeKind) => {
    const startLine = document.positionAt(start).line;
    const last = document.positionAt(end);
    // A range that ends at the beginning of a line has nothing on it.
    const endLine = last.character === 0 && last.line > startLine ? last.line - 1 : last.line;
    const lines = `${startLine}-${endLine}`;
    if (endLine <= startLine || ranges.has(lines)) return;
    ranges.set(lines, { startLine, endLine, ...(kind && { kind }) });
  };
  for (const { node } of placedNodes(report.outline)) add(node.range.start, node.range.end);
  const frontMatter = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/.exec(
    document.getText(),
  );
  if (report.format === "markdown" && frontMatter) add(0, frontMatter[0].length);
  for (const { index, 0: comment } of document.getText().matchAll(COMMENTS[report.format])) {
    add(index, index + comment.length, FoldingRangeKind.Comment);
  }
  return [...ranges.values()].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}
