// Times of the server next to those of one that does nothing, in one run: compare the ratios.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import MarkdownIt from "markdown-it";
import { parseAllDocuments } from "yaml";
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

/** A template as clinics keep them. */
const example = readFileSync(join(here, "../../../examples/good/form.encounter.yaml"), "utf8");

/** A course of treatment, each visit with a mistake. */
const visits = Array.from(
  { length: 500 },
  (_, index) => `kind: note
title: Acne cryotherapy, visit ${index + 1}
patient: { age: 24 }
service: { date: ${new Date(Date.UTC(2020, 0, 1 + 14 * index)).toISOString().slice(0, 10)}, place_of_service: "11" }
diagnoses:
  - { code: L70.0, label: Acne vulgaris }
prior_treatments:
  - { name: adapalene, duration: 12 weeks, outcome: failed }
exam: ${4 + (index % 9)} tender papules of both cheeks.
assessment: Painful; cryotherapy chosen over excision.
procedure:
  cryogen: liquid nitrogen
  applicator: cotton swab
  sites: [left cheek, right cheek]
  lesion_count: ${4 + (index % 9)}
  consent: verbal consent obtained
aftercare: { instructions: blister care given, follow_up: 4 weeks }
signature: { name: Jane Roe, credentials: MD, method: electronic }
claim: [{ code: "17340", units: 1, diagnoses: [L70.0] }]
`,
).join("---\n");
const longNote = `kind: template\nexam: |\n${"  Tender papules and nodules of *** cheek, chin and forehead.\n".repeat(10_000)}`;

const lines = (/** @type {(line: number) => string} */ toLine) =>
  Array.from({ length: 10_000 }, (_, line) => `${toLine(line + 1)}\n`).join("");
const bullets = `---\nkind: note\n---\n# Acne cryotherapy\n\n## Exam\n\n${lines((line) => `- Lesion ${line}: tender papule of the left cheek.`)}`;
const list = `kind: note\nexam:\n${lines((line) => `  - Tender papule ${line} of the left cheek.`)}`;

/** What is edited, where, and how often. */
const documents = {
  "54 lines, a form": { text: example, line: 1, edits: 1000 },
  "100 lines, one long field": { text: template, line: 1, edits: 1000 },
  "100 lines, in the long field": { text: template, line: 60, edits: 1000 },
  "10,000 lines, 500 visits": { text: visits, line: 5001, edits: 200 },
  "10,000 lines, the day of a visit": { text: visits, line: 5003, edits: 30, column: 26 },
  "10,000 lines, one field": { text: longNote, line: 5000, edits: 30 },
  "10,000 bullets of one note": { text: bullets, line: 5000, edits: 30, format: "markdown" },
  "10,000 items of a list": { text: list, line: 5000, edits: 30 },
};

// The parsers, as the linter uses them: what they alone take of the time.
/** @type {import("yaml").ParseOptions & import("yaml").DocumentOptions & import("yaml").SchemaOptions} */
const YAML = { schema: "failsafe", strict: false, uniqueKeys: false, logLevel: "silent" };
const markdown = new MarkdownIt("commonmark")
  .enable("table")
  .disable(["code", "lheading", "reference", "html_block"]);
markdown.core.ruler.enableOnly(["normalize", "block"]);

const table = [];
for (const [name, script] of Object.entries(servers)) {
  const startups = [];
  for (let round = 0; round < 9; round++) {
    const client = await start(script);
    startups.push(client.startup);
    client.stop();
  }
  table.push({ server: name, what: "start → initialized", ...percentiles(startups) });
  for (const [what, document] of Object.entries(documents)) {
    table.push({ server: name, what, ...percentiles(await edits(script, document)) });
  }
}
for (const row of table) {
  const floor = table.find(({ server, what }) => server === "echo" && what === row.what);
  Object.assign(row, {
    "× echo (p50)": Math.round((10 * row.p50) / (floor?.p50 ?? 1)) / 10,
    "beyond echo (p99)": Math.round(10 * (row.p99 - (floor?.p99 ?? 0))) / 10,
  });
}
for (const [what, parse] of Object.entries({
  "yaml alone, 54 lines": () => parseAllDocuments(example, YAML),
  "yaml alone, 500 visits": () => parseAllDocuments(visits, YAML),
  "yaml alone, one field": () => parseAllDocuments(longNote, YAML),
  "yaml alone, 10,000 items": () => parseAllDocuments(list, YAML),
  "markdown-it alone, 10,000 bullets": () => markdown.parse(bullets, {}),
})) {
  table.push({ server: "none, the parser", what, ...percentiles(timesOf(parse)) });
}
console.table(table);
console.table(await memory(servers["encounter-lint"]));

/**
 * @param {string} script
 * @param {{ text: string, line: number, edits: number, column?: number, format?: string }} document
 *   with the place of the edits: the end of the line, unless a column is given
 */
async function edits(script, { text, line, edits: count, column, format = "yaml" }) {
  const client = await start(script);
  const uri = `file:///bench/acne.encounter.${format === "yaml" ? "yaml" : "md"}`;
  await client.open(uri, text, format);
  const times = [];
  // One character is typed and taken back again.
  const character = column ?? (text.split("\n")[line] ?? "").length;
  const end = { line, character };
  const warmUp = Math.min(50, count);
  for (let index = 0; index < count + warmUp; index++) {
    const isInsertion = index % 2 === 0;
    const range = isInsertion
      ? { start: end, end }
      : { start: end, end: { line, character: character + 1 } };
    const time = await client.edit(uri, index + 2, {
      range,
      text: isInsertion ? (column === undefined ? "x" : "0") : "",
    });
    if (index >= warmUp) times.push(time);
  }
  client.stop();
  return times;
}

/** @param {() => unknown} work */
function timesOf(work) {
  return Array.from({ length: 30 }, () => {
    const from = performance.now();
    work();
    return performance.now() - from;
  });
}

/** @param {readonly number[]} values */
function percentiles(values) {
  const [p50, p95, p99] = [50, 95, 99].map((percent) => percentile(values, percent));
  return { p50: p50 ?? 0, p95: p95 ?? 0, p99: p99 ?? 0 };
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
