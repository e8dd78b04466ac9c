import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { root } from "./run.mjs";
import { ruleScaffold } from "./rule-scaffold.mjs";

// Starts whole tools, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const FORMAT = join(root, ".oxfmtrc.json");

describe("a scaffolded rule", () => {
  let copy: string;
  let files: string[];

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "encounter-lint-scaffold-"));
    const domain = join(copy, "packages/domain");
    for (const name of ["package.json", "src"]) {
      cpSync(join(root, "packages/domain", name), join(domain, name), { recursive: true });
    }
    symlinkSync(
      join(root, "packages/domain/node_modules"),
      join(domain, "node_modules"),
      "junction",
    );
    files = ["documentation/foo-bar", "coding/59-again"]
      .flatMap(ruleScaffold)
      .map(({ path, text }) => {
        writeFileSync(join(copy, path), text);
        return join(copy, path);
      });
    const config = { extends: join(root, "tsconfig.base.json"), files };
    writeFileSync(join(copy, "tsconfig.json"), JSON.stringify(config));
  });

  afterAll(() => {
    rmSync(copy, { recursive: true });
  });

  test("type-checks", () => {
    expect(tool("tsc", ["-p", copy])).toEqual({ status: 0, output: "" });
  });

  test("passes its own tests", () => {
    const { status, output } = tool("vitest", ["run", "--root", copy, "foo-bar", "59-again"]);
    expect(output).toMatch(/Tests +12 passed \(12\)/);
    expect(status).toBe(0);
  });

  test("is formatted", () => {
    expect(tool("oxfmt", ["-c", FORMAT, "--check", ...files]).status).toBe(0);
  });
});

test.each([
  ["foo-bar", /does not begin with a category/],
  ["docs/foo-bar", /"docs\/foo-bar" does not begin with a category/],
  ["documentation/", /"" is no rule name/],
  ["documentation/FooBar", /"FooBar" is no rule name. Write lower-case words/],
  ["documentation/foo/bar", /is no rule name/],
  ["documentation/../../foo", /is no rule name/],
])("%s is refused with the reason", (id, reason) => {
  expect(() => ruleScaffold(id)).toThrow(reason);
});

function tool(name: string, args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(join(root, "node_modules/.bin", name), args, {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
    shell: process.platform === "win32",
  });
  return { status, output: stdout + stderr };
}
