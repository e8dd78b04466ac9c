import { expect, it } from "vitest";
import {
  DocumentSymbolRequest,
  WorkspaceDiagnosticRequest,
  WorkspaceFoldersRequest,
} from "vscode-languageserver/node";
import { browserEnvironment } from "./browser-environment.ts";
import { FILE_REQUESTS, type FileParams, type FindFilesParams } from "./file-requests.ts";
import { connect } from "./testing/test-client.ts";

it("reads settings and documents through the client where it cannot itself", async () => {
  const files = new Map([
    ["vscode-vfs://github/clinic/encounter-lint.yaml", 'files: ["templates/*.md"]\n'],
    ["vscode-vfs://github/clinic/templates/acne.md", "# Acne, 17340\n"],
    ["vscode-vfs://github/clinic/README.md", "# Readme\n"],
  ]);
  const client = await connect({
    environment: browserEnvironment,
    initializationOptions: { files: true },
    capabilities: { textDocument: { diagnostic: {} }, workspace: { workspaceFolders: true } },
    prepare: (connection) => {
      connection.onRequest(FILE_REQUESTS.read, ({ uri }: FileParams) => files.get(uri) ?? null);
      connection.onRequest(
        FILE_REQUESTS.exists,
        ({ uri }: FileParams) => uri === "vscode-vfs://github/clinic/.git",
      );
      connection.onRequest(FILE_REQUESTS.find, ({ folderUri, endings }: FindFilesParams) =>
        [...files.keys()].filter(
          (uri) => uri.startsWith(folderUri) && endings.some((ending) => uri.endsWith(ending)),
        ),
      );
      connection.onRequest(WorkspaceFoldersRequest.type, () => [
        { uri: "vscode-vfs://github/clinic", name: "clinic" },
      ]);
    },
  });
  const uri = "vscode-vfs://github/clinic/templates/acne.md";
  await client.open(uri, "# Acne, 17340\n");
  const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri },
  });
  expect(symbols).toMatchObject([{ name: "Acne, 17340" }]);
  const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
    previousResultIds: [],
  });
  expect(items.map((item) => item.uri)).toEqual([
    "vscode-vfs://github/clinic/encounter-lint.yaml",
    uri,
  ]);
  client.dispose();
});
