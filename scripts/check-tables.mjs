import { root, runTurbo } from "./run.mjs";
import { tableProblems } from "./table-problems.mjs";

runTurbo(["run", "build", "--filter=@encounter-lint/domain", "--output-logs=errors-only"]);

/** @type {typeof import("../packages/domain/src/index.ts")} */
const domain = await import(new URL("../packages/domain/dist/index.js", import.meta.url).href);
const problems = tableProblems(root, domain);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log("The tables are consistent.");
