import { afterEach, expect, it } from "vitest";
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  LinkedEditingRangeRequest,
  LSPErrorCodes,
  PrepareRenameRequest,
  ReferencesRequest,
  RegistrationRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  ShowDocumentRequest,
  TextDocumentContentRequest,
  WorkspaceFoldersRequest,
  WorkspaceSymbolRequest,
  type ClientCapabilities,
  type CodeAction,
  type CompletionList,
  type DocumentSymbol,
  type ShowDocumentParams,
} from "vscode-languageserver/node";
import type { Checklist } from "@encounter-lint/language-service";
import { CHECKLIST_REQUEST } from "./checklist-request.ts";
import { RULES_REQUEST, type RuleInBrief } from "./rules-request.ts";
import { connect, type TestClient } from "./testing/test-client.ts";

const uri = "file:///clinic/acne.encounter.yaml";
const note = `kind: note
title: Acne cryotherapy
diagnoses:
  - { code: L70.0, label: Acne vulgaris }
procedure:
  code: "17340"
  cryogen: liquid nitrogen
  consent: "{{consent}}"
  tolerance: "{{consent}}"
claim:
  lines:
    - { code: "17340", units: 1, diagnoses: [A] }
# encounter-lint-disable-file documentation/cycles-missing -- one cycle is our standard
`;
const at = (line: number, character: number) => ({
  textDocument: { uri },
  position: { line, character },
});
const everything = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

const CAPABILITIES: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ["markdown"] },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
  workspace: { textDocumentContent: {} },
  window: { showDocument: { support: true } },
};

let client: TestClient;
afterEach(() => client.dispose());

async function openNote(capabilities: ClientCapabilities = CAPABILITIES) {
  client = await connect({ capabilities });
  await client.open(uri, note);
  return client.connection;
}

it("answers hovers", async () => {
  const connection = await openNote();
  const hover = await connection.sendRequest(HoverRequest.type, at(3, 13));
  expect(hover?.contents).toMatchObject({
    kind: "markdown",
    value: expect.stringContaining("Acne vulgaris"),
  });
  expect(await connection.sendRequest(HoverRequest.type, at(1, 9))).toBeNull();
});

it("answers completions and explains the one that is chosen", async () => {
  const connection = await openNote();
  const { items } = (await connection.sendRequest(
    CompletionRequest.type,
    at(3, 15),
  )) as CompletionList;
  const [first] = items;
  if (!first) throw new Error("Nothing is proposed.");
  expect(first.label).toBe("L70.0");
  const resolved = await connection.sendRequest(CompletionResolveRequest.type, first);
  expect(resolved.documentation).toMatchObject({
    value: expect.stringContaining("Supports 17340"),
  });
});

it("answers document symbols as a tree, and as a list for older clients", async () => {
  const connection = await openNote();
  const tree = (await connection.sendRequest(DocumentSymbolRequest.type, {
    textDocument: { uri },
  })) as DocumentSymbol[];
  expect(tree.map(({ name }) => name)).toEqual([
    "kind",
    "title",
    "diagnoses",
    "procedure",
    "claim",
  ]);
  client.dispose();
  const older = await openNote({});
  const list = await older.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } });
  expect(list).toContainEqual(
    expect.objectContaining({
      name: "cryogen",
      containerName: "procedure",
      location: expect.anything(),
    }),
  );
});

it("answers folding ranges, selection ranges, highlights and links", async () => {
  const connection = await openNote();
  const textDocument = { uri };
  expect(await connection.sendRequest(FoldingRangeRequest.type, { textDocument })).toContainEqual({
    startLine: 4,
    endLine: 8,
  });
  const [selection] =
    (await connection.sendRequest(SelectionRangeRequest.type, {
      textDocument,
      positions: [{ line: 6, character: 15 }],
    })) ?? [];
  expect(selection?.parent?.range.start).toEqual({ line: 6, character: 11 });
  const highlights = await connection.sendRequest(DocumentHighlightRequest.type, at(7, 15));
  expect(highlights?.map(({ range }) => range.start.line)).toEqual([7, 8]);
  const links = await connection.sendRequest(DocumentLinkRequest.type, { textDocument });
  expect(links?.map(({ target }) => target)).toEqual([expect.stringContaining("cycles-missing")]);
});

