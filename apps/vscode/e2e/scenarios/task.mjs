import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";

export const title = "the task runs the command, and the matcher puts its findings into Problems";

export const files = {
  "visit.encounter.md":
    "---\nkind: note\n---\n\nAcne of the chin. LN2 for 5 s to 6 papules. CPT 17340 x 6\n",
  "README.md": "# Readme\n",
  // What Problems shows is then the task's.
  ".vscode/settings.json": JSON.stringify({ "encounterLint.enable": false }),
};

const COMMAND = join(import.meta.dirname, "../../../cli/dist/encounter-lint.js");

export function prepare(folder) {
  const bin = join(folder, "node_modules/.bin");
  mkdirSync(bin, { recursive: true });
  symlinkSync(COMMAND, join(bin, "encounter-lint"));
}

export async function run(editor) {
  await editor.open("README.md");
  // The editor drops this command while it still looks for tasks.
  await editor.eventually(
    "The list of tasks should have ours",
    async () => {
      await editor.command("Tasks: Run Task");
      return editor.offers("encounter-lint");
    },
    (isOffered) => isOffered,
  );
  await editor.pick("encounter-lint");
  await editor.pick("encounter-lint: check");
  await editor.eventually(
    "Problems should show what the command found",
    () => editor.problemIds(),
    (ids) => ids.includes("coding/units-over-one"),
  );
  await editor.command("Terminal: Focus Terminal");
}
