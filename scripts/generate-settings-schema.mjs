import { build } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * The JSON Schema of settings files, made from the schema that reads them.
 * The sources are TypeScript, so they are bundled into a temporary file first.
 * @param {string} root
 */
export async function settingsSchema(root) {
  const folder = mkdtempSync(join(tmpdir(), "encounter-lint-schema-"));
  try {
    const outfile = join(folder, "schema.mjs");
    await build({
      entryPoints: [join(root, "packages/linter/src/settings/settings-json-schema.ts")],
      outfile,
      bundle: true,
      platform: "neutral",
      mainFields: ["module", "main"],
      conditions: ["@encounter-lint/source", "import"],
      format: "esm",
      logLevel: "error",
    });
    const { settingsJsonSchema } = await import(pathToFileURL(outfile).href);
    return [
      {
        path: "schemas/encounter-lint.schema.json",
        text: `${JSON.stringify(settingsJsonSchema(), undefined, 2)}\n`,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
