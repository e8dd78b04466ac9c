import { SETTINGS_FILE_NAME } from "@encounter-lint/linter";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const manifestText = readFileSync(join(ROOT, "package.json"), "utf8");
const manifest = JSON.parse(manifestText);
const texts: Readonly<Record<string, string>> = JSON.parse(
  readFileSync(join(ROOT, "package.nls.json"), "utf8"),
);
const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
  .map((name) => readFileSync(join(ROOT, "src", name), "utf8"))
  .join("\n");

it("has a text for every key, and no text without one", () => {
  const keys = [...manifestText.matchAll(/"%([^"%]+)%"/g)].map(([, key]) => key);
  expect(new Set(keys)).toEqual(new Set(Object.keys(texts)));
  for (const text of Object.values(texts)) expect(text.trim()).not.toBe("");
});

it("registers every command that it offers, and offers every one that its texts lead to", () => {
  const offered: readonly string[] = manifest.contributes.commands.map(
    ({ command }: { command: string }) => command,
  );
  for (const command of offered) {
    expect(sources).toContain(`register("${command.replace("encounterLint.", "")}"`);
  }
  const linked = Object.values(texts).flatMap((text) =>
    [...text.matchAll(/\(command:(encounterLint\.[\w.]+)/g)].map(([, command]) => command),
  );
  expect(linked.length).toBeGreaterThan(0);
  for (const command of linked) {
    expect([...offered, "encounterLint.checklist.focus"]).toContain(command);
  }
});

it("carries every file that it names, but for those that the build makes", () => {
  const named = [...manifestText.matchAll(/"((?:\.\/)?(?:media|snippets)\/[^"]+)"/g)].map(
    ([, path = ""]) => path,
  );
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});

it("is activated only by its languages and by workspaces with encounters or settings", () => {
  expect(manifest.activationEvents).toEqual([
    "onLanguage:markdown",
    "onLanguage:yaml",
    "workspaceContains:**/*.encounter.{yaml,yml,md}",
    `workspaceContains:**/${SETTINGS_FILE_NAME}`,
  ]);
});

interface Setting {
  readonly order: number;
  readonly scope: string;
  readonly enum?: readonly unknown[];
  readonly markdownEnumDescriptions?: readonly string[];
}

it("gives every setting an order and a scope, and every choice a description", () => {
  const settings: readonly Setting[] = Object.values(manifest.contributes.configuration.properties);
  expect(settings.map(({ order }) => order)).toEqual(settings.map((_, index) => index + 1));
  for (const { scope, enum: choices = [], markdownEnumDescriptions: described = [] } of settings) {
    expect(["resource", "window"]).toContain(scope);
    expect(described).toHaveLength(choices.length);
  }
});
