import { build } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Imports a TypeScript module of this workspace. Node 20 reads no TypeScript, so the module and
 * what it imports are bundled into a temporary file first.
 * @param {string} path
 * @param {"neutral" | "node"} platform what the module may use; only the command needs Node
 */
export async function importTypeScript(path, platform = "neutral") {
  const folder = mkdtempSync(join(tmpdir(), "encounter-lint-"));
  try {
    const outfile = join(folder, "module.mjs");
    await build({
      entryPoints: [path],
      outfile,
      bundle: true,
      platform,
      mainFields: ["module", "main"],
      conditions: ["@encounter-lint/source", "import"],
      format: "esm",
      // Packages that are CommonJS require Node's modules while they run.
      banner: platform === "node" ? { js: REQUIRE } : {},
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const REQUIRE = `import { createRequire } from "node:module";
const require = createRequire(import.meta.url);`;
