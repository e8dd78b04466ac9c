import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export const title = "Problems lists in full what the command reports, for YAML and for Markdown";

const ROOT = join(import.meta.dirname, "../../../..");
const COMMAND = join(ROOT, "apps/cli/dist/encounter-lint.js");
const NAMES = [
  "ehr-cryo-form.encounter.yaml",
  "weekly-sessions.encounter.yaml",
  "copied-from-a-chart.encounter.md",
  "left-open.encounter.md",
];

export const files = Object.fromEntries(
  NAMES.map((name) => [name, readFileSync(join(ROOT, "examples/bad", name), "utf8")]),
);

export const places = ["workspace", "web"];

export async function run(editor) {
  const expected = reportedIn(editor.folder);
  if (expected.length < 20) throw new Error("The examples have too few findings to compare.");
  await editor.open(NAMES[0]);
  for (const name of NAMES.slice(1)) await editor.switchTo(name);
  await editor.shows("problems", async () => (await editor.problems()).map(inWords), expected);
}

/** What the command reports in a folder. */
function reportedIn(folder) {
  const { stdout, stderr } = spawnSync(process.execPath, [COMMAND, "--format", "json"], {
    cwd: folder,
    encoding: "utf8",
  });
  if (stdout === "") throw new Error(`The command reports nothing: ${stderr}`);
  return JSON.parse(stdout).files.flatMap(({ diagnostics }) =>
    diagnostics.map(({ range: { start }, ...diagnostic }) => inWords({ ...diagnostic, ...start })),
  );
}

function inWords({ severity, line, column, ruleId, message }) {
  return `${severity} ${line}:${column} ${ruleId} ${message}`;
}
