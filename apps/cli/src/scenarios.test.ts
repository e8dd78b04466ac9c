import { readdirSync, readFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildCommand } from "./testing/built-command.ts";
import { runScenario } from "./testing/run-scenario.ts";
import { formatScenario, parseScenario } from "./testing/scenario.ts";

const folder = fileURLToPath(new URL("../scenarios", import.meta.url));
const { UPDATE_SCENARIOS: updates } = process.env;

let bin = "";
beforeAll(async () => {
  bin = await buildCommand();
}, 60_000);
afterAll(() => rm(bin, { recursive: true, force: true }));

describe.concurrent("the built command", () => {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    const scenario = parseScenario(readFileSync(path, "utf8"));
    test(scenario.title, { timeout: 180_000 }, async () => {
      const outcome = await runScenario(scenario, bin);
      if (updates !== undefined) await writeFile(path, formatScenario({ ...scenario, ...outcome }));
      const { stdout, stderr, exitCode, results } = updates === undefined ? scenario : outcome;
      expect(outcome).toEqual({ stdout, stderr, exitCode, results });
    });
  }
});
