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

/** What an action without its edit remembers, to be given it later. */
interface LeftOpen {
  readonly version: number;
  readonly range: Range;
  readonly only: CodeActionContext["only"] | undefined;
  /** The place of the action among all that were offered. */
  readonly place: number;
}

/**
 * What can be done about the findings in a range, without the edits where the client asks for the
 * edit of the action that was chosen.
 */
export function codeActions(
  analysis: Analysis,
  range: Range,
  context: Pick<CodeActionContext, "only">,
  client: ClientFeatures,
): CodeAction[] {
  const actions = completeActions(analysis, range, context, client);
  if (!client.resolvesEdits) return actions;
  const { version } = analysis.document;
  return actions.map(({ edit, ...action }, place) => {
    if (!edit) return action;
    const data: LeftOpen = { version, range, only: context.only, place };
    return { ...action, data: { ...data, uri: analysis.document.uri } };
  });
}

/** The action with its edit; undefined when the document is another one than when it was offered. */
export function resolveCodeAction(
  analysis: Analysis,
  action: CodeAction,
  client: ClientFeatures,
): CodeAction | undefined {
  const data: unknown = action.data;
  if (!isLeftOpen(data) || data.version !== analysis.document.version) return undefined;
  const { range, only, place } = data;
  const offered = completeActions(analysis, range, only ? { only } : {}, client)[place];
  return offered?.title === action.title && offered.edit
    ? { ...action, edit: offered.edit }
    : undefined;
}

function isLeftOpen(data: unknown): data is LeftOpen {
  if (typeof data !== "object" || data === null) return false;
  const { version, range, place } = data as Partial<LeftOpen>;
  return typeof version === "number" && typeof place === "number" && range !== undefined;
}

/**
 * What can be done about the findings in a range. The findings are looked up anew: what a client
 * sends back of them is incomplete in some editors.
 */
function completeActions(
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
      ...withoutRepeats(
        found.flatMap((diagnostic) => suppressActions(analysis, diagnostic, client)),
      ),
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

/** One finding after the other may be of the same rule, and one comment keeps them all silent. */
function withoutRepeats(actions: readonly CodeAction[]): CodeAction[] {
  return [
    ...new Map(
      actions.map((action) => [JSON.stringify([action.title, action.edit]), action]),
    ).values(),
  ];
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
