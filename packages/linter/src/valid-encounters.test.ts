import { encounterSchema } from "@encounter-lint/domain";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { lint } from "./lint.ts";

const FOLDERS = ["examples/good", "examples/bad", "corpus/development", "corpus/validation"];

const documents = FOLDERS.flatMap((folder) => {
  const directory = fileURLToPath(new URL(`../../../${folder}/`, import.meta.url));
  return readdirSync(directory)
    .filter((name) => /\.encounter\.(?:ya?ml|md)$/.test(name))
    .map((name) => [`${folder}/${name}`, readFileSync(`${directory}${name}`, "utf8")] as const);
});

const schema = encounterSchema();

it.each(documents)("what is read from %s is a valid encounter", (path, text) => {
  for (const { encounter } of lint({ text, path }).encounters) {
    const { error } = schema.safeParse(encounter);
    expect(error?.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`) ?? []).toEqual(
      [],
    );
  }
});
