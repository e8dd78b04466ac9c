import { afterEach, expect, it } from "vitest";
import {
  CodeLensRefreshRequest,
  ConfigurationRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DidSaveTextDocumentNotification,
  DocumentSymbolRequest,
  FileChangeType,
  InlayHintRefreshRequest,
  RegistrationRequest,
  SemanticTokensRefreshRequest,
  type Registration,
} from "vscode-languageserver/node";
import { connect, type TestClient } from "./testing/test-client.ts";

const settings = "file:///clinic/encounter-lint.yaml";
const template = "file:///clinic/templates/acne.md";
const text = "# Acne\n\n## Procedure\n\nFrozen.\n";

let client: TestClient;
afterEach(() => client.dispose());

function filesOf(files: Map<string, string>) {
  return {
    reaches: () => true,
    read: (uri: string) => Promise.resolve(files.get(uri)),
    exists: (uri: string) => Promise.resolve(uri === "file:///clinic/.git"),
    find: () => Promise.resolve([]),
  };
}

async function isRead(uri: string): Promise<boolean> {
  const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri },
  });
  return symbols !== null && symbols.length > 0;
}

it("reads what the settings file above a document lists, and leaves out what it ignores", async () => {
  const archived = "file:///clinic/archive/old%20note.encounter.md";
  client = await connect({
    environment: {
      files: filesOf(
        new Map([[settings, 'files: ["templates/**/*.md"]\nignore: ["archive/**"]\n']]),
      ),
    },
  });
  await client.open(template, text);
  await client.open("file:///clinic/README.md", text);
  await client.open(archived, text);
  expect(await isRead(template)).toBe(true);
  expect(await isRead("file:///clinic/README.md")).toBe(false);
  expect(await isRead(archived)).toBe(false);
});

it("takes up a settings file that changes on disk, and one that is saved in the editor", async () => {
  const files = new Map([[settings, "{}"]]);
  client = await connect({ environment: { files: filesOf(files) } });
  await client.open(template, text);
  expect(await isRead(template)).toBe(false);

  files.set(settings, 'files: ["templates/*.md"]\n');
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: settings, type: FileChangeType.Changed }],
  });
  expect(await isRead(template)).toBe(true);

  await client.open(settings, 'files: ["templates/*.md"]\n');
  files.set(settings, "{}");
  await client.connection.sendNotification(DidSaveTextDocumentNotification.type, {
    textDocument: { uri: settings },
  });
  expect(await isRead(template)).toBe(false);
});

it("asks the client to watch settings files, those that they extend, and tables", async () => {
  const common = "file:///common/base.yaml";
  const files = new Map([
    [settings, "extends: ../common/base.yaml\ntables: [./modifiers.yaml]\n"],
    ["file:///clinic/modifiers.yaml", "table: modifiers\n"],
    [common, 'files: ["templates/*.md"]\n'],
  ]);
  const registered: Registration[] = [];
  let isComplete: () => void = () => {};
  const complete = new Promise<void>((resolve) => {
    isComplete = resolve;
  });
  client = await connect({
    capabilities: {
      workspace: {
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      },
    },
    environment: { files: filesOf(files) },
    prepare: (connection) =>
      connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
        registered.push(...registrations);
        if (registered.length === 3) isComplete();
      }),
  });
  await client.open(template, text);
  expect(await isRead(template)).toBe(true);
  await complete;
  expect(registered.map(({ registerOptions }) => registerOptions.watchers[0].globPattern)).toEqual(
    expect.arrayContaining([
      "**/encounter-lint.yaml",
      { baseUri: "file:///common", pattern: "base.yaml" },
      { baseUri: "file:///clinic", pattern: "modifiers.yaml" },
    ]),
  );

  files.set(common, "{}");
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri: common, type: FileChangeType.Changed }],
  });
  expect(await isRead(template)).toBe(false);
});

it("registers nothing with a client that declares no dynamic registration", async () => {
  const registered: Registration[] = [];
  client = await connect({
    prepare: (connection) =>
      connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
        registered.push(...registrations);
      }),
  });
  await client.open(template, text);
  await isRead(template);
  expect(registered).toEqual([]);
});

it("keeps the editor's settings of one folder apart from those of another", async () => {
  const [on, off] = ["file:///a/acne.encounter.md", "file:///b/acne.encounter.md"];
  client = await connect({
    capabilities: { workspace: { configuration: true } },
    prepare: (connection) =>
      connection.onRequest(ConfigurationRequest.type, ({ items }) =>
        items.map(({ scopeUri }) => ({ enable: scopeUri === on })),
      ),
  });
  await client.open(on, text);
  await client.open(off, text);
  expect([await isRead(on), await isRead(off)]).toEqual([true, false]);
});

it.each([null, "yes", { enable: "sometimes", profile: "strict", payer: 7 }])(
  "falls back to defaults when the editor's settings are %j",
  async (given) => {
    client = await connect({
      capabilities: { workspace: { configuration: true } },
      prepare: (connection) => connection.onRequest(ConfigurationRequest.type, () => [given]),
    });
    const uri = "file:///a/acne.encounter.md";
    await client.open(uri, text);
    expect(await isRead(uri)).toBe(true);
  },
);

it("asks again when the user changes a setting", async () => {
  let enable = true;
  client = await connect({
    capabilities: { workspace: { configuration: true } },
    prepare: (connection) => connection.onRequest(ConfigurationRequest.type, () => [{ enable }]),
  });
  const uri = "file:///a/acne.encounter.md";
  await client.open(uri, text);
  expect(await isRead(uri)).toBe(true);
  enable = false;
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: null,
  });
  expect(await isRead(uri)).toBe(false);
});

it("has lenses, hints and colours drawn anew when settings change, where the client can", async () => {
  const refreshed: string[] = [];
  const prepare = (connection: TestClient["connection"]) => {
    for (const { type } of [
      CodeLensRefreshRequest,
      InlayHintRefreshRequest,
      SemanticTokensRefreshRequest,
    ]) {
      connection.onRequest(type.method, () => {
        refreshed.push(type.method);
        return null;
      });
    }
  };
  const refreshSupport = true;
  client = await connect({
    capabilities: {
      workspace: {
        codeLens: { refreshSupport },
        inlayHint: { refreshSupport },
        semanticTokens: { refreshSupport },
      },
    },
    prepare,
  });
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: null,
  });
  // The answer comes after what the server asked before it.
  await isRead(template);
  expect(refreshed.toSorted()).toEqual([
    "workspace/codeLens/refresh",
    "workspace/inlayHint/refresh",
    "workspace/semanticTokens/refresh",
  ]);
});
