import type { Diagnostic, TextEdit } from "@encounter-lint/linter";
import {
  CodeActionKind,
  type CodeAction,
  type CodeActionContext,
  type Range,
  type SnippetTextEdit,
  type TextEdit as LspTextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver-types";
import type { Analysis } from "../../analysis.ts";
import { toLspDiagnostic } from "../../convert/to-lsp-diagnostic.ts";
import { toLspRange, toSourceRange, touches } from "../../convert/to-lsp-range.ts";
import type { ClientFeatures } from "../../environment.ts";
import { isSuppressible } from "../../knowledge/find-rule.ts";
import { fixAllEdit } from "./fix-all.ts";
import { FIX_ALL, isRequested } from "./requested-kinds.ts";
import { suppressions, type Suppression } from "./suppress.ts";

/** The command that opens the page of a rule; its only argument is the rule id. */
export const EXPLAIN_COMMAND = "encounterLint.explainRule";

/**
 * What can be done about the findings in a range. The findings are looked up anew: what a client
 * sends back of them is incomplete in some editors.
 */
export function codeActions(
  analysis: Analysis,
  range: Range,
  { only }: Pick<CodeActionContext, "only">,
  client: ClientFeatures,
): CodeAction[] {
  const { document, report } = analysis;
  const wanted = toSourceRange(document, range);
  const actions: CodeAction[] = [];
  if (isRequested(CodeActionKind.QuickFix, only)) {
    const found = report.diagnostics.filter((diagnostic) => touches(diagnostic.range, wanted));
    actions.push(
      ...found.flatMap((diagnostic) => fixActions(analysis, diagnostic, client)),
      ...found.flatMap((diagnostic) => suppressActions(analysis, diagnostic, client)),
      // Other clients show the link that every finding carries.
      ...(client.showDocument ? explainActions(analysis, found) : []),
    );
  }
  // Only on request: in the menu of a finding it would be one action too many.
  if (only && isRequested(FIX_ALL, only)) actions.push(...fixAllActions(analysis, client));
  return actions;
}

function fixActions(
  analysis: Analysis,
  diagnostic: Diagnostic,
  client: ClientFeatures,
): CodeAction[] {
  const safe = diagnostic.fixes.filter(({ safety }) => safety === "safe");
  return diagnostic.fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toLspDiagnostic(analysis.document, diagnostic)],
    ...(fix === safe[0] && { isPreferred: true }),
    edit: workspaceEdit(analysis, fix.edits, client),
  }));
}

function suppressActions(
  analysis: Analysis,
  diagnostic: Diagnostic,
  client: ClientFeatures,
): CodeAction[] {
  // A comment against a rule that nobody may suppress would itself be reported.
  const isMandatory = analysis.lintSettings.mandatory?.includes(diagnostic.ruleId) ?? false;
  if (isMandatory || !isSuppressible(diagnostic.ruleId)) return [];
  return suppressions(analysis, diagnostic).map((suppression) => ({
    title: suppression.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [toLspDiagnostic(analysis.document, diagnostic)],
    edit: client.snippetEdits
      ? withReasonToFillIn(analysis, suppression)
      : workspaceEdit(analysis, [suppression.edit], client),
  }));
}

function explainActions({ document }: Analysis, found: readonly Diagnostic[]): CodeAction[] {
  const byRule = new Map(found.map((diagnostic) => [diagnostic.ruleId, diagnostic]));
  return [...byRule.values()].map((diagnostic) => {
    const title = `Explain ${diagnostic.ruleId}`;
    return {
      title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [toLspDiagnostic(document, diagnostic)],
      command: { title, command: EXPLAIN_COMMAND, arguments: [diagnostic.ruleId] },
    };
  });
}

function fixAllActions(analysis: Analysis, client: ClientFeatures): CodeAction[] {
  const edit = fixAllEdit(analysis);
  if (!edit) return [];
  return [
    {
      title: "Fix all safe encounter-lint findings",
      kind: FIX_ALL,
      edit: workspaceEdit(analysis, [edit], client),
    },
  ];
}

function workspaceEdit(
  { document }: Analysis,
  edits: readonly TextEdit[],
  { documentChanges }: ClientFeatures,
): WorkspaceEdit {
  const { uri, version } = document;
  const lspEdits = edits.map(({ range, newText }): LspTextEdit => ({
    range: toLspRange(document, range),
    newText,
  }));
  return documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: lspEdits }] }
    : { changes: { [uri]: lspEdits } };
}

function withReasonToFillIn(
  { document }: Analysis,
  { edit: { range, newText }, reasonAt }: Suppression,
): WorkspaceEdit {
  const { uri, version } = document;
  const value = `${escapeSnippet(newText.slice(0, reasonAt))}\${1:reason}${escapeSnippet(newText.slice(reasonAt))}`;
  const edit: SnippetTextEdit = {
    range: toLspRange(document, range),
    snippet: { kind: "snippet", value },
  };
  return { documentChanges: [{ textDocument: { uri, version }, edits: [edit] }] };
}

function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, "\\$&");
}
