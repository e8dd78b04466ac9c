import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

const quiet = { DO_NOT_TRACK: "1", TURBO_TELEMETRY_DISABLED: "1" };

const path = [join(root, "node_modules", ".bin"), process.env["PATH"]].join(delimiter);

/**
 * Runs a command in the root of the workspace and returns its exit status.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function attempt(command, args) {
  const { error, status } = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...quiet, PATH: path },
    // npx and the tools in .bin are .cmd files on Windows, which only a shell can start.
    shell: process.platform === "win32",
    stdio: "inherit",
  });
  if (error) throw error;
  return status ?? 1;
}

/**
 * Runs a command in the root of the workspace and ends this process if it fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function run(command, args) {
  const status = attempt(command, args);
  if (status !== 0) process.exit(status);
}

/**
 * pnpm comes through npx and is no dependency: an install that replaces node_modules would
 * delete the pnpm that runs it.
 * @param {readonly string[]} args
 */
export function runPnpm(args) {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  run("npx", ["-y", packageManager, ...args]);
}

/**
 * Turbo calls pnpm by name, which it finds only when pnpm has started it.
 * @param {readonly string[]} args
 */
export function runTurbo(args) {
  runPnpm(["exec", "turbo", ...args]);
}

/** Brings a fresh clone to the state in which tests and the built command line can run. */
export function installAndBuild() {
  runPnpm(["install", "--frozen-lockfile"]);
  runTurbo(["run", "build"]);
}
