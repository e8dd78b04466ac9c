import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import process from "node:process";
import type { Scenario } from "./scenario.ts";

/** What came of a scenario. */
export type Outcome = Pick<Scenario, "stdout" | "stderr" | "exitCode" | "results">;

/**
 * Runs a scenario in a directory of its own that is the top of a repository.
 *
 * @param bin - a directory that holds the command `encounter-lint`
 */
export async function runScenario(scenario: Scenario, bin: string): Promise<Outcome> {
  const directory = await mkdtemp(join(tmpdir(), "encounter-lint-scenario-"));
  try {
    await mkdir(join(directory, ".git"));
    for (const [name, text] of Object.entries(scenario.files)) {
      await mkdir(dirname(join(directory, name)), { recursive: true });
      await writeFile(join(directory, name), text);
    }
    const script = `set -e\n${scenario.setup}\nset +e -o pipefail\n${scenario.command}`;
    const { stdout, stderr, exitCode } = await shell(script, directory, bin);
    const results: Record<string, string> = {};
    for (const name of Object.keys(scenario.results)) {
      results[name] = await readFile(join(directory, name), "utf8").catch(() => "(no such file)\n");
    }
    return { stdout, stderr, exitCode, results };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function shell(script: string, cwd: string, bin: string) {
  return new Promise<{ stdout: string; stderr: string; exitCode: number }>((resolve, reject) => {
    const { PATH = "" } = process.env;
    const child = spawn("bash", ["-c", script], {
      cwd,
      // Nothing of the machine that runs the test may show in the output.
      env: { PATH: [bin, PATH].join(delimiter), TZ: "UTC", HOME: cwd, LANG: "C.UTF-8" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (piece: Buffer) => stdout.push(piece));
    child.stderr.on("data", (piece: Buffer) => stderr.push(piece));
    child.on("error", reject);
    child.on("close", (code) => {
      const text = (pieces: Buffer[]) =>
        Buffer.concat(pieces).toString("utf8").replaceAll(cwd, "$DIRECTORY");
      resolve({ stdout: text(stdout), stderr: text(stderr), exitCode: code ?? -1 });
    });
  });
}
