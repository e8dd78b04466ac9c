// Tries what surrounds the command in real programs: completion in shells, the manual page in man,
// and the hook in pre-commit. Needs a build. With --install, programs that are not there are
// installed from Debian's packages.
import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { stripVTControlCharacters } from "node:util";
import { requirePrograms, stop } from "./debian-programs.mjs";
import { root } from "./run.mjs";

const app = join(root, "apps/cli");
const built = join(app, "dist/encounter-lint.js");
if (!existsSync(built)) stop("There is no built command. Run: npm run build");
requirePrograms(
  {
    zsh: ["zsh"],
    fish: ["fish"],
    man: ["man-db"],
    groff: ["groff"],
    script: ["bsdutils"],
    "pre-commit": ["pre-commit"],
  },
  process.argv.includes("--install"),
);

const folder = mkdtempSync(join(tmpdir(), "encounter-lint-try-"));
const bin = join(folder, "bin");
mkdirSync(bin);
symlinkSync(built, join(bin, "encounter-lint"));
const env = {
  ...process.env,
  PATH: [bin, process.env["PATH"]].join(delimiter),
  HOME: folder,
  TERM: "dumb",
};
const NOTE = "## Procedure\nCryotherapy performed to 6 acne papules, 5 s each.\n";

/**
 * What is typed before the tabulator, and what must then stand there.
 * @type {readonly (readonly [string, string])[]}
 */
const COMPLETIONS = [
  ["encounter-lint expl", "encounter-lint explain"],
  ["encounter-lint --wat", "encounter-lint --watch"],
  ["encounter-lint --profile aud", "encounter-lint --profile audit"],
  ["encounter-lint -f sa", "encounter-lint -f sarif"],
  ["encounter-lint coverage -f ht", "encounter-lint coverage -f html"],
  ["encounter-lint rules --cat", "encounter-lint rules --category"],
  ["encounter-lint completion z", "encounter-lint completion zsh"],
  ["encounter-lint explain documentation/cryogen-m", "documentation/cryogen-missing"],
  ["encounter-lint --settings no", "encounter-lint --settings notes.yaml"],
  ["encounter-lint coverage a", "encounter-lint coverage a\\ b.encounter.md"],
];

await tryTyping(
  "bash",
  ["bash", "--norc", "--noprofile", "-i"],
  ["PS1='> '", "source ./completion.bash"],
);
await tryTyping(
  "zsh",
  ["zsh", "-f", "-i"],
  ["PS1='> '", "autoload -Uz compinit; compinit -u -D", "source ./completion.zsh"],
);
tryFish();
tryMan();
tryPreCommit();
rmSync(folder, { recursive: true });

/**
 * Types into a shell at a terminal, as a person would.
 * @param {"bash" | "zsh"} shell
 * @param {readonly string[]} command
 * @param {readonly string[]} start
 */
async function tryTyping(shell, command, start) {
  const directory = workshop(shell);
  const terminal = "script";
  const child = spawn(terminal, ["-qec", command.join(" "), "/dev/null"], { cwd: directory, env });
  let seen = "";
  child.stdout.on("data", (data) => {
    seen += data;
  });
  /** @param {string} keys @param {(text: string) => boolean} isDone */
  const type = async (keys, isDone) => {
    seen = "";
    child.stdin.write(keys);
    for (let waited = 0; waited < 10_000 && !isDone(seen); waited += 50) await pause(50);
    return seen;
  };
  await type("", (text) => text.length > 0);
  // The mark is put together by the shell, so that its echo is not taken for its output.
  await type(`${start.join("; ")}; echo re''ady\n`, (text) => text.includes("ready"));
  for (const [typed, expected] of COMPLETIONS) {
    const text = await type(`${typed}\t`, (one) => plain(one).includes(expected));
    judge(`${shell}: ${typed}⇥`, plain(text).includes(expected), text);
    // Takes the line away.
    await type("\u0015", (one) => one.length > 0);
  }
  child.stdin.write("exit\n");
  await pause(200);
  child.kill();
}

function tryFish() {
  const directory = workshop("fish");
  for (const [typed, expected] of COMPLETIONS) {
    const script = 'source ./completion.fish; complete -C "$argv[1]"';
    const { stdout, stderr } = ran("fish", ["--no-config", "-c", script, typed], directory);
    const last = expected
      .split(/(?<!\\) /)
      .at(-1)
      ?.replace("\\", "");
    const offered = stdout.split("\n").map((line) => line.split("\t")[0]);
    judge(`fish: ${typed}⇥`, offered.includes(last), stdout + stderr);
  }
}

