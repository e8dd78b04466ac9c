import { build } from "esbuild";

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  minify: process.argv.includes("--minify"),
  target: "es2023",
  conditions: ["@encounter-lint/source"],
  logLevel: "warning",
};

/** @type {import("esbuild").BuildOptions} */
const node = { ...shared, platform: "node", format: "cjs", target: "node20" };

/** @type {import("esbuild").BuildOptions} */
const web = { ...shared, platform: "browser" };

// The web host of VS Code loads extensions as CommonJS only, so the desktop gets the same.
await Promise.all([
  build({
    ...node,
    entryPoints: ["src/extension.ts"],
    outfile: "dist/extension.js",
    external: ["vscode"],
  }),
  build({
    ...web,
    entryPoints: ["src/extension.web.ts"],
    outfile: "dist/extension.web.js",
    format: "cjs",
    external: ["vscode"],
  }),
  build({
    ...node,
    entryPoints: ["@encounter-lint/language-server/node"],
    outfile: "dist/server.js",
  }),
  build({
    ...web,
    entryPoints: ["@encounter-lint/language-server/browser"],
    outfile: "dist/server.web.js",
    format: "iife",
  }),
]);
