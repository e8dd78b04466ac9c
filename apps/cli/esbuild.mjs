import { chmodSync, rmSync } from "node:fs";
import { build } from "esbuild";

// Tests build elsewhere.
const outdir = process.argv[2] ?? "dist";

// Pieces of an earlier build have other names and would stay.
rmSync(outdir, { recursive: true, force: true });

await build({
  entryPoints: { "encounter-lint": "src/main.ts", worker: "src/worker.ts" },
  outdir,
  bundle: true,
  // What a run does not need is in pieces that it does not load.
  splitting: true,
  chunkNames: "chunks/[name]-[hash]",
  minify: true,
  platform: "node",
  format: "esm",
  target: "node20.19",
  conditions: ["@encounter-lint/source"],
  banner: {
    // commander is CommonJS and requires Node's modules while it runs.
    js: `#!/usr/bin/env node
import { createRequire } from "node:module";
const require = createRequire(import.meta.url);`,
  },
  logLevel: "warning",
});

chmodSync(`${outdir}/encounter-lint.js`, 0o755);