function tryMan() {
  const page = join(app, "man/encounter-lint.1");
  const { stdout, stderr } = ran("man", ["--warnings=w", "-l", page], folder, {
    MANWIDTH: "80",
    MANPAGER: "cat",
    LANG: "C.UTF-8",
  });
  const shown = ["NAME", "--fail-on severity", "EXIT STATUS", "encounter-lint --staged"];
  const missing = shown.filter((words) => !stdout.includes(words));
  judge("man: the manual page", stderr === "" && missing.length === 0, missing.join() + stderr);
}

/** In a repository that has encounter-lint among its packages, so that nothing is fetched. */
function tryPreCommit() {
  const hooks = join(folder, "hooks");
  mkdirSync(hooks);
  cpSync(join(root, ".pre-commit-hooks.yaml"), join(hooks, ".pre-commit-hooks.yaml"));
  git(hooks, "init", "-q");
  commit(hooks);
  const revision = git(hooks, "rev-parse", "HEAD").trim();

  const repository = join(folder, "repository");
  const modules = join(repository, "node_modules");
  mkdirSync(join(modules, ".bin"), { recursive: true });
  for (const name of ["package.json", "dist"]) {
    cpSync(join(app, name), join(modules, "encounter-lint", name), { recursive: true });
  }
  symlinkSync("../encounter-lint/dist/encounter-lint.js", join(modules, ".bin/encounter-lint"));
  const { version } = JSON.parse(readFileSync(join(app, "package.json"), "utf8"));
  const manifest = { private: true, devDependencies: { "encounter-lint": version } };
  writeFileSync(join(repository, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(repository, ".gitignore"), "node_modules\n");
  const config = `repos: [{ repo: "${hooks}", rev: "${revision}", hooks: [{ id: encounter-lint }] }]\n`;
  writeFileSync(join(repository, ".pre-commit-config.yaml"), config);
  git(repository, "init", "-q");
  commit(repository);

  const preCommit = (/** @type {string[]} */ ...args) =>
    ran("pre-commit", args, repository, {
      PRE_COMMIT_HOME: join(folder, "pre-commit"),
      npm_config_offline: "true",
    });
  const hooked = preCommit("install");
  judge("pre-commit: installed", hooked.status === 0, hooked.stdout + hooked.stderr);

  const tried = (/** @type {string} */ name, /** @type {string} */ text) => {
    writeFileSync(join(repository, name), text);
    git(repository, "add", "--", name);
    return preCommit("run");
  };
  const nothing = tried("README.md", "# No encounter\n");
  judge("pre-commit: skips other files", /Skipped/.test(nothing.stdout), nothing.stdout);
  const hostile = "--fix $(touch pwned) a;'b'.encounter.md";
  const stopped = tried(hostile, NOTE);
  judge(
    "pre-commit: stops a commit with findings",
    stopped.status === 1 && stopped.stdout.includes("documentation/cryogen-missing"),
    stopped.stdout + stopped.stderr,
  );
  judge("pre-commit: runs nothing that a name says", !existsSync(join(repository, "pwned")), "");
}

/**
 * A directory with files to complete, and with the script of the shell.
 * @param {"bash" | "zsh" | "fish"} shell
 */
function workshop(shell) {
  const directory = join(folder, shell);
  mkdirSync(directory);
  writeFileSync(join(directory, "a b.encounter.md"), NOTE);
  writeFileSync(join(directory, "notes.yaml"), "");
  const { stdout } = ran("encounter-lint", ["completion", shell], directory);
  writeFileSync(join(directory, `completion.${shell}`), stdout);
  return directory;
}

/**
 * What is left on the line when bells and colors are taken away.
 * @param {string} text
 */
function plain(text) {
  return stripVTControlCharacters(text).replaceAll("\u0007", "");
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {Readonly<Record<string, string>>} more variables
 */
function ran(program, args, cwd, more = {}) {
  return spawnSync(program, args, { cwd, env: { ...env, ...more }, encoding: "utf8" });
}

/**
 * @param {string} directory
 * @param {...string} args
 */
function git(directory, ...args) {
  const { status, stdout, stderr } = ran("git", args, directory);
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** @param {string} directory */
function commit(directory) {
  git(directory, "add", "-A");
  const who = ["-c", "user.name=a", "-c", "user.email=a@example.com"];
  git(directory, ...who, "commit", "-q", "--no-verify", "-m", "Begin");
}

/**
 * @param {string} what
 * @param {boolean} isRight
 * @param {string} seen
 */
function judge(what, isRight, seen) {
  console.log(`${isRight ? "ok    " : "WRONG "} ${what}`);
  if (isRight) return;
  console.error(seen);
  process.exitCode = 1;
}