it("answers definitions and references of diagnosis pointers", async () => {
  const connection = await openNote();
  expect(await connection.sendRequest(DefinitionRequest.type, at(11, 45))).toMatchObject([
    { targetUri: uri, targetRange: { start: { line: 3, character: 12 } } },
  ]);
  const references = await connection.sendRequest(ReferencesRequest.type, {
    ...at(3, 13),
    context: { includeDeclaration: true },
  });
  expect(references?.map(({ range }) => range.start.line)).toEqual([3, 11]);
});

it("renames blanks and refuses names that would break them", async () => {
  const connection = await openNote();
  expect(await connection.sendRequest(PrepareRenameRequest.type, at(7, 15))).toMatchObject({
    placeholder: "consent",
  });
  const edit = await connection.sendRequest(RenameRequest.type, {
    ...at(7, 15),
    newName: "answer",
  });
  expect(edit?.changes?.[uri]).toHaveLength(2);
  await expect(
    connection.sendRequest(RenameRequest.type, { ...at(7, 15), newName: "}}" }),
  ).rejects.toMatchObject({ code: LSPErrorCodes.RequestFailed });
});

it("answers linked editing ranges for blanks that are called alike", async () => {
  const connection = await openNote();
  const linked = await connection.sendRequest(LinkedEditingRangeRequest.type, at(7, 15));
  expect(linked?.ranges.map(({ start }) => start.line)).toEqual([7, 8]);
});

it("answers inlay hints", async () => {
  const connection = await openNote();
  const hints = await connection.sendRequest(InlayHintRequest.type, {
    textDocument: { uri },
    range: everything,
  });
  expect(hints?.map(({ label }) => label)).toContain("acne frozen");
});

it("answers semantic tokens, and only what changed the next time", async () => {
  const connection = await openNote();
  const textDocument = { uri };
  const all = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  if (!all?.resultId) throw new Error("Tokens need an id.");
  expect(all.data.length % 5).toBe(0);
  const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 99 } };
  const some = await connection.sendRequest(SemanticTokensRangeRequest.type, {
    textDocument,
    range,
  });
  expect(some?.data.length).toBe(5);
  await client.change(uri, 2, {
    range: { start: { line: 1, character: 7 }, end: { line: 1, character: 7 } },
    text: "Freezing L70.1, ",
  });
  const delta = await connection.sendRequest(SemanticTokensDeltaRequest.type, {
    textDocument,
    previousResultId: all.resultId,
  });
  if (!delta || !("edits" in delta)) throw new Error("A known id is answered by edits.");
  expect(delta.edits.length).toBeGreaterThan(0);
});

it("finds symbols in all folders of the workspace, saved or not", async () => {
  const other = "file:///clinic/other.encounter.yaml";
  client = await connect({
    capabilities: { workspace: { workspaceFolders: true } },
    environment: {
      files: {
        reaches: () => true,
        read: (file) => Promise.resolve(file === other ? "procedure:\n  cycles: 2\n" : undefined),
        exists: () => Promise.resolve(false),
        find: () => Promise.resolve([uri, other]),
      },
    },
    prepare: (connection) =>
      connection.onRequest(WorkspaceFoldersRequest.type, () => [
        { uri: "file:///clinic", name: "clinic" },
      ]),
  });
  await client.open(uri, note);
  const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "c" });
  const places = found?.map(({ name, location }) => `${name} ${location.uri.split("/").at(-1)}`);
  expect(places).toContain("cycles other.encounter.yaml");
  expect(places).toContain("cryogen acne.encounter.yaml");
});

