import type { DocumentFormat } from "../source/document-format.ts";

const ENCOUNTER_NAME = /\.encounter\.(?:ya?ml|md)$/i;
const READABLE_NAME = /\.(?:ya?ml|md|markdown)$/i;
const YAML_MARKER = /^\s*#\s*encounter-lint\s*$/;
const HTML_MARKER = /^\s*<!--\s*encounter-lint\s*-->\s*$/;
const MARKER_LINES = 10;

/** Enough of a file to see whether it carries the marker. */
export const MARKER_BYTES = 1024;

/** The file name of settings. */
export const SETTINGS_FILE_NAME = "encounter-lint.yaml";

/** Whether the name alone says that the file is an encounter: `acne.encounter.md`. */
export function isEncounterName(path: string): boolean {
  return ENCOUNTER_NAME.test(path);
}

/** Whether a file of this name can hold an encounter in a format that is read. */
export function isReadableName(path: string): boolean {
  return READABLE_NAME.test(path);
}

/**
 * Whether the first lines hold the comment `encounter-lint`, which opts a file in.
 *
 * @param format - in Markdown `#` opens a heading, except between the fences of front matter
 */
export function hasMarker(startOfText: string, format: DocumentFormat): boolean {
  const top = startOfText.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/, MARKER_LINES);
  if (top.some((line) => HTML_MARKER.test(line))) return true;
  if (format === "yaml") return top.some((line) => YAML_MARKER.test(line));
  if (!/^---\s*$/.test(top[0] ?? "")) return false;
  const closing = top.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  return top.slice(1, closing < 0 ? undefined : closing).some((line) => YAML_MARKER.test(line));
}
