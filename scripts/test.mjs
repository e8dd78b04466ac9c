import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { attempt, installAndBuild } from "./run.mjs";

installAndBuild();

const folder = mkdtempSync(join(tmpdir(), "encounter-lint-test-"));
const results = join(folder, "results.json");
let status = attempt("vitest", [
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${results}`,
  ...process.argv.slice(2),
]);

const { passed, failed } = tally();
if (failed > 0 && status === 0) status = 1;
rmSync(folder, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = status;

function tally() {
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  let run;
  try {
    run = JSON.parse(readFileSync(results, "utf8"));
  } catch {
    return { passed: 0, failed: 1 };
  }
  // A file that cannot be loaded has no failed test of its own.
  const brokenFiles = run.testResults.filter(
    (file) =>
      file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const failed = run.numFailedTests + brokenFiles;
  // An error outside every test fails the run as well, and the last line must not deny it.
  return { passed: run.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}
