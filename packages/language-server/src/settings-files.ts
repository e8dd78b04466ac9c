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
function uriOf(root: string, path: string): string {
  return root + path.split("/").map(encodeURIComponent).join("/");
}

interface SettingsReading {
  /** Hears of every file that takes part: settings, those that they extend, and tables. */
  readonly onRead?: (uri: string) => void;
  /** The text of a file that is being edited. */
  readonly unsaved?: { readonly path: string; readonly text: string };
}

/** Finds settings files for the documents of one root, through the files of the host. */
export function settingsResolverFor(
  root: string,
  files: FileAccess,
  { onRead, unsaved }: SettingsReading = {},
): SettingsResolver {
  return createSettingsResolver({
    async read(path) {
      if (path === unsaved?.path) return unsaved.text.replace(/^\uFEFF/, "");
      const uri = uriOf(root, path);
      const text = await files.read(uri);
      if (text !== undefined) onRead?.(uri);
      return text?.replace(/^\uFEFF/, "");
    },
    isRepositoryRoot: (directory) =>
      files.exists(uriOf(root, `${directory.replace(/\/$/, "")}/.git`)),
  });
}
