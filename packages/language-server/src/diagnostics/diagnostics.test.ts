import { rules } from "@encounter-lint/domain";
import { afterEach, expect, it, vi } from "vitest";
import {
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DocumentDiagnosticRequest,
  LogMessageNotification,
  LSPErrorCodes,
  CancellationTokenSource,
} from "vscode-languageserver/node";
import { connect, type TestClient } from "../testing/test-client.ts";

const PULL = { textDocument: { diagnostic: {} } };
const uri = "file:///clinic/acne.encounter.yaml";
const withoutCryogen = `kind: template
title: Acne cryotherapy
procedure:
  code: "17340"
  freeze_time: "***"
`;

let client: TestClient;
afterEach(() => client.dispose());

it("answers a client that asks for findings", async () => {
  client = await connect({ capabilities: PULL });
  await client.open(uri, withoutCryogen);
  const found = await client.pull(uri);
  expect(found.map(({ code }) => code)).toContain("documentation/cryogen-missing");
  expect(client.initialized.capabilities).toMatchObject({
    positionEncoding: "utf-16",
    diagnosticProvider: { identifier: "encounter-lint", workspaceDiagnostics: true },
  });
  expect(client.published).toEqual([]);
});

it("makes one finding of a rule that throws, and goes on to serve", async () => {
  const rule = rules.find(({ id }) => id === "documentation/cryogen-missing");
  if (!rule) throw new Error("The catalogue has lost the rule.");
  const check = vi.spyOn(rule, "check").mockImplementation(() => {
    throw new Error("secret words of the note");
  });
  const logged: string[] = [];
  try {
    client = await connect({
      capabilities: PULL,
      prepare: (connection) =>
        connection.onNotification(LogMessageNotification.type, ({ message }) => {
          logged.push(message);
        }),
    });
    await client.open(uri, withoutCryogen);
    const found = await client.pull(uri);
    expect(check).toHaveBeenCalled();
    expect(found.filter(({ code }) => code === rule.id)).toMatchObject([
      { message: expect.stringContaining("could not finish") as string },
    ]);
    expect(found.map(({ code }) => code)).toContain("documentation/applicator-missing");
    expect(logged.join()).toContain(rule.id);
    expect(logged.join()).not.toContain("secret");
  } finally {
    check.mockRestore();
  }
  await client.change(uri, 2, { text: `${withoutCryogen}title: x\n` });
  const { message } = (await client.pull(uri)).find(({ code }) => code === rule.id) ?? {};
  expect(message).toContain("agent");
});

it("says that nothing has changed to a client that has the findings already", async () => {
  client = await connect({ capabilities: PULL });
  await client.open(uri, withoutCryogen);
  const ask = (previousResultId?: string) =>
    client.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  const first = await ask();
  const second = await ask(first.resultId);
  expect(second).toEqual({ kind: "unchanged", resultId: first.resultId });
  await client.change(uri, 2, { text: `${withoutCryogen}  cryogen: liquid nitrogen\n` });
  expect(await ask(first.resultId)).toMatchObject({ kind: "full" });
});

it("pushes findings to a client that does not ask, and takes them back on close", async () => {
  client = await connect();
  const opened = client.nextPublished(uri);
  await client.open(uri, withoutCryogen);
  const { diagnostics, version } = await opened;
  expect(version).toBe(1);
  expect(diagnostics.map(({ code }) => code)).toContain("documentation/cryogen-missing");
  expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();

  const changed = client.nextPublished(uri);
  await client.change(uri, 2, {
    range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } },
    text: "  cryogen: liquid nitrogen\n",
  });
  const codes = (await changed).diagnostics.map(({ code }) => code);
  expect(codes).not.toContain("documentation/cryogen-missing");

  const closed = client.nextPublished(uri);
  await client.close(uri);
  expect(await closed).toEqual({ uri, diagnostics: [] });
});

it("does the work of the newest keystroke alone when several wait", async () => {
  client = await connect();
  const first = client.nextPublished(uri);
  await client.open(uri, withoutCryogen);
  await first;
  const newest = client.nextPublished(uri);
  for (const version of [2, 3, 4, 5]) {
    void client.change(uri, version, { text: `${withoutCryogen}# ${version}\n` });
  }
  let { version } = await newest;
  while (version !== 5) ({ version } = await client.nextPublished(uri));
  expect(client.published.length).toBeLessThan(5);
});

it.each([
  ["file:///clinic/README.md", "# Cryotherapy\nWe freeze acne with 17340.\n"],
  ["file:///clinic/docker-compose.yaml", withoutCryogen],
  ["file:///clinic/heading.md", "# encounter-lint\n\nProcedure: 17340\n"],
])("leaves %s alone", async (other, text) => {
  client = await connect({ capabilities: PULL });
  await client.open(other, text);
  expect(await client.pull(other)).toEqual([]);
});

it.each([
  ["file:///clinic/cryo.yaml", `# encounter-lint\n${withoutCryogen}`, "yaml"],
  [
    "file:///clinic/cryo.md",
    "<!-- encounter-lint -->\n# 17340\n\n## Procedure\nFrozen for *** seconds.\n",
    "markdown",
  ],
  [
    "file:///clinic/front.md",
    "---\n# encounter-lint\nkind: template\ncode: 17340\n---\n## Procedure\nFrozen for *** seconds.\n",
    "markdown",
  ],
  ["untitled:Untitled-1", `# encounter-lint\n${withoutCryogen}`, "yaml"],
])("reads %s because a comment at its top says so", async (marked, text, languageId) => {
  client = await connect({ capabilities: PULL });
  await client.open(marked, text, languageId);
  expect((await client.pull(marked)).map(({ code }) => code)).toContain(
    "documentation/cryogen-missing",
  );
});

it("answers RequestCancelled to a request that the client gave up", async () => {
  client = await connect({ capabilities: PULL });
  await client.open(uri, withoutCryogen);
  const cancellation = new CancellationTokenSource();
  const pulled = client.connection.sendRequest(
    DocumentDiagnosticRequest.type,
    { textDocument: { uri } },
    cancellation.token,
  );
  cancellation.cancel();
  await expect(pulled).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect((await client.pull(uri)).length).toBeGreaterThan(0);
});

it("asks for the settings of each document and refreshes when they change", async () => {
  let enable = false;
  let refreshed: () => void = () => {};
  const refresh = new Promise<void>((resolve) => {
    refreshed = resolve;
  });
  client = await connect({
    capabilities: {
      ...PULL,
      workspace: { configuration: true, diagnostics: { refreshSupport: true } },
    },
    prepare: (connection) => {
      connection.onRequest(ConfigurationRequest.type, ({ items }) =>
        items.map(({ scopeUri, section }) =>
          scopeUri === uri && section === "encounterLint" ? { enable } : null,
        ),
      );
      connection.onRequest(DiagnosticRefreshRequest.type, () => refreshed());
    },
  });
  await client.open(uri, withoutCryogen);
  expect(await client.pull(uri)).toEqual([]);
  enable = true;
  await client.connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: null,
  });
  await refresh;
  expect((await client.pull(uri)).length).toBeGreaterThan(0);
});

it("says that a document is too large to be checked while it is edited", async () => {
  client = await connect({ capabilities: PULL });
  await client.open(uri, `kind: note\n# ${"a".repeat(2_000_000)}\n`);
  expect(await client.pull(uri)).toMatchObject([
    { code: "document-too-large", severity: 3, message: expect.stringContaining("2,000,000") },
  ]);
});
