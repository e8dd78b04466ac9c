import { root, runTurbo } from "./run.mjs";
import { tableProblems } from "./table-problems.mjs";

runTurbo(["run", "build", "--filter=@encounter-lint/domain", "--output-logs=errors-only"]);

const dist = new URL("../packages/domain/dist/", import.meta.url);
/** @type {typeof import("../packages/domain/src/index.ts")} */
const domain = await import(new URL("index.js", dist).href);
/** @type {typeof import("../packages/domain/src/tables/read-table.ts")} */
const { readTable } = await import(new URL("tables/read-table.js", dist).href);
const problems = tableProblems(root, { ...domain, readTable });
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log("The tables are consistent.");
