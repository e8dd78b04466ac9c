import {
  InsertTextFormat,
  type CompletionItem,
  type CompletionList,
  type Position,
} from "vscode-languageserver-types";
import type { CodeTables } from "@encounter-lint/domain";
import type { Analysis } from "../analysis.ts";
import { headingProposals, labelProposals } from "../completion/label-items.ts";
import { cursorContext, type CursorContext } from "../completion/cursor-context.ts";
import { formProposals, isInForm } from "../completion/form-items.ts";
import { directiveProposals, ruleProposals } from "../completion/rule-items.ts";
import { templateProposals } from "../completion/template-items.ts";
import { valueProposals, type Proposal } from "../completion/value-items.ts";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { toMarkup } from "../convert/to-markup.ts";
import type { ClientFeatures } from "../environment.ts";
import { codeText } from "../knowledge/code-texts.ts";
import type { CodeKind } from "../outline/codes.ts";

/** What can be written at a position. */
export function completion(
  analysis: Analysis,
  position: Position,
  client: ClientFeatures,
): CompletionList {
  const { document, report } = analysis;
  const context = cursorContext(document.getText(), document.offsetAt(position), report.format);
  const range = toLspRange(document, context.typed);
  const items = proposals(analysis, context).map((proposal, index): CompletionItem => {
    const { label, kind, detail, code } = proposal;
    const written = inPlace(proposal, context);
    const isSnippet = proposal.isSnippet === true && client.snippets;
    return {
      label,
      kind,
      filterText: label,
      // Keeps the order in which they are proposed.
      sortText: String(index).padStart(4, "0"),
      textEdit: { range, newText: isSnippet ? written : withoutTabStops(proposal, written) },
      ...(isSnippet && { insertTextFormat: InsertTextFormat.Snippet }),
      ...(detail !== undefined && { detail }),
      ...(code && { data: code }),
    };
  });
  return { isIncomplete: false, items };
}

/** Adds what the tables say about the code of an item. */
export function resolveCompletion(
  item: CompletionItem,
  tables: CodeTables,
  canShowMarkdown: boolean,
): CompletionItem {
  const data: unknown = item.data;
  if (!isCodeData(data)) return item;
  const text = codeText(data.kind, data.code, tables);
  if (!text) return item;
  const source = text.source === undefined ? [] : [`Source: ${text.source}`];
  const markdown = [`**${text.title}**`, text.sentences.join(" "), ...source].join("\n\n");
  return { ...item, documentation: toMarkup(markdown, canShowMarkdown) };
}

function proposals(analysis: Analysis, context: CursorContext): Proposal[] {
  if (isInForm(context)) return formProposals(analysis, context);
  switch (context.kind) {
    case "rule":
      return ruleProposals(analysis);
    case "directive":
      return directiveProposals(context.format);
    case "value":
      return valueProposals(analysis, context);
    case "heading":
      return headingProposals(analysis, context);
    case "label": {
      const isEmpty = isEmptyBut(analysis.document.getText(), context);
      return [
        ...(isEmpty ? templateProposals(context.format) : []),
        ...labelProposals(analysis, context),
      ];
    }
    default:
      return [];
  }
}

/** Whether there is nothing in the document but comments and what is being typed. */
function isEmptyBut(text: string, { typed, format }: CursorContext): boolean {
  const rest = text.slice(0, typed.start) + text.slice(typed.end);
  const comments = format === "yaml" ? /^\s*#.*$/gm : /<!--[\s\S]*?-->/g;
  return rest.replace(comments, "").trim() === "";
}

/** In YAML, what would be read as something else stands between quotes. */
function inPlace(
  { label, insert, code }: Proposal,
  { format, kind, isQuoted }: CursorContext,
): string {
  const written = insert ?? label;
  if (format !== "yaml" || kind !== "value" || isQuoted) return written;
  const isNumeric = code !== undefined && /^\d/.test(code.code);
  return isNumeric || /^[{[*@%_<$#?]/.test(written) ? `"${written}"` : written;
}

function withoutTabStops({ isSnippet }: Proposal, written: string): string {
  return isSnippet ? written.replace(/\$\{\d+:([^}]*)\}/g, "$1") : written;
}

function isCodeData(data: unknown): data is { readonly kind: CodeKind; readonly code: string } {
  if (typeof data !== "object" || data === null) return false;
  const { kind, code } = data as Readonly<Record<string, unknown>>;
  const isKind =
    kind === "diagnosis" || kind === "procedure" || kind === "modifier" || kind === "place";
  return isKind && typeof code === "string";
}
