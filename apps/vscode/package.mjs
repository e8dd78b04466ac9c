import { copyFileSync, statSync } from "node:fs";
import { createVSIX } from "@vscode/vsce";

const packagePath = "encounter-lint.vsix";
const LARGEST_PACKAGE = 1_000_000;

// A .vsix carries its own copies, and they are not kept twice in git.
for (const name of ["LICENSE", "NOTICE"]) copyFileSync(`../../${name}`, name);

// The marketplace shows the README elsewhere, and the extension need not carry its pictures.
const repository = "https://github.com/encounter-lint/encounter-lint";
await createVSIX({
  packagePath,
  // Everything is bundled, so no node_modules go in.
  dependencies: false,
  allowMissingRepository: true,
  baseContentUrl: `${repository}/blob/main/apps/vscode`,
  baseImagesUrl: `${repository}/raw/main/apps/vscode`,
});

const { size } = statSync(packagePath);
if (size > LARGEST_PACKAGE) {
  throw new Error(
    `${packagePath} has ${size} bytes; more than ${LARGEST_PACKAGE} is too slow to install.`,
  );
}
