// Opens a document in real editors and checks that they show what the server says. Needs a build.
// With --install, editors that are not there are installed from Debian's packages.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { requirePrograms, stop } from "./debian-programs.mjs";
import { root } from "./run.mjs";

const server = join(root, "packages/language-server/dist/node.js");

if (!existsSync(server)) stop("There is no built server. Run: npm run build");
requirePrograms(
  { nvim: ["neovim"], emacs: ["emacs-nox", "elpa-eglot"] },
  process.argv.includes("--install"),
);

const folder = mkdtempSync(join(tmpdir(), "encounter-lint-editors-"));
const document = join(folder, "acne.encounter.yaml");
writeFileSync(document, 'kind: template\nprocedure:\n  code: "17340"\n  freeze_time: "***"\n');

/** @type {readonly { name: string, command: string, args: readonly string[], shows: readonly RegExp[] }[]} */
const editors = [
  {
    name: "Neovim",
    command: "nvim",
    args: ["--headless", "--clean", "-S", join(root, "scripts/editors/neovim.lua")],
    shows: [
      /^finding 2:1 documentation\/cryogen-missing$/m,
      /^hover \*\*Kind of document\*\*$/m,
      /^action Insert a slot for the freezing agent$/m,
      /^action Suppress documentation\/cryogen-missing in this line$/m,
      /^symbol procedure$/m,
      /^typed the freezing agent: no longer found documentation\/cryogen-missing$/m,
    ],
  },
  {
    name: "Emacs",
    command: "emacs",
    args: [
      "--batch",
      "--eval",
      // Emacs 29 brings eglot along, older ones have it as a package.
      '(when (locate-library "package") (package-initialize))',
      "-l",
      join(root, "scripts/editors/emacs.el"),
    ],
    shows: [
      /^finding 2 .*documentation\/cryogen-missing/m,
      /^hover Kind of document$/m,
      /^typed the freezing agent: no longer found documentation\/cryogen-missing$/m,
    ],
  },
];

for (const { name, command, args, shows } of editors) {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    timeout: 90_000,
    env: {
      ...process.env,
      ENCOUNTER_LINT_SERVER: server,
      ENCOUNTER_LINT_DOCUMENT: document,
    },
  });
  if (error) {
    console.error(`${name} could not be started: ${error.message}`);
    process.exitCode = 2;
    continue;
  }
  const missing = shows.filter((pattern) => !pattern.test(stdout));
  console.log(`==> ${name}\n${stdout}`);
  if (status === 0 && missing.length === 0) continue;
  console.error(`${name} ended with ${status} and did not show: ${missing.join(", ")}\n${stderr}`);
  process.exitCode = 1;
}
rmSync(folder, { recursive: true });
