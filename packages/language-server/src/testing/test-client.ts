import { PassThrough } from "node:stream";
import {
  createConnection,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type ClientCapabilities,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver/node";
import type { ServerEnvironment } from "../environment.ts";
import { nodeEnvironment } from "../node-environment.ts";
import { startServer } from "../server.ts";

interface ConnectOptions {
  readonly capabilities?: ClientCapabilities;
  readonly environment?: Partial<ServerEnvironment>;
  readonly initializationOptions?: unknown;
  readonly rootUri?: string;
  /** Called before `initialize`, to answer the server's own requests. */
  readonly prepare?: (connection: ProtocolConnection) => void;
}

/** A client that talks to a real server over streams. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  open(uri: string, text: string, languageId?: string): Promise<void>;
  change(uri: string, version: number, ...changes: TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  /** Pulls the findings of an open document. */
  pull(uri: string): Promise<Diagnostic[]>;
  /** Waits for the next findings that the server pushes for the document. */
  nextPublished(uri: string): Promise<PublishDiagnosticsParams>;
  /** Everything pushed so far. */
  readonly published: readonly PublishDiagnosticsParams[];
  dispose(): void;
}

/** Starts a server, connects, and finishes the handshake. */
export async function connect(options: ConnectOptions = {}): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(createConnection(toServer, toClient), { ...nodeEnvironment, ...options.environment });
  return handshake(createProtocolConnection(toClient, toServer), options);
}

/** Finishes the handshake with a server that listens already. */
export async function handshake(
  connection: ProtocolConnection,
  options: ConnectOptions = {},
): Promise<TestClient> {
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Map<string, ((params: PublishDiagnosticsParams) => void)[]>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    for (const resolve of waiting.get(params.uri) ?? []) resolve(params);
    waiting.delete(params.uri);
  });
  options.prepare?.(connection);
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: options.rootUri ?? null,
    capabilities: options.capabilities ?? {},
    workspaceFolders: null,
    ...(options.initializationOptions !== undefined && {
      initializationOptions: options.initializationOptions,
    }),
  });
  await connection.sendNotification(InitializedNotification.type, {});

  return {
    connection,
    initialized,
    published,
    open: (uri, text, languageId = uri.endsWith(".md") ? "markdown" : "yaml") =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, ...contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    async pull(uri) {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
      });
      if (report.kind !== "full") throw new Error("A first pull cannot be unchanged.");
      return report.items;
    },
    nextPublished: (uri) =>
      new Promise((resolve) => {
        waiting.set(uri, [...(waiting.get(uri) ?? []), resolve]);
      }),
    dispose: () => connection.dispose(),
  };
}