it("opens the page of a rule inside the editor when the editor can show it", async () => {
  const shown: ShowDocumentParams[] = [];
  client = await connect({
    capabilities: CAPABILITIES,
    prepare: (connection) =>
      connection.onRequest(ShowDocumentRequest.type, (params) => {
        shown.push(params);
        return { success: true };
      }),
  });
  await client.connection.sendRequest(ExecuteCommandRequest.type, {
    command: "encounterLint.explainRule",
    arguments: ["documentation/cryogen-missing"],
  });
  expect(shown).toMatchObject([{ uri: "encounter-lint-rule:///documentation/cryogen-missing.md" }]);
  const page = await client.connection.sendRequest(TextDocumentContentRequest.type, {
    uri: "encounter-lint-rule:///documentation/cryogen-missing.md",
  });
  expect(page?.text).toMatch(/^# documentation\/cryogen-missing\n/);
  expect(page?.text).toContain("## Avoid");
});

it("opens the page of a rule on the web for other editors", async () => {
  const shown: ShowDocumentParams[] = [];
  client = await connect({
    capabilities: { window: { showDocument: { support: true } } },
    prepare: (connection) =>
      connection.onRequest(ShowDocumentRequest.type, (params) => {
        shown.push(params);
        return { success: true };
      }),
  });
  await client.connection.sendRequest(ExecuteCommandRequest.type, {
    command: "encounterLint.explainRule",
    arguments: ["documentation/cryogen-missing"],
  });
  expect(shown).toMatchObject([{ uri: expect.stringMatching(/^https:/), external: true }]);
});

it("lists the rules, each with a page", async () => {
  client = await connect({ capabilities: CAPABILITIES });
  const rules = await client.connection.sendRequest<RuleInBrief[]>(RULES_REQUEST);
  expect(rules.length).toBeGreaterThan(100);
  const [first] = rules;
  // VS Code writes an address without an authority with one slash.
  for (const slashes of ["///", "/"]) {
    const page = await client.connection.sendRequest(TextDocumentContentRequest.type, {
      uri: `encounter-lint-rule:${slashes}${first?.id}.md`,
    });
    expect(page?.text).toContain(first?.summary);
  }
});

it("counts what is documented above an encounter, and as a checklist", async () => {
  const connection = await openNote();
  const textDocument = { uri };
  const [lens] = (await connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
  expect(lens?.command?.title).toMatch(/^17340: \d+ of \d+ documented — missing: /);
  const checklists = await connection.sendRequest<Checklist[]>(CHECKLIST_REQUEST, { textDocument });
  expect(checklists).toMatchObject([{ kind: "note", items: expect.anything() }]);
  expect(checklists[0]?.items).toContainEqual(
    expect.objectContaining({ name: "freezing agent", state: "value", isDone: true }),
  );
});

it("goes to the first gap when the lens is clicked", async () => {
  const shown: ShowDocumentParams[] = [];
  client = await connect({
    capabilities: CAPABILITIES,
    prepare: (connection) =>
      connection.onRequest(ShowDocumentRequest.type, (params) => {
        shown.push(params);
        return { success: true };
      }),
  });
  await client.open(uri, note);
  const [lens] =
    (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
  await client.connection.sendRequest(ExecuteCommandRequest.type, {
    command: lens?.command?.command ?? "",
    ...(lens?.command?.arguments && { arguments: lens.command.arguments }),
  });
  expect(shown).toMatchObject([{ uri, takeFocus: true, selection: expect.anything() }]);
});

it("answers ContentModified when the text changed before the work began", async () => {
  let release: () => void = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  let isFirst = true;
  client = await connect({
    capabilities: { textDocument: { ...CAPABILITIES.textDocument, diagnostic: {} } },
    environment: {
      pause: () => {
        if (!isFirst) return Promise.resolve();
        isFirst = false;
        return held;
      },
    },
  });
  await client.open(uri, note);
  const hover = client.connection.sendRequest(HoverRequest.type, at(3, 13));
  await client.change(uri, 2, { text: `\n${note}` });
  await client.pull(uri);
  release();
  await expect(hover).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
});

it("offers no code actions to a client that cannot show them", async () => {
  const connection = await openNote({});
  expect(client.initialized.capabilities.codeActionProvider).toBeUndefined();
  await expect(
    connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: everything,
      context: { diagnostics: [] },
    }),
  ).resolves.toEqual([]);
});

const wrong = 'kind: note\nclaim:\n  lines:\n    - { code: "17340", modifiers: [RT] }\n';

async function actionsFor(codeAction: object, only?: string[]) {
  const capabilities: ClientCapabilities = {
    workspace: { workspaceEdit: { documentChanges: true } },
    textDocument: {
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, ...codeAction },
    },
  };
  client = await connect({ capabilities });
  await client.open(uri, wrong);
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line: 3, character: 36 }, end: { line: 3, character: 36 } },
    context: { diagnostics: [], ...(only && { only }) },
  });
  return (actions ?? []) as CodeAction[];
}

