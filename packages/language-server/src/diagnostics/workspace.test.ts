import { afterEach, expect, it } from "vitest";
import {
  CancellationTokenSource,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  LSPErrorCodes,
  ProgressType,
  WorkDoneProgress,
  WorkspaceDiagnosticRequest,
  type PreviousResultId,
  type WorkspaceDiagnosticReportPartialResult,
} from "vscode-languageserver/node";
import { connect, type TestClient } from "../testing/test-client.ts";

const without = 'kind: template\nprocedure:\n  code: "17340"\n';
const acne = "file:///clinic/acne.encounter.yaml";
const marked = "file:///clinic/deep/marked.md";
const other = "file:///clinic/README.md";

let client: TestClient;
afterEach(() => client.dispose());

async function workspaceOf(files: Map<string, string>) {
  client = await connect({
    capabilities: { textDocument: { diagnostic: {} } },
    rootUri: "file:///clinic",
    environment: {
      files: {
        reaches: () => true,
        read: (uri) => Promise.resolve(files.get(uri)),
        exists: () => Promise.resolve(false),
        find: () => Promise.resolve([...files.keys()]),
      },
    },
  });
}

function ask(previousResultIds: PreviousResultId[], token?: CancellationTokenSource["token"]) {
  return client.connection.sendRequest(
    WorkspaceDiagnosticRequest.type,
    { identifier: "encounter-lint", previousResultIds },
    token,
  );
}

function fileEvent(uri: string, type: FileChangeType) {
  return client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
    changes: [{ uri, type }],
  });
}

it("reports the encounter documents of the workspace, by name and by mark, and no other file", async () => {
  await workspaceOf(
    new Map([
      [acne, without],
      [marked, "<!-- encounter-lint -->\n# 17340\n\n## Procedure\n\nFrozen for *** seconds.\n"],
      [other, "# 17340\n\nFrozen for *** seconds.\n"],
    ]),
  );
  const { items } = await ask([]);
  expect(items.map(({ uri }) => uri)).toEqual([acne, marked]);
  expect(items.map(({ version }) => version)).toEqual([null, null]);
});

it("lets a client that knows everything wait until a file changes", async () => {
  const files = new Map([[acne, without]]);
  await workspaceOf(files);
  const { items } = await ask([]);
  const known = items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" }));

  let isAnswered = false;
  const waiting = ask(known).then((report) => {
    isAnswered = true;
    return report;
  });
  await fileEvent("file:///clinic/logo.png", FileChangeType.Changed);
  await client.open("file:///clinic/unrelated.encounter.yaml", without);
  await client.pull("file:///clinic/unrelated.encounter.yaml");
  expect(isAnswered).toBe(false);

  files.delete(acne);
  await fileEvent(acne, FileChangeType.Deleted);
  expect((await waiting).items).toEqual([{ kind: "full", uri: acne, version: null, items: [] }]);
});

it("answers RequestCancelled to a waiting request that the client gives up", async () => {
  await workspaceOf(new Map([[acne, without]]));
  const { items } = await ask([]);
  const source = new CancellationTokenSource();
  const waiting = ask(
    items.map(({ uri, resultId }) => ({ uri, value: resultId ?? "" })),
    source.token,
  );
  source.cancel();
  await expect(waiting).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

it("does not search again for a client whose workspace holds nothing of ours", async () => {
  await workspaceOf(new Map([[other, "# Readme\n"]]));
  expect(await ask([])).toEqual({ items: [] });
  expect(await ask([])).toEqual({ items: [] });
});

it("sends findings in parts while it goes on, and says how far it is", async () => {
  const uris = Array.from({ length: 45 }, (_, index) => `file:///clinic/${index}.encounter.yaml`);
  await workspaceOf(new Map(uris.map((uri) => [uri, without])));
  const parts: number[] = [];
  const steps: string[] = [];
  const partial = new ProgressType<WorkspaceDiagnosticReportPartialResult>();
  client.connection.onProgress(partial, "parts", ({ items }) => {
    parts.push(items.length);
  });
  client.connection.onProgress(WorkDoneProgress.type, "work", ({ kind }) => {
    steps.push(kind);
  });
  const rest = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
    previousResultIds: [],
    partialResultToken: "parts",
    workDoneToken: "work",
  });
  expect(parts).toEqual([20, 20, 5]);
  expect(rest.items).toEqual([]);
  expect(steps).toEqual(["begin", "report", "report", "end"]);
});
