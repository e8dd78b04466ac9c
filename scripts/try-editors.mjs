// Opens a document in real editors and checks that they show what the server says. Needs a build.
// With --install, editors that are not there are installed from Debian's packages.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./run.mjs";

const PACKAGES = ["neovim", "emacs-nox", "elpa-eglot"];
const HOW_TO_INSTALL = `On Debian: apt-get install ${PACKAGES.join(" ")}`;
const server = join(root, "packages/language-server/dist/node.js");

if (!existsSync(server)) stop("There is no built server. Run: npm run build");
const absent = ["nvim", "emacs"].filter((command) => !isThere(command));
if (absent.length > 0 && process.argv.includes("--install")) install();
const stillAbsent = absent.filter((command) => !isThere(command));
if (stillAbsent.length > 0) stop(`Not installed: ${stillAbsent.join(", ")}. ${HOW_TO_INSTALL}`);

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

/** @param {string} command */
function isThere(command) {
  return spawnSync(command, ["--version"]).status === 0;
}

function install() {
  const [command = "", ...before] =
    process.getuid?.() === 0 ? ["apt-get"] : ["sudo", "-n", "apt-get"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", ...PACKAGES],
  ]) {
    const { error, status, stderr } = spawnSync(command, [...before, ...args], {
      encoding: "utf8",
      env,
      timeout: 300_000,
    });
    if (status === 0) continue;
    stop(`apt-get ${args[0]} failed: ${error?.message ?? stderr.trim()}. ${HOW_TO_INSTALL}`);
  }
}

/** @param {string} why @returns {never} */
function stop(why) {
  console.error(why);
  process.exit(2);
}
