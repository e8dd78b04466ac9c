// Makes one executable that brings Node along and needs nothing else, for this kind of machine.
// Needs no network. What it makes is tried in an empty directory before it counts as made.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const app = fileURLToPath(new URL(".", import.meta.url));
const outdir = join(app, "binary");
const executable = join(outdir, `encounter-lint${process.platform === "win32" ? ".exe" : ""}`);
const folder = mkdtempSync(join(tmpdir(), "encounter-lint-binary-"));

try {
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir);
  const program = join(folder, "program.cjs");
  writeFileSync(program, await bundle());

  const blob = join(folder, "program.blob");
  const config = join(folder, "sea.json");
  writeFileSync(
    config,
    JSON.stringify({
      main: program,
      output: blob,
      disableExperimentalSEAWarning: true,
      useCodeCache: true,
      assets: { program },
    }),
  );
  run(process.execPath, ["--experimental-sea-config", config]);
  copyFileSync(process.execPath, executable);
  chmodSync(executable, 0o755);
  const postject = createRequire(import.meta.url).resolve("postject/dist/cli.js");
  const fuse = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2";
  const segment = process.platform === "darwin" ? ["--macho-segment-name", "NODE_SEA"] : [];
  const injection = [executable, "NODE_SEA_BLOB", blob, "--sentinel-fuse", fuse, ...segment];
  run(process.execPath, [postject, ...injection]);
  if (process.platform === "darwin") run("codesign", ["--sign", "-", executable]);
  smoke();
  const size = Math.round(statSync(executable).size / 1024 / 1024);
  console.log(
    `${executable}: ${size} MiB, Node ${process.version}, ${process.platform}-${process.arch}`,
  );
} finally {
  rmSync(folder, { recursive: true });
}

/** The command and its threads as one CommonJS text: the only form that such an executable runs. */
async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: app,
    entryPoints: ["src/standalone.ts"],
    bundle: true,
    write: false,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20.19",
    conditions: ["@encounter-lint/source"],
    define: { "import.meta.url": "PROGRAM_URL" },
    logLevel: "warning",
  });
  const text = outputFiles[0]?.text ?? "";
  // The name stands for the content: kept results are used by the same program alone.
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return `const PROGRAM_URL = "file:///encounter-lint-${hash}.js";\n${text}`;
}

/** Runs the executable where nothing else is: no Node in the path, no package, no home. */
function smoke() {
  const directory = join(folder, "empty");
  mkdirSync(directory);
  for (let index = 0; index < 60; index++) {
    writeFileSync(join(directory, `n${index}.encounter.md`), "# Nothing about freezing\n");
  }
  const lint = ["--only", "documentation/cryogen-missing", "-f", "compact", "--threads"];
  const one = smoked([...lint, "1"], directory, 1);
  const two = smoked([...lint, "2"], directory, 1);
  if (one.split("\n").length !== 61) throw new Error(`60 findings were expected:\n${one}`);
  if (two !== one) throw new Error(`Two threads find something else:\n${two}`);
  smoked(["explain", "cryogen-missing"], directory, 0);
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {number} expected
 */
function smoked(args, cwd, expected) {
  const { error, status, stdout, stderr } = spawnSync(executable, args, {
    cwd,
    encoding: "utf8",
    env: { PATH: "", HOME: cwd },
    timeout: 120_000,
  });
  if (error) throw error;
  if (status === expected && stderr === "") return stdout;
  throw new Error(`${args.join(" ")} ended with ${status}: ${stderr}${stdout}`);
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 */
function run(command, args) {
  const { error, status, stderr } = spawnSync(command, args, { cwd: app, encoding: "utf8" });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${status}: ${stderr}`);
}
