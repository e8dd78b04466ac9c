import process from "node:process";
import { getAsset } from "node:sea";
import { isMainThread } from "node:worker_threads";
import { runCommandLine } from "./command-line.ts";
import { nodeWorld } from "./node-world.ts";
import { serveMainThread } from "./serve-main-thread.ts";

/** The name under which the executable holds this program as text, for its other threads. */
const PROGRAM = "program";

// The entry of the executable that brings Node along: one program for all of its threads.
if (isMainThread) void main();
else serveMainThread();

async function main(): Promise<void> {
  const world = nodeWorld({
    get text() {
      return getAsset(PROGRAM, "utf8");
    },
  });
  process.exitCode = await runCommandLine(process.argv.slice(2), world);
}
