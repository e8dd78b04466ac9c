import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import {
  createProtocolConnection,
  DocumentSymbolRequest,
  type DataCallback,
  type Message,
} from "vscode-languageserver/node";
import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type MessageReader,
  type MessageWriter,
} from "vscode-languageserver";
import { handshake } from "./testing/test-client.ts";

/** What a browser gives a worker and Node does not. */
const WORKER_GLOBALS = `
const { parentPort } = require("node:worker_threads");
globalThis.self = globalThis;
globalThis.addEventListener = () => {};
globalThis.postMessage = (message) => parentPort.postMessage(message);
parentPort.on("message", (data) => globalThis.onmessage({ data }));
`;

let folder: string;
let worker: Worker;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "encounter-lint-worker-"));
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("browser.ts", import.meta.url))],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    target: "es2023",
    conditions: ["@encounter-lint/source"],
    logLevel: "error",
  });
  const script = join(folder, "worker.cjs");
  await writeFile(script, WORKER_GLOBALS + (outputFiles[0]?.text ?? ""));
  worker = new Worker(script);
}, 30_000);

afterAll(async () => {
  await worker.terminate();
  await rm(folder, { recursive: true });
});

it("serves an editor from a web worker, without Node", async () => {
  const client = await handshake(createProtocolConnection(reader(), writer()));
  const uri = "memfs:/acne.encounter.md";
  await client.open(uri, "# Acne, 17340\n\n## Procedure\n\nFrozen.\n");
  const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri },
  });
  expect(symbols).toMatchObject([{ name: "Acne, 17340" }, { name: "Procedure" }]);
  client.dispose();
});

function reader(): MessageReader {
  class WorkerReader extends AbstractMessageReader {
    listen(callback: DataCallback) {
      worker.on("message", callback);
      return { dispose: () => worker.off("message", callback) };
    }
  }
  return new WorkerReader();
}

function writer(): MessageWriter {
  class WorkerWriter extends AbstractMessageWriter {
    async write(message: Message) {
      worker.postMessage(message, []);
    }
    end() {
      // A worker is ended by terminating it.
    }
  }
  return new WorkerWriter();
}
