import type { Diagnostic, SourceRange, TextEdit } from "@encounter-lint/linter";
import type { Analysis } from "../../analysis.ts";
import { placedNodes } from "../../outline/placed-node.ts";

/** A comment that keeps a finding silent, with an empty place for the reason. */
export interface Suppression {
  readonly title: string;
  readonly edit: TextEdit;
  /** Where in the new text the reason belongs. */
  readonly reasonAt: number;
}

/** How to suppress a finding in its line and in the whole file, as the format allows. */
export function suppressions(analysis: Analysis, { ruleId, range }: Diagnostic): Suppression[] {
  const line = suppressLine(analysis, ruleId, range);
  return [...(line ? [line] : []), suppressFile(analysis, ruleId)];
}

function suppressLine(
  { document, report }: Analysis,
  ruleId: string,
  range: SourceRange,
): Suppression | undefined {
  const text = document.getText();
  const start = startOfLine(text, range.start);
  const title = `Suppress ${ruleId} in this line`;
  if (report.format === "markdown" && !isInFrontMatter(text, range.start)) {
    // At the end of the line, so that lists and tables stay whole.
    const end = endOfLine(text, range.start);
    const comment = `<!-- encounter-lint-disable-line ${ruleId} -- `;
    const before = /\s$/.test(text.slice(start, end)) ? "" : " ";
    return {
      title,
      edit: { range: { start: end, end }, newText: `${before}${comment} -->` },
      reasonAt: before.length + comment.length,
    };
  }
  // The lines of a block of text are content, and a comment there would become part of it.
  if (isInsideBlockText(report, text, range)) return undefined;
  const indent = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  const comment = `${indent}# encounter-lint-disable-next-line ${ruleId} -- `;
  return {
    title,
    edit: { range: { start, end: start }, newText: `${comment}${lineEnd(text)}` },
    reasonAt: comment.length,
  };
}

function suppressFile({ document, report }: Analysis, ruleId: string): Suppression {
  const text = document.getText();
  const directive = `encounter-lint-disable-file ${ruleId} -- `;
  const title = `Suppress ${ruleId} in this file`;
  const top = text.startsWith("\uFEFF") ? 1 : 0;
  if (report.format === "yaml") {
    return {
      title,
      edit: { range: { start: top, end: top }, newText: `# ${directive}${lineEnd(text)}` },
      reasonAt: `# ${directive}`.length,
    };
  }
  const frontMatter = /^\uFEFF?---[ \t]*\r?\n/.exec(text);
  if (frontMatter && isInFrontMatter(text, frontMatter[0].length)) {
    const at = frontMatter[0].length;
    return {
      title,
      edit: { range: { start: at, end: at }, newText: `# ${directive}${lineEnd(text)}` },
      reasonAt: `# ${directive}`.length,
    };
  }
  return {
    title,
    edit: {
      range: { start: top, end: top },
      newText: `<!-- ${directive} -->${lineEnd(text)}${lineEnd(text)}`,
    },
    reasonAt: `<!-- ${directive}`.length,
  };
}

function isInsideBlockText(
  { outline }: Analysis["report"],
  text: string,
  { start }: SourceRange,
): boolean {
  for (const { node } of placedNodes(outline)) {
    if (node.scalar !== "block" || !node.text) continue;
    const isWithin = node.text.start <= start && start <= node.text.start + node.text.text.length;
    if (isWithin && startOfLine(text, start) > startOfLine(text, node.anchor.start)) return true;
  }
  return false;
}

function isInFrontMatter(text: string, offset: number): boolean {
  const frontMatter = /^\uFEFF?---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?=\r?\n|$)/.exec(text);
  return frontMatter !== null && offset < frontMatter[0].length;
}

function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

function endOfLine(text: string, offset: number): number {
  const end = text.slice(offset).search(/\r?\n|$/);
  return offset + end;
}

function lineEnd(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
