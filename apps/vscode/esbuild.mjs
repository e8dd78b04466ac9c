import { build } from "esbuild";
import { copyFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const inLinter = createRequire(
  createRequire(import.meta.url).resolve("@encounter-lint/linter/package.json"),
);

const conditions = ["@encounter-lint/source", "module"];

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  minify: process.argv.includes("--minify"),
  // The web host of VS Code loads extensions as CommonJS only, so the desktop gets the same.
  format: "cjs",
  target: ["es2023", "node20"],
  conditions,
  logLevel: "warning",
};

/**
 * The client is nine tenths of the code and is not needed in most windows. Node would compile all of
 * it before the first line runs.
 *
 * @type {import("esbuild").Plugin}
 */
const clientInItsOwnFile = {
  name: "client in its own file",
  setup(setup) {
    setup.onResolve({ filter: /^\.\/client\.node\.ts$/ }, () => ({
      path: "./client.js",
      external: true,
    }));
  },
};

rmSync("dist", { recursive: true, force: true });
await Promise.all([
  build({
    ...shared,
    platform: "node",
    entryPoints: { extension: "src/extension.ts", client: "src/client.node.ts" },
    outdir: "dist",
    external: ["vscode"],
    supported: { "dynamic-import": false },
    plugins: [clientInItsOwnFile],
  }),
  build({
    ...shared,
    platform: "browser",
    entryPoints: ["src/extension.web.ts"],
    outfile: "dist/extension.web.js",
    external: ["vscode"],
  }),
  build({
    ...shared,
    platform: "node",
    conditions: [...conditions, "node", "browser"],
    // In a web worker nothing but the connection may be made for Node.
    alias: { yaml: join(dirname(inLinter.resolve("yaml/package.json")), "browser/index.js") },
    entryPoints: ["src/server.ts"],
    outfile: "dist/server.js",
  }),
]);
copyFileSync("../../schemas/encounter-lint.schema.json", "dist/encounter-lint.schema.json");
