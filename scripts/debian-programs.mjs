import { spawnSync } from "node:child_process";

/**
 * Makes sure that programs are there, or ends this process and says what to install.
 * @param {Readonly<Record<string, readonly string[]>>} packages the packages that bring each program
 * @param {boolean} installs whether to install what is absent, from Debian's packages
 */
export function requirePrograms(packages, installs) {
  const absent = Object.keys(packages).filter((program) => !isThere(program));
  if (absent.length === 0) return;
  const names = absent.flatMap((program) => packages[program] ?? []);
  const advice = `On Debian: apt-get install ${names.join(" ")}`;
  if (installs) install(names, advice);
  const still = absent.filter((program) => !isThere(program));
  if (still.length > 0) stop(`Not installed: ${still.join(", ")}. ${advice}`);
}

/**
 * Ends this process.
 * @param {string} why
 * @returns {never}
 */
export function stop(why) {
  console.error(why);
  process.exit(2);
}

/** @param {string} program */
function isThere(program) {
  return spawnSync(program, ["--version"]).status === 0;
}

/**
 * @param {readonly string[]} names
 * @param {string} advice
 */
function install(names, advice) {
  const [command = "", ...before] =
    process.getuid?.() === 0 ? ["apt-get"] : ["sudo", "-n", "apt-get"];
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Another installation may be under way.
  const patient = ["-o", "DPkg::Lock::Timeout=120"];
  for (const args of [
    ["update", "-qq"],
    ["install", "-y", "-qq", "--no-install-recommends", ...names],
  ]) {
    const { error, status, stderr } = spawnSync(command, [...before, ...patient, ...args], {
      encoding: "utf8",
      env,
      timeout: 300_000,
    });
    if (status === 0) continue;
    stop(`apt-get ${args[0]} failed: ${error?.message ?? stderr.trim()}. ${advice}`);
  }
}
