import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, run } from "./run.mjs";

const before = fingerprints();
run("node", ["scripts/generate.mjs"]);
const after = fingerprints();

const stale = [...after].filter(([path, hash]) => before.get(path) !== hash).map(([path]) => path);
if (stale.length > 0) {
  console.error(`Generated files were not current; commit them as they are now:`);
  for (const path of stale) console.error(`  ${path}`);
  process.exitCode = 1;
} else {
  console.log("Generated files are current.");
}

/** Compares with the work tree and not with HEAD, so that unrelated edits do not count. */
function fingerprints() {
  const listed = execFileSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], {
    cwd: root,
    encoding: "utf8",
  });
  const paths = listed.split("\0").filter((path) => path !== "" && existsSync(join(root, path)));
  return new Map(
    paths.map((path) => {
      const content = readFileSync(join(root, path));
      return [path, createHash("sha256").update(content).digest("hex")];
    }),
  );
}
