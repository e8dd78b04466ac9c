// Times of the server next to those of one that does nothing, in one run: compare the ratios.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { start } from "./client.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "encounter-lint-bench-"));
process.on("exit", () => rmSync(folder, { recursive: true }));

const servers = { echo: join(folder, "echo.cjs"), "encounter-lint": join(folder, "server.cjs") };
await bundle(join(here, "echo-server.mjs"), servers.echo);
await bundle(join(here, "../src/node.ts"), servers["encounter-lint"]);

const template = `kind: template
title: Acne cryotherapy
service: { date: "***", place_of_service: "11" }
diagnoses:
  - { code: L70.0, label: Acne vulgaris }
procedure:
  code: "17340"
  cryogen: liquid nitrogen
  sites: "***"
  freeze_time: "*** s"
${"# A line of explanation for those who fill the template in.\n".repeat(20)}
exam: |
${"  Tender papules and nodules of *** cheek, chin and forehead; no scars, no cysts.\n".repeat(70)}`;
const long = `kind: template\nexam: |\n${"  Tender papules and nodules of *** cheek, chin and forehead.\n".repeat(10_000)}`;

const table = [];
for (const [name, script] of Object.entries(servers)) {
  const startups = [];
  for (let round = 0; round < 7; round++) {
    const client = await start(script);
    startups.push(client.startup);
    client.stop();
  }
  const typical = await edits(script, template, 1000);
  const large = await edits(script, long, 100);
  table.push({
    server: name,
    "start p50": percentile(startups, 50),
    "100 lines p50": percentile(typical.times, 50),
    "100 lines p95": percentile(typical.times, 95),
    "100 lines p99": percentile(typical.times, 99),
    "10,000 lines p50": percentile(large.times, 50),
    "10,000 lines p99": percentile(large.times, 99),
  });
}
console.table(table);
console.table(await memory(servers["encounter-lint"]));

/** @param {string} script @param {string} text @param {number} count */
async function edits(script, text, count) {
  const client = await start(script);
  const uri = "file:///bench/acne.encounter.yaml";
  await client.open(uri, text);
  const times = [];
  const end = { line: 1, character: 5 };
  for (let index = 0; index < count + 50; index++) {
    const isInsertion = index % 2 === 0;
    const range = isInsertion
      ? { start: end, end }
      : { start: end, end: { line: 1, character: 6 } };
    const time = await client.edit(uri, index + 2, { range, text: isInsertion ? "x" : "" });
    // The first ones warm the server up.
    if (index >= 50) times.push(time);
  }
  client.stop();
  return { times };
}

/** Resident memory of the server in megabytes, at rest, in the middle of work and after it. */
async function memory(/** @type {string} */ script) {
  const client = await start(script);
  const rows = [];
  const note = (/** @type {string} */ what) =>
    rows.push({ after: what, "resident MB": residentMegabytes(client.pid) });
  const uri = "file:///bench/acne.encounter.yaml";
  await client.open(uri, template);
  note("opening one document");
  for (let index = 0; index < 10_000; index++) {
    const start = { line: 1, character: 5 };
    const range =
      index % 2 === 0 ? { start, end: start } : { start, end: { line: 1, character: 6 } };
    await client.edit(uri, index + 2, { range, text: index % 2 === 0 ? "x" : "" });
    if (index === 999) note("1,000 edits");
  }
  note("10,000 edits");
  for (let index = 0; index < 1000; index++) {
    const other = `file:///bench/${index}.encounter.yaml`;
    await client.open(other, template);
    await client.close(other);
  }
  note("opening and closing 1,000 documents");
  client.stop();
  return rows;
}

/** @param {number} pid */
function residentMegabytes(pid) {
  if (process.platform !== "linux") {
    return Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)])) / 1024);
  }
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}

/** @param {readonly number[]} values @param {number} percent */
function percentile(values, percent) {
  const sorted = values.toSorted((a, b) => a - b);
  const value =
    sorted[Math.min(sorted.length - 1, Math.floor((percent / 100) * sorted.length))] ?? 0;
  return Math.round(value * 100) / 100;
}

/** @param {string} entry @param {string} outfile */
async function bundle(entry, outfile) {
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    conditions: ["@encounter-lint/source"],
    logLevel: "error",
  });
}