it("offers fixes, suppressions with a place for the reason, and the fix of everything", async () => {
  const actions = await actionsFor({});
  expect(actions.map(({ title }) => title)).toEqual(
    expect.arrayContaining([
      "Remove modifier RT",
      "Suppress coding/bilateral-modifier in this line",
      "Suppress coding/bilateral-modifier in this file",
    ]),
  );
  const fix = actions.find(({ title }) => title === "Remove modifier RT");
  expect(fix).toMatchObject({
    kind: "quickfix",
    diagnostics: [{ code: "coding/bilateral-modifier" }],
    edit: { documentChanges: [{ textDocument: { uri, version: 1 } }] },
  });
});

it("fixes everything that is safe at once, when asked to", async () => {
  client = await connect({ capabilities: CAPABILITIES });
  await client.open(uri, "kind: template\nexam: ***\nplan: {{plan}}\n");
  const [action] = (await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: everything,
    context: { diagnostics: [], only: ["source.fixAll"] },
  })) as CodeAction[];
  expect(action?.kind).toBe("source.fixAll.encounterLint");
  expect(JSON.stringify(action?.edit)).toContain(
    JSON.stringify('"***"\nplan: "{{plan}}"').slice(1, -1),
  );
});

it("sends the edit of the action that was chosen to a client that asks for it", async () => {
  const [first, ...others] = (
    await actionsFor({
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    })
  ).filter(({ title }) => !title.startsWith("Explain"));
  if (!first) throw new Error("Nothing is offered.");
  expect([first, ...others].map(({ edit }) => edit)).toEqual(
    [first, ...others].map(() => undefined),
  );
  expect(await client.connection.sendRequest(CodeActionResolveRequest.type, first)).toMatchObject({
    title: first.title,
    edit: { documentChanges: [{ textDocument: { uri, version: 1 } }] },
  });
  await client.change(uri, 2, { text: `\n${wrong}` });
  await expect(
    client.connection.sendRequest(CodeActionResolveRequest.type, first),
  ).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
});

const crooked = "#encounter-lint-disable-file  documentation/cycles-missing --  one\nkind: note\n";
const format = { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } };
const straight = [
  {
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 66 } },
    newText: "# encounter-lint-disable-file documentation/cycles-missing -- one",
  },
];

it("formats suppressions: in the document, in a range, and on the line that was left", async () => {
  client = await connect({});
  await client.open(uri, crooked);
  const { connection, initialized } = client;
  expect(initialized.capabilities).toMatchObject({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: "\n" },
  });
  expect(await connection.sendRequest(DocumentFormattingRequest.type, format)).toEqual(straight);
  expect(
    await connection.sendRequest(DocumentRangeFormattingRequest.type, {
      ...format,
      range: { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } },
    }),
  ).toEqual([]);
  expect(
    await connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      ...format,
      position: { line: 1, character: 0 },
      ch: "\n",
    }),
  ).toEqual(straight);
});

it("offers formatting for its own files alone where the client can tell them apart", async () => {
  const registered: string[] = [];
  const dynamicRegistration = true;
  client = await connect({
    capabilities: {
      textDocument: {
        formatting: { dynamicRegistration },
        rangeFormatting: { dynamicRegistration },
        onTypeFormatting: { dynamicRegistration },
      },
    },
    prepare: (connection) =>
      connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
        for (const { method, registerOptions } of registrations)
          registered.push(`${method} ${JSON.stringify(registerOptions)}`);
      }),
  });
  await client.open(uri, note);
  await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
  expect(client.initialized.capabilities.documentFormattingProvider).toBeUndefined();
  expect(registered).toEqual([
    expect.stringMatching(/^textDocument\/formatting .*encounter-lint\.yaml/),
    expect.stringContaining("textDocument/rangeFormatting"),
    expect.stringContaining("textDocument/onTypeFormatting"),
  ]);
});
