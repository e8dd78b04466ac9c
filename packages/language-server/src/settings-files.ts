import { createSettingsResolver, type SettingsResolver } from "@encounter-lint/linter";
import type { FileAccess } from "./environment.ts";

/** Where a document lies, for the search of settings: `file:///clinic/a.md` → `file://` and `/clinic/a.md`. */
export interface Place {
  readonly root: string;
  /** Decoded, with forward slashes. */
  readonly path: string;
}

/** Takes a URI apart; undefined for documents that lie in no folder, such as unsaved ones. */
export function placeOf(uri: string): Place | undefined {
  const match = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)(\/[^?#]*)/i.exec(uri);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  try {
    return { root: match[1], path: decodeURIComponent(match[2]) };
  } catch {
    // A stray percent sign is no escape.
    return { root: match[1], path: match[2] };
  }
}

/** The URI of a path under the same root. */
export function uriOf(root: string, path: string): string {
  return root + path.split("/").map(encodeURIComponent).join("/");
}

/**
 * Finds settings files for the documents of one root, through the files of the host.
 *
 * @param unsaved - the text of a file that is being edited, by its path
 */
export function settingsResolverFor(
  root: string,
  files: FileAccess,
  unsaved?: { readonly path: string; readonly text: string },
): SettingsResolver {
  return createSettingsResolver({
    async read(path) {
      const text = path === unsaved?.path ? unsaved.text : await files.read(uriOf(root, path));
      return text?.replace(/^\uFEFF/, "");
    },
    isRepositoryRoot: (directory) =>
      files.exists(uriOf(root, `${directory.replace(/\/$/, "")}/.git`)),
  });
}
