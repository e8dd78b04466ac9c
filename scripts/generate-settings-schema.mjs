import { join } from "node:path";
import { importTypeScript } from "./import-typescript.mjs";

/**
 * The JSON Schema of settings files, made from the schema that reads them.
 * @param {string} root
 */
export async function settingsSchema(root) {
  /** @type {typeof import("../packages/linter/src/settings/settings-json-schema.ts")} */
  const { settingsJsonSchema } = await importTypeScript(
    join(root, "packages/linter/src/settings/settings-json-schema.ts"),
  );
  return [
    {
      path: "schemas/encounter-lint.schema.json",
      text: `${JSON.stringify(settingsJsonSchema(), undefined, 2)}\n`,
    },
  ];
}
