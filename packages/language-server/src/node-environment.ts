import { access, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { ServerEnvironment } from "./environment.ts";

const SKIPPED_FOLDERS: ReadonlySet<string> = new Set(["node_modules", ".git"]);

/** The world as Node sees it. */
export const nodeEnvironment: ServerEnvironment = {
  files: {
    reaches,
    async read(uri) {
      if (!reaches(uri)) return undefined;
      try {
        return await readFile(fileURLToPath(uri), "utf8");
      } catch {
        return undefined;
      }
    },
    async exists(uri) {
      if (!reaches(uri)) return false;
      try {
        await access(fileURLToPath(uri));
        return true;
      } catch {
        return false;
      }
    },
    async find(folderUri, endings) {
      if (!reaches(folderUri)) return [];
      const paths = await filesBeneath(fileURLToPath(folderUri), endings);
      return paths.sort().map((path) => pathToFileURL(path).href);
    },
  },
  pause: () =>
    new Promise((resolve) => {
      setImmediate(resolve);
    }),
  now: () => new Date(),
};

function reaches(uri: string): boolean {
  return uri.startsWith("file:");
}

async function filesBeneath(folder: string, endings: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  // A folder that cannot be read has nothing to show.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.has(entry.name)) found.push(...(await filesBeneath(path, endings)));
    } else if (entry.isFile() && endings.some((ending) => entry.name.endsWith(ending))) {
      found.push(path);
    }
  }
  return found;
}
