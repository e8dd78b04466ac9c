import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { commandReference } from "./generate-command-reference.mjs";
import { ruleDocs } from "./generate-rule-docs.mjs";
import { ruleRegistry } from "./generate-rule-registry.mjs";
import { generatedTables } from "./generate-tables.mjs";
import { settingsSchema } from "./generate-settings-schema.mjs";
import { root } from "./run.mjs";

write([ruleRegistry(root), ...generatedTables(root)]);
// Made from the rules, so after their registry.
write(await settingsSchema(root));
write(await ruleDocs(root));
write(await commandReference(root));

/** @param {{ path: string, text: string }[]} files */
function write(files) {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
