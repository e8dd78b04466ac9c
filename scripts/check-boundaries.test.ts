import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { root } from "./run.mjs";

let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), "encounter-lint-boundaries-"));
});

afterEach(() => {
  rmSync(copy, { recursive: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), text);
}

function runTool(name: string, args: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(join(root, "node_modules", ".bin", name), args, {
    cwd: copy,
    encoding: "utf8",
    env: { ...process.env, DO_NOT_TRACK: "1", TURBO_TELEMETRY_DISABLED: "1" },
    shell: process.platform === "win32",
  });
  return { status, output: `${stdout}${stderr}` };
}

describe("oxlint allows each package only its own imports", () => {
  const cases = {
    "packages/domain/src": {
      allowed: ["zod", "./rule.ts", "../rule/path.ts"],
      forbidden: ["node:fs", "fs", "fs/promises", "yaml", "vscode", "@encounter-lint/linter"],
    },
    "packages/domain/src/testing": {
      allowed: ["vitest", "fast-check", "../rule.ts"],
      forbidden: ["node:fs", "vscode"],
    },
    "packages/linter/src": {
      allowed: ["@encounter-lint/domain", "yaml", "markdown-it", "picomatch", "./lint.ts"],
      forbidden: ["node:path", "path", "vscode-languageserver-types", "vscode-uri", "commander"],
    },
    "packages/language-service/src": {
      allowed: ["@encounter-lint/linter", "vscode-languageserver-types", "./hover.ts"],
      forbidden: ["node:url", "vscode", "vscode-languageserver", "vscode-languageserver/node"],
    },
    "packages/language-server/src": {
      allowed: ["vscode-languageserver", "vscode-languageserver/browser", "./server.ts"],
      forbidden: ["node:fs", "vscode-languageserver/node", "vscode", "vscode-languageclient"],
    },
  };

  function lintImports(pick: "allowed" | "forbidden"): { expected: string[]; reported: string[] } {
    cpSync(join(root, ".oxlintrc.json"), join(copy, ".oxlintrc.json"));
    const expected: string[] = [];
    for (const [folder, imports] of Object.entries(cases)) {
      for (const [index, name] of imports[pick].entries()) {
        const file = `${folder}/probe-${index}.ts`;
        write(file, `export * from "${name}";\n`);
        expected.push(file);
      }
    }
    const { output } = runTool("oxlint", ["--format=unix"]);
    const reported = output
      .split("\n")
      .filter((line) => line.includes("no-restricted-imports"))
      .map((line) => line.slice(0, line.indexOf(":")).replaceAll("\\", "/"));
    return { expected: expected.toSorted(), reported: reported.toSorted() };
  }

  test("reports every import that is not on the list", () => {
    const { expected, reported } = lintImports("forbidden");
    expect(reported).toEqual(expected);
  });

  test("keeps silent about the imports on the list", () => {
    expect(lintImports("allowed").reported).toEqual([]);
  });
});

describe("turbo keeps the arrows between packages one way", () => {
  beforeEach(() => {
    for (const file of ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", "turbo.json"]) {
      cpSync(join(root, file), join(copy, file));
    }
    for (const folder of ["packages", "apps"]) {
      for (const name of readdirSync(join(root, folder))) {
        for (const file of ["package.json", "turbo.json"]) {
          cpSync(join(root, folder, name, file), join(copy, folder, name, file));
        }
      }
    }
  });

  function declare(folder: string, dependency: string): void {
    write(
      `${folder}/package.json`,
      JSON.stringify({
        name: `@encounter-lint/${folder.slice("packages/".length)}`,
        dependencies: { [dependency]: "workspace:*" },
      }),
    );
  }

  test("accepts the packages as they are", () => {
    expect(runTool("turbo", ["boundaries"])).toMatchObject({ status: 0 });
  });

  test.each([
    ["packages/domain", "@encounter-lint/linter"],
    ["packages/linter", "@encounter-lint/language-service"],
    ["packages/language-service", "@encounter-lint/language-server"],
    ["packages/language-server", "encounter-lint"],
  ])("rejects %s depending on %s", (folder, dependency) => {
    declare(folder, dependency);
    const { status, output } = runTool("turbo", ["boundaries"]);
    expect(output).toContain("allowlist");
    expect(output).toContain(`\`${dependency}\``);
    expect(status).toBe(1);
  });
});

describe("Node's globals do not type-check below the server", () => {
  test.each(["domain", "linter", "language-service"])("in %s", (name) => {
    write("probe.ts", "export const here = process.cwd();\n");
    write(
      "tsconfig.json",
      JSON.stringify({ extends: join(root, "packages", name, "tsconfig.json"), include: ["*.ts"] }),
    );
    const { status, output } = runTool("tsc", ["-p", "tsconfig.json"]);
    expect(output).toContain("Cannot find name 'process'");
    expect(status).not.toBe(0);
  });
});
