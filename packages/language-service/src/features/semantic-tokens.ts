import type { SourceRange } from "@encounter-lint/linter";
import { SemanticTokenTypes, type Range } from "vscode-languageserver-types";
import type { Analysis } from "../analysis.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { blanksIn } from "../outline/blanks.ts";
import { codesIn } from "../outline/codes.ts";
import { suppressionComments } from "../outline/suppression-comments.ts";

/** The kinds of tokens, in the order of the legend: blanks, codes, comments that suppress, rule ids. */
export const TOKEN_TYPES: readonly SemanticTokenTypes[] = [
  SemanticTokenTypes.parameter,
  SemanticTokenTypes.enumMember,
  SemanticTokenTypes.macro,
  SemanticTokenTypes.function,
];

/** A piece of text with a colour of its own. Never more than one line. */
export interface SemanticToken {
  readonly range: Range;
  /** One of {@link TOKEN_TYPES}. */
  readonly type: SemanticTokenTypes;
}

/** Blanks, codes and suppressions, by place; tokens do not overlap. */
export function semanticTokens(analysis: Analysis): SemanticToken[] {
  const { document, report, tables, lintSettings } = analysis;
  const comments = suppressionComments(report.outline);
  const found: { readonly range: SourceRange; readonly type: SemanticTokenTypes }[] = [
    ...blanksIn(report.outline, lintSettings).map(({ range }) => ({
      range,
      type: SemanticTokenTypes.parameter,
    })),
    ...codesIn(report.outline, tables).map(({ range }) => ({
      range,
      type: SemanticTokenTypes.enumMember,
    })),
    ...comments.map(({ directive }) => ({ range: directive, type: SemanticTokenTypes.macro })),
    ...comments.flatMap(({ ruleIds }) =>
      ruleIds.map(({ range }) => ({ range, type: SemanticTokenTypes.function })),
    ),
  ];
  let end = 0;
  return found
    .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
    .filter(({ range }) => {
      if (range.start < end) return false;
      ({ end } = range);
      return true;
    })
    .map(({ range, type }) => ({ range: toLspRange(document, range), type }));
}
