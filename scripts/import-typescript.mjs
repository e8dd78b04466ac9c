import { build } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Imports a TypeScript module of this workspace. Node 20 reads no TypeScript, so the module and
 * what it imports are bundled into a temporary file first.
 * @param {string} path
 */
export async function importTypeScript(path) {
  const folder = mkdtempSync(join(tmpdir(), "encounter-lint-"));
  try {
    const outfile = join(folder, "module.mjs");
    await build({
      entryPoints: [path],
      outfile,
      bundle: true,
      platform: "neutral",
      mainFields: ["module", "main"],
      conditions: ["@encounter-lint/source", "import"],
      format: "esm",
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
