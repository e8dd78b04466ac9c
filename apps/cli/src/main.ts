import module from "node:module";
import process from "node:process";
import { compilePatternsOnce } from "./compile-patterns-once.ts";

compilePatternsOnce();
// Only newer Node versions have it; it must run before the rest is compiled.
if ("enableCompileCache" in module && typeof module.enableCompileCache === "function") {
  module.enableCompileCache();
}

const [{ runCommandLine }, { nodeWorld }] = await Promise.all([
  import("./command-line.ts"),
  import("./node-world.ts"),
]);

// Not process.exit(), which would cut off what is still being written.
process.exitCode = await runCommandLine(process.argv.slice(2), nodeWorld());
