import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./run.mjs";
import { ruleScaffold } from "./rule-scaffold.mjs";

try {
  const [id] = process.argv.slice(2);
  if (id === undefined) throw new Error("Which rule? npm run new-rule documentation/foo-bar");
  const files = ruleScaffold(id);
  const taken = files.find(({ path }) => existsSync(join(root, path)));
  if (taken) throw new Error(`${taken.path} exists already. Choose another name.`);
  for (const { path, text } of files) {
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
  console.log("Replace what it looks for, then run npm run generate.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
