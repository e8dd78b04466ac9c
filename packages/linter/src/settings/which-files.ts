const ENCOUNTER_NAME = /\.encounter\.(?:ya?ml|md)$/i;
const READABLE_NAME = /\.(?:ya?ml|md|markdown)$/i;
const MARKER = /^\s*(?:#\s*encounter-lint|<!--\s*encounter-lint\s*-->)\s*$/m;
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

/** Whether the first lines hold the comment `encounter-lint`, which opts a file in. */
export function hasMarker(startOfText: string): boolean {
  const lines = startOfText.split(/\r\n|\n|\r/, MARKER_LINES);
  return MARKER.test(lines.join("\n"));
}
