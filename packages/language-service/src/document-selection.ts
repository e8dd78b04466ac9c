import {
  hasMarker,
  isEncounterName,
  SETTINGS_FILE_NAME,
  type DocumentFormat,
} from "@encounter-lint/linter";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentSettings } from "./environment.ts";

/** Lines from the top in which the linter looks for the comment that opts a file in. */
const TOP = { start: { line: 0, character: 0 }, end: { line: 10, character: 0 } };

/** Whether the document is one that encounter-lint reads. Any other YAML or Markdown is left alone. */
export function isEncounterDocument(
  document: TextDocument,
  { enable, membership }: Pick<DocumentSettings, "enable" | "membership">,
): boolean {
  if (!enable || membership === "ignored" || isSettingsFile(document.uri)) return false;
  const path = pathOf(document.uri);
  if (membership === "listed" || isEncounterName(path)) return true;
  const format = formatOf(document);
  return format !== undefined && hasMarker(document.getText(TOP), format);
}

/** Whether the URI names a settings file. */
export function isSettingsFile(uri: string): boolean {
  return pathOf(uri).endsWith(`/${SETTINGS_FILE_NAME}`);
}

/** The format of a document; the ending of its name wins over the language the editor gave it. */
export function formatOf(
  document: Pick<TextDocument, "uri" | "languageId">,
): DocumentFormat | undefined {
  const path = pathOf(document.uri);
  if (/\.ya?ml$/i.test(path)) return "yaml";
  if (/\.(?:md|markdown)$/i.test(path)) return "markdown";
  const { languageId } = document;
  return languageId === "yaml" || languageId === "markdown" ? languageId : undefined;
}

function pathOf(uri: string): string {
  return uri.replace(/[?#].*$/, "");
}
