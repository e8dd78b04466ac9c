import { hasMarker, isEncounterName, SETTINGS_FILE_NAME } from "@encounter-lint/linter";

/** Lines from the top in which the comment that opts a file in can stand. */
export const MARKER_LINES = 10;

/** What is known of a document before anything is read for it. */
export interface DocumentAtFirstSight {
  /** With forward slashes. */
  readonly path: string;
  readonly languageId: string;
  /** The first {@link MARKER_LINES} lines. */
  readonly top: string;
}

/** Whether a document may be one of ours, so that a server is worth its start. */
export async function concernsUs(
  { path, languageId, top }: DocumentAtFirstSight,
  exists: (path: string) => Promise<boolean>,
): Promise<boolean> {
  if (languageId !== "yaml" && languageId !== "markdown") return false;
  if (isEncounterName(path) || path.endsWith(`/${SETTINGS_FILE_NAME}`)) return true;
  if (hasMarker(top, languageId)) return true;
  // Settings can name any file, and they are looked for upward.
  const candidates = foldersAbove(path).map((folder) => `${folder}/${SETTINGS_FILE_NAME}`);
  return (await Promise.all(candidates.map(exists))).includes(true);
}

function foldersAbove(path: string): readonly string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
