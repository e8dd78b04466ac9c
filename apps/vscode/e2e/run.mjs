// Installs the packaged extension into a real editor and does what people do with it. Every scenario ends
// in an assertion on what the page shows; a picture of it is kept in artifacts/ under the scenario's name.
//   node run.mjs [words of a scenario's file name]
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { EXTENSION, startCodeServer } from "./code-server.mjs";
import { EditorPage } from "./editor-page.mjs";
import { whatFailed } from "./what-failed.mjs";

const here = import.meta.dirname;
const app = join(here, "..");
const artifacts = join(here, "artifacts");
const WINDOW = { width: 1280, height: 800 };
const MOST_ATTEMPTS = 3;
const BROWSER_ARGUMENTS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const setup = spawnSync(join(here, "setup.sh"), {
  stdio: ["ignore", "pipe", "inherit"],
  encoding: "utf8",
});
// It has said what is missing and how to get it.
if (setup.status !== 0) process.exit(1);
const home = setup.stdout.trim();
// The command too: a task runs it.
execFileSync("npm", ["run", "--silent", "build"], { cwd: join(app, "../.."), stdio: "inherit" });
execFileSync("npm", ["run", "--silent", "package"], { cwd: app, stdio: "inherit" });
const vsix = join(app, "encounter-lint.vsix");
const { chromium } = createRequire(join(home, "editor/package.json"))("playwright-core");

const wanted = process.argv.slice(2);
const names = readdirSync(join(here, "scenarios"))
  .filter((name) => wanted.every((word) => name.includes(word)))
  .sort();
if (names.length === 0) throw new Error(`No scenario is called like ${wanted.join(" ")}.`);
const scenarios = await Promise.all(
  names.map(async (file) => ({
    name: file.replace(/\.mjs$/, ""),
    ...(await import(`./scenarios/${file}`)),
  })),
);

rmSync(artifacts, { recursive: true, force: true });
mkdirSync(artifacts, { recursive: true });
const browser = await chromium.launch({
  executablePath: execFileSync("which", ["chromium"]).toString().trim(),
  args: BROWSER_ARGUMENTS,
});
let failures = 0;
try {
  // The same extension once beside the server and once in the browser: two editors, one after the other.
  for (const place of ["workspace", "web"]) {
    const chosen = scenarios.filter(({ places = ["workspace"] }) => places.includes(place));
    if (chosen.length > 0) await runIn(place, chosen);
  }
} finally {
  await browser.close();
}
console.log(`${failures === 0 ? "All" : "Not all"} scenarios passed (${failures} failed).`);
process.exitCode = failures === 0 ? 0 : 1;

async function runIn(place, chosen) {
  const scratch = mkdtempSync(join(tmpdir(), "encounter-lint-e2e-"));
  const settings = place === "web" ? { "remote.extensionKind": { [EXTENSION]: ["web"] } } : {};
  const server = await startCodeServer({ home, scratch, vsix, settings });
  // One context for all: the editor itself is loaded once, and each folder has a state of its own.
  const context = await browser.newContext({ viewport: WINDOW });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  try {
    for (const scenario of chosen) {
      const where = { place, server, context };
      // An editor on a busy machine loses a key now and then; a defect fails every time.
      let passed = false;
      for (let attempt = 1; !passed && attempt <= MOST_ATTEMPTS; attempt += 1) {
        const folder = join(scratch, `${scenario.name}-${attempt}`);
        passed = await runOne(scenario, { ...where, folder });
      }
      if (!passed) failures += 1;
    }
  } finally {
    await context.close();
    await server.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function runOne(scenario, { place, server, context, folder }) {
  const { name, title, files, prepare, run } = scenario;
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await prepare?.(folder);
  const page = await context.newPage();
  const editor = new EditorPage(page, { port: server.port, folder, artifacts });
  const suffix = place === "web" ? "-web" : "";
  const begin = Date.now();
  const seconds = () => ((Date.now() - begin) / 1000).toFixed(1);
  try {
    await run(editor, { place });
    await editor.picture(`${name}${suffix}`);
    console.log(`ok   ${place}: ${title} (${seconds()} s)`);
    return true;
  } catch (error) {
    console.log(`FAIL ${place}: ${title} (${seconds()} s)\n${error.stack}`);
    await editor.picture(`failed-${name}${suffix}`).catch(() => {});
    console.log(await whatFailed(page, server.logs));
    return false;
  } finally {
    await page.close();
  }
}
