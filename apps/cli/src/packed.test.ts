import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { installCommand, packCommand } from "./testing/packed-command.ts";

const run = promisify(execFile);
const app = fileURLToPath(new URL("..", import.meta.url));

test("the packed tarball is installed without a network, alone, and runs", async () => {
  const folder = await mkdtemp(join(tmpdir(), "encounter-lint-packed-"));
  try {
    const consumer = join(folder, "consumer");
    await mkdir(consumer);
    await writeFile(join(consumer, "package.json"), '{ "private": true }\n');
    await writeFile(join(consumer, "a.encounter.md"), "# Nothing about freezing\n");

    const packed = await packCommand(folder);
    expect(packed.names).toContain("dist/encounter-lint.js");
    expect(packed.names).toContain("dist/worker.js");
    expect(packed.names).toContain("man/encounter-lint.1");
    expect(packed.names.filter((name) => /\.ts$|\.test\./.test(name))).toEqual([]);

    await installCommand(packed, consumer);
    const command = join(consumer, "node_modules/.bin/encounter-lint");
    const { version } = JSON.parse(await readFile(join(app, "package.json"), "utf8")) as {
      version: string;
    };
    expect((await run(command, ["--version"], { cwd: consumer })).stdout).toBe(`${version}\n`);
    const lint = await run(command, ["--threads", "2", "--fail-on", "never"], { cwd: consumer });
    expect(lint.stdout).toContain("in 1 file");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 120_000);
