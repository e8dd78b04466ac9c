import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  createProtocolConnection,
  ExitNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { handshake } from "./testing/test-client.ts";

let folder: string;
let server: ChildProcessWithoutNullStreams;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "encounter-lint-server-"));
  const outfile = join(folder, "server.cjs");
  await build({
    entryPoints: [fileURLToPath(new URL("node.ts", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "node20",
    conditions: ["@encounter-lint/source"],
    logLevel: "error",
  });
  server = spawn(process.execPath, [outfile, "--stdio"]);
});

afterAll(async () => {
  server.kill();
  await rm(folder, { recursive: true });
});

it("serves an editor over stdio from one bundled file, and exits when told to", async () => {
  const client = await handshake(
    createProtocolConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    ),
  );
  const uri = "file:///clinic/acne.encounter.md";
  const published = client.nextPublished(uri);
  await client.open(uri, "# Acne, 17340\n\n## Procedure\n\nFrozen for *** seconds.\n");
  expect((await published).diagnostics.map(({ code }) => code)).toContain(
    "documentation/cryogen-missing",
  );

  const exited = new Promise((resolve) => {
    server.once("exit", resolve);
  });
  await client.connection.sendRequest(ShutdownRequest.type);
  await client.connection.sendNotification(ExitNotification.type);
  expect(await exited).toBe(0);
});
