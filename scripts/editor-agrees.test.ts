import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { beforeAll, expect, it } from "vitest";
import { connect } from "../packages/language-server/src/testing/test-client.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(root, "apps/cli");

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly diagnostics: readonly {
      readonly ruleId: string;
      readonly range: Record<"start" | "end", { readonly line: number; readonly column: number }>;
    }[];
  }[];
}

let report: Report;

beforeAll(() => {
  const built = spawnSync(process.execPath, ["esbuild.mjs"], { cwd: cli, encoding: "utf8" });
  if (built.status !== 0) throw new Error(built.stderr);
  const { stdout } = spawnSync(
    process.execPath,
    [join(cli, "dist/encounter-lint.js"), "examples", "--format", "json"],
    { cwd: root, encoding: "utf8" },
  );
  report = JSON.parse(stdout) as Report;
}, 60_000);

it("shows in the editor what the command reports, range for range", async () => {
  const client = await connect({ capabilities: { textDocument: { diagnostic: {} } } });
  expect(report.files.length).toBeGreaterThan(10);
  for (const { path, diagnostics } of report.files) {
    const uri = pathToFileURL(join(root, path)).href;
    await client.open(uri, readFileSync(join(root, path), "utf8"));
    const shown = (await client.pull(uri)).map(({ code, range }) => [code, range]);
    const reported = diagnostics.map(({ ruleId, range: { start, end } }) => [
      ruleId,
      {
        start: { line: start.line - 1, character: start.column - 1 },
        end: { line: end.line - 1, character: end.column - 1 },
      },
    ]);
    expect({ path, findings: shown }).toEqual({ path, findings: reported });
  }
  client.dispose();
}, 60_000);
