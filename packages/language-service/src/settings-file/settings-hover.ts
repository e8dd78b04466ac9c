import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Hover, Position } from "vscode-languageserver-types";
import { toLspRange } from "../convert/to-lsp-range.ts";
import { toMarkup } from "../convert/to-markup.ts";
import { ruleSummary } from "../features/rule-page.ts";
import { findRule } from "../knowledge/find-rule.ts";
import { descriptionAt, type JsonSchema } from "./json-schema.ts";
import { settingsCursor } from "./settings-cursor.ts";

/** What a key or a rule id in a settings file means. */
export function settingsHover(
  document: TextDocument,
  position: Position,
  schema: JsonSchema,
  canShowMarkdown: boolean,
): Hover | undefined {
  const text = document.getText();
  const offset = document.offsetAt(position);
  const start = offset - (/[\w/$-]*$/.exec(text.slice(0, offset))?.[0].length ?? 0);
  const end = offset + (/^[\w/-]*/.exec(text.slice(offset))?.[0].length ?? 0);
  const word = text.slice(start, end);
  const range = toLspRange(document, { start, end });
  const rule = findRule(word);
  if (rule) return { contents: toMarkup(ruleSummary(rule), canShowMarkdown), range };
  const cursor = settingsCursor(text, start);
  if (!cursor || !/^["']?:/.test(text.slice(end))) return undefined;
  const description = descriptionAt(schema, [...cursor.path, word]);
  return description === undefined
    ? undefined
    : { contents: toMarkup(`**${word}**\n\n${description}`, canShowMarkdown), range };
}
