import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readSettingsFile } from "./read-settings-file.ts";
import { settingsJsonSchema } from "./settings-json-schema.ts";

const validate = new Ajv({ strictTuples: false }).compile(settingsJsonSchema());

test.each([
  "{}",
  "profile: audit",
  "extends: ./a.yaml",
  "extends: [./a.yaml, pkg]",
  "rules: { documentation/cryogen-missing: [error, {}] }",
  "overrides: [{ files: ['a'], kind: note, rules: { documentation/cryogen-missing: off } }]",
  "profile: audt",
  "profil: audit",
  "root: maybe",
  "payer: ''",
  "overrides: [{ kind: note }]",
  "rules: { documentation/cryogen-missing: warn }",
  "rules: { documentation/cryogen-missing: [error, { x: 1 }] }",
  "mandatory: [x/y]",
])("editors that use the schema judge %j as the linter does", async (text) => {
  const { problems } = await readSettingsFile("/s.yaml", text);
  expect(validate(parse(text))).toBe(problems.length === 0);
});
