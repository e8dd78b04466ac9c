// Whole processes, compared within one run: ratios mean something on any machine, milliseconds do not.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { makeCorpus } from "./make-corpus.mjs";

// With --once, where there is no time for medians.
const isOnce = process.argv.includes("--once");
const sizes = process.argv.slice(2).map(Number).filter(Number.isInteger);
const app = fileURLToPath(new URL("..", import.meta.url));
const command = join(app, "dist/encounter-lint.js");
const folder = mkdtempSync(join(tmpdir(), "encounter-lint-bench-"));
const floor = join(folder, "floor.cjs");
await build({
  entryPoints: [join(app, "bench/floor.mjs")],
  outfile: floor,
  bundle: true,
  minify: true,
  platform: "node",
  format: "cjs",
  absWorkingDir: join(app, "../../packages/linter"),
  nodePaths: [join(app, "../../packages/linter/node_modules")],
});

/**
 * The median of several runs.
 * @param {readonly string[]} args
 * @param {number} runs
 */
function measure(args, runs) {
  const times = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
    });
    if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr.trimEnd().slice(-500)}`);
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
}

/** @param {string} corpus */
function memoryOf(corpus) {
  const args = [
    command,
    corpus,
    "--fail-on",
    "never",
    "--stats",
    "--threads",
    "1",
    "-f",
    "compact",
  ];
  const { stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  return Number(/(\d+) MiB/.exec(stderr)?.[1]);
}

/**
 * @param {string} name
 * @param {number} time
 * @param {number} base
 */
function print(name, time, base) {
  console.log(
    `${name.padEnd(44)} ${time.toFixed(0).padStart(8)} ms ${(time / base).toFixed(2).padStart(8)}`,
  );
}

try {
  const one = join(folder, "one");
  makeCorpus(one, 1);
  const start = measure(["-e", ""], 15);
  console.log(`start-up, against node -e ''`);
  print("node -e ''", start, start);
  print("one YAML file", measure([command, one, "--fail-on", "never"], 15), start);

  const memories = [];
  for (const size of sizes.length > 0 ? sizes : [200, 2_000, 20_000]) {
    const corpus = join(folder, String(size));
    makeCorpus(corpus, size);
    const runs = isOnce || size > 5_000 ? 1 : 3;
    const base = measure([floor, corpus], runs);
    console.log(`\n${size} files, against reading and parsing them`);
    print("read and parse", base, base);
    const lint = [command, corpus, "--fail-on", "never", "-f", "compact"];
    print("1 thread", measure([...lint, "--threads", "1"], runs), base);
    print("2 threads", measure([...lint, "--threads", "2"], runs), base);
    const cached = [...lint, "--cache-file", join(folder, `cache-${size}`)];
    const cold = measure(cached, 1);
    print("cache, first run", cold, base);
    const warm = measure(cached, runs);
    print(`cache, second run (${(warm / cold).toFixed(2)} of the first)`, warm, base);
    memories.push({ size, memory: memoryOf(corpus) });
  }
  console.log("\nmemory");
  for (const [at, { size, memory }] of memories.entries()) {
    const before = memories[at - 1];
    const ratio =
      before === undefined ? "" : `, ${(memory / before.memory).toFixed(2)} of ${before.size}`;
    console.log(`${String(size).padStart(6)} files ${memory} MiB at most${ratio}`);
  }
  const { version } = JSON.parse(readFileSync(join(app, "package.json"), "utf8"));
  console.log(`\nencounter-lint ${version}, Node ${process.version}`);
} finally {
  rmSync(folder, { recursive: true });
}
