import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { buildCommand } from "./testing/built-command.ts";

const run = promisify(execFile);
const app = fileURLToPath(new URL("..", import.meta.url));

test("the packed tarball is installed without a network, alone, and runs", async () => {
  const bin = await buildCommand();
  const folder = await mkdtemp(join(tmpdir(), "encounter-lint-packed-"));
  try {
    const source = join(folder, "package");
    const consumer = join(folder, "consumer");
    await Promise.all([mkdir(source), mkdir(consumer)]);
    await cp(join(bin, "dist"), join(source, "dist"), { recursive: true });
    await cp(join(app, "man"), join(source, "man"), { recursive: true });
    for (const name of ["package.json", "README.md"]) await cp(join(app, name), join(source, name));
    await writeFile(join(consumer, "package.json"), '{ "private": true }\n');
    await writeFile(join(consumer, "a.encounter.md"), "# Nothing about freezing\n");

    const { stdout: packed } = await run("npm", ["pack", "--json", source], { cwd: folder });
    const [{ filename, files }] = JSON.parse(packed) as [
      { filename: string; files: { path: string }[] },
    ];
    const names = files.map(({ path }) => path);
    expect(names).toContain("dist/encounter-lint.js");
    expect(names).toContain("dist/worker.js");
    expect(names).toContain("man/encounter-lint.1");
    expect(names.filter((name) => /\.ts$|\.test\./.test(name))).toEqual([]);

    const install = ["install", "--offline", "--no-audit", "--no-fund", join(folder, filename)];
    await run("npm", install, { cwd: consumer });
    const command = join(consumer, "node_modules/.bin/encounter-lint");
    const { version } = JSON.parse(await readFile(join(app, "package.json"), "utf8")) as {
      version: string;
    };
    expect((await run(command, ["--version"], { cwd: consumer })).stdout).toBe(`${version}\n`);
    const lint = await run(command, ["--threads", "2", "--fail-on", "never"], { cwd: consumer });
    expect(lint.stdout).toContain("in 1 file");
  } finally {
    await Promise.all([bin, folder].map((path) => rm(path, { recursive: true, force: true })));
  }
}, 120_000);
