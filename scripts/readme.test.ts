import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, test, vi } from "vitest";
import { buildCommand } from "../apps/cli/src/testing/built-command.ts";
import { root } from "./run.mjs";
import { blocksOf, page, writtenPages } from "./testing/markdown-files.ts";

const readme = page("README.md");
const PROMPT = "$ npx encounter-lint ";
const transcripts = blocksOf(readme).filter(({ text }) => text.startsWith(PROMPT));

describe("the command in the documentation", () => {
  let bin: string;

  beforeAll(async () => {
    bin = await buildCommand();
  }, 60_000);

  afterAll(() => {
    rmSync(bin, { recursive: true });
  });

  test("the README shows a transcript", () => {
    expect(transcripts.length).toBeGreaterThan(0);
  });

  it.each(transcripts)("prints what the README shows: $text", async ({ text }) => {
    const [command = "", ...output] = text.split("\n");
    const printed = await run(command.slice(PROMPT.length).split(" "));
    expect(printed.trimEnd()).toBe(output.join("\n"));
  });

  test("has every option that the pages name", async () => {
    const help = await run(["--help"]);
    const commands = [...help.matchAll(/^ {2}([a-z]+) (?:\[options\]|<)/gm)].map(
      ([, name]) => `${name}`,
    );
    const helps = await Promise.all(commands.map((name) => run([name, "--help"])));
    const named = writtenPages().flatMap(({ text }) =>
      [...text.matchAll(/encounter-lint (?:[^\n`]*? )??(--[a-z][a-z-]*)|`(--[a-z][a-z-]*)/g)].map(
        ([, first, second]) => `${first ?? second}`,
      ),
    );
    expect(named).toContain("--format");
    const known = [help, ...helps, "--stdio"].join("\n");
    expect(named.filter((option) => !known.includes(option))).toEqual([]);
  }, 60_000);

  test("writes a JSON report whose fields are all explained", async () => {
    const report = JSON.parse(
      await run(["--format", "json", "examples/bad/weekly-sessions.encounter.yaml"]),
    );
    const { text } = page("docs/json-report.md");
    const [file] = report.files;
    const fields = [report, report.summary, file, ...file.diagnostics].flatMap(Object.keys);
    expect(fields).toContain("fingerprint");
    const isExplained = (field: string) =>
      text.includes(`\`${field}\``) || text.includes(`"${field}"`);
    expect([...new Set(fields)].filter((field) => !isExplained(field))).toEqual([]);
  });

  async function run(args: readonly string[]): Promise<string> {
    const command = [join(bin, "dist/encounter-lint.js"), ...args];
    // It answers findings with exit code 1, which is no failure here.
    const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: root }).catch(
      (error: { stdout: string; code: unknown }) => {
        if (error.code !== 1) throw error;
        return error;
      },
    );
    return stdout;
  }
});

describe("the README as documentation of the library", () => {
  const blocks = blocksOf(readme);
  const snippets = blocks.flatMap(({ language, text }, index) =>
    language === "js" ? [{ code: text, output: blocks[index + 1]?.text }] : [],
  );

  test("has snippets", () => {
    expect(snippets.map(({ code }) => /@encounter-lint\/\w+/.exec(code)?.[0])).toEqual([
      "@encounter-lint/domain",
      "@encounter-lint/linter",
    ]);
  });

  it.each(snippets)("shows what its snippet prints: $output", async ({ code, output }) => {
    expect(await printedBy(code)).toBe(output);
  });

  test("the README of the domain shows what its snippet prints", async () => {
    const [snippet, output] = blocksOf(page("packages/domain/README.md"));
    expect(await printedBy(snippet?.text ?? "")).toBe(output?.text);
  });
});

describe("npm commands in the documentation", () => {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

  it.each(writtenPages().map(({ path, text }) => ({ path, text })))(
    "$path names those that exist",
    ({ text }) => {
      const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(
        ([, run, short]) => run ?? short,
      );
      expect(named.filter((name) => !(String(name) in scripts))).toEqual([]);
    },
  );

  test("the README names the two for a fresh clone", () => {
    expect(blocksOf(readme).map(({ text }) => text)).toContain("npm start\nnpm test");
  });
});

/** Runs a snippet as a module beside the packages, read from source, and returns what it prints. */
async function printedBy(code: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "encounter-lint-snippet-"));
  const log = vi.spyOn(console, "log").mockImplementation(() => {});
  try {
    const outfile = join(folder, "snippet.mjs");
    await build({
      stdin: { contents: code, resolveDir: join(root, "packages/linter") },
      outfile,
      bundle: true,
      platform: "neutral",
      mainFields: ["module", "main"],
      conditions: ["@encounter-lint/source", "import"],
      format: "esm",
      logLevel: "error",
    });
    await import(pathToFileURL(outfile).href);
    return log.mock.calls.map((words) => words.join(" ")).join("\n");
  } finally {
    log.mockRestore();
    rmSync(folder, { recursive: true });
  }
}
