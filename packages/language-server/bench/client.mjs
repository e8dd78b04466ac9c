import { spawn } from "node:child_process";
import { performance } from "node:perf_hooks";
import {
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

/**
 * A client of a server process.
 * @param {string} script
 */
export async function start(script) {
  const started = performance.now();
  const server = spawn(process.execPath, ["--expose-gc", script, "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  /** @type {Map<string, (version: number) => void>} */
  const waiting = new Map();
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, version = 0 }) =>
    waiting.get(uri)?.(version),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: {},
    workspaceFolders: null,
  });
  await connection.sendNotification(InitializedNotification.type, {});

  /** @param {string} uri @param {number} wanted @returns {Promise<void>} */
  const published = (uri, wanted) =>
    new Promise((resolve) => {
      waiting.set(uri, (version) => {
        if (version >= wanted) resolve();
      });
    });

  return {
    /** From the start of the process to the end of the handshake, in milliseconds. */
    startup: performance.now() - started,
    pid: server.pid ?? 0,
    /** @param {string} uri @param {string} text @param {string} languageId */
    async open(uri, text, languageId = "yaml") {
      const done = published(uri, 1);
      void connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      });
      await done;
    },
    /**
     * The time from an edit to the findings of the new text, in milliseconds.
     * @param {string} uri @param {number} version
     * @param {import("vscode-languageserver").TextDocumentContentChangeEvent} change
     */
    async edit(uri, version, change) {
      const done = published(uri, version);
      const from = performance.now();
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [change],
      });
      await done;
      return performance.now() - from;
    },
    /** @param {string} uri */
    async close(uri) {
      await connection.sendNotification(DidCloseTextDocumentNotification.type, {
        textDocument: { uri },
      });
    },
    stop() {
      connection.dispose();
      server.kill();
    },
  };
}
