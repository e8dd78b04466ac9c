import type { TextDocument } from "vscode-languageserver-textdocument";
import {
  CompletionItemKind,
  type CompletionItem,
  type Position,
} from "vscode-languageserver-types";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { schemasAt, type JsonSchema } from "./json-schema.ts";
import { settingsCursor } from "./settings-cursor.ts";

interface Proposal {
  readonly label: string;
  readonly kind: CompletionItemKind;
  readonly insert: string;
  readonly detail?: string;
}

/** Keys, levels, rule ids and options that can stand at a position of a settings file. */
export function settingsCompletion(
  document: TextDocument,
  position: Position,
  schema: JsonSchema,
): CompletionItem[] {
  const cursor = settingsCursor(document.getText(), document.offsetAt(position));
  if (!cursor) return [];
  const possible = schemasAt(schema, cursor.path);
  const proposals =
    cursor.kind === "key"
      ? possible.flatMap(keys)
      : [...possible.flatMap(values), ...possible.flatMap(keys)];
  const range = toLspRange(document, cursor.typed);
  return proposals.map(({ label, kind, insert, detail }, index) => ({
    label,
    kind,
    sortText: String(index).padStart(4, "0"),
    textEdit: { range, newText: insert },
    ...(detail !== undefined && { detail }),
  }));
}

function keys({ properties = {} }: JsonSchema): Proposal[] {
  return Object.entries(properties).map(([label, { description }]) => ({
    label,
    kind: CompletionItemKind.Property,
    insert: `${label}: `,
    ...(description !== undefined && { detail: description }),
  }));
}

function values({ enum: choices = [], const: only, type }: JsonSchema): Proposal[] {
  const all = [...choices, ...(only === undefined ? [] : [only])];
  const labels = type === "boolean" ? ["true", "false"] : all.map(String);
  return labels.map((label) => ({ label, kind: CompletionItemKind.EnumMember, insert: label }));
}
