// Whole processes, compared within one run: ratios mean something on any machine, milliseconds do not.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
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
 * Runs a program several times.
 * @param {readonly string[]} args
 * @param {number} runs
 * @returns the median of the times, and the most memory that the program itself speaks of
 */
function measure(args, runs) {
  const times = [];
  let memory = 0;
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
    });
    if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr.trimEnd().slice(-500)}`);
    times.push(performance.now() - started);
    memory = Math.max(memory, Number(/(\d+) MiB/.exec(stderr)?.[1] ?? 0));
  }
  return { time: times.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0, memory };
}

/**
 * All that is measured of so many documents. Says each figure as soon as it is known.
 * @param {number} size
 */
function measureSize(size) {
  const corpus = join(folder, String(size));
  makeCorpus(corpus, size);
  const runs = isOnce || size > 5_000 ? 1 : 3;
  /**
   * @param {string} what
   * @param {readonly string[]} args
   * @param {number} times
   */
  const timed = (what, args, times) => {
    const measured = measure(args, times);
    console.error(`${size} files: ${what}: ${(measured.time / 1_000).toFixed(1)} s`);
    return measured;
  };
  const lint = [command, corpus, "--fail-on", "never", "-f", "compact"];
  const cached = [...lint, "--threads", "1", "--cache-file", join(folder, `cache-${size}`)];
  return {
    size,
    floor: timed("read and parse", [floor, corpus], runs).time,
    one: timed("one thread", [...lint, "--threads", "1", "--stats"], runs),
    two: timed("two threads", [...lint, "--threads", "2"], runs).time,
    cold: timed("keep results", cached, 1).time,
    warm: timed("results kept", cached, runs).time,
  };
}

/**
 * A line of a Markdown table.
 * @param {string} what
 * @param {readonly (string | undefined)[]} cells
 */
function row(what, cells) {
  return `| ${[what, ...cells.map((cell) => cell ?? "–")].join(" | ")} |`;
}

try {
  const one = join(folder, "one");
  makeCorpus(one, 2);
  const start = measure(["-e", ""], 15).time;
  /** @param {string} clinic */
  const startOf = (clinic) =>
    (measure([command, join(one, clinic), "--fail-on", "never"], 15).time / start).toFixed(1);
  const starts = { yaml: startOf("clinic-0"), markdown: startOf("clinic-1") };
  const all = (sizes.length > 0 ? sizes : [200, 2_000, 20_000]).map(measureSize);
  /** @param {(size: ReturnType<typeof measureSize>) => number} time */
  const ratios = (time) => all.map((size) => (time(size) / size.floor).toFixed(1));
  const { version } = JSON.parse(readFileSync(join(app, "package.json"), "utf8"));
  const day = new Date().toISOString().slice(0, 10);
  console.log(
    [
      `encounter-lint ${version}, Node ${process.version}, ${availableParallelism()} cores, ${day}, ${isOnce ? "single runs" : "medians"}; start for one file, against \`node -e ''\`: YAML ${starts.yaml}, Markdown ${starts.markdown}`,
      "",
      row(
        "what",
        all.map(({ size }) => `${size.toLocaleString("en")} files`),
      ),
      row(
        "---",
        all.map(() => "--:"),
      ),
      row(
        "read and parse, seconds",
        all.map(({ floor: time }) => (time / 1_000).toFixed(1)),
      ),
      row(
        "read and parse",
        all.map(() => "1"),
      ),
      row(
        "check, one thread",
        ratios((size) => size.one.time),
      ),
      row(
        "check, two threads",
        ratios((size) => size.two),
      ),
      row(
        "check and keep results (`--cache`)",
        ratios((size) => size.cold),
      ),
      row(
        "check with all results kept",
        ratios((size) => size.warm),
      ),
      row(
        "… of which part of the run before",
        all.map(({ warm, cold }) => (warm / cold).toFixed(2)),
      ),
      row(
        "most memory, one thread, MiB",
        all.map(({ one: { memory } }) => String(memory)),
      ),
      row(
        "… as part of the column before",
        all.map(({ one: { memory } }, at) => {
          const before = all[at - 1];
          return before && (memory / before.one.memory).toFixed(1);
        }),
      ),
    ].join("\n"),
  );
} finally {
  rmSync(folder, { recursive: true });
}
