import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, run, runPnpm } from "./run.mjs";

// What users install is the tarball, so that is what is checked.
const tarballs = mkdtempSync(join(tmpdir(), "encounter-lint-packed-"));
process.on("exit", () => rmSync(tarballs, { recursive: true }));

for (const name of readdirSync(join(root, "packages"))) {
  runPnpm(["--filter", `@encounter-lint/${name}`, "pack", "--pack-destination", tarballs]);
}

for (const tarball of readdirSync(tarballs)) {
  run("publint", ["--strict", join(tarballs, tarball)]);
  run("attw", ["--profile", "esm-only", join(tarballs, tarball)]);
}
