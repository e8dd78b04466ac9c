import { afterAll, beforeAll, expect, it } from "vitest";
import {
  Position,
  Range,
  ShowDocumentRequest,
  type ClientCapabilities,
} from "vscode-languageserver/node";
import { connect, type TestClient } from "./testing/test-client.ts";

const folder = "file:///clinic";
const uri = `${folder}/acne.encounter.yaml`;
const settingsUri = `${folder}/encounter-lint.yaml`;
const TEXT = `kind: note
title: Acne cryotherapy
service: { date: 2026-11-23, place_of_service: "11" }
diagnoses:
  - { code: L70.0, label: Acne vulgaris }
procedure:
  cryogen: liquid nitrogen
  freeze_time: "{{seconds}}"
  sites: both cheeks
aftercare: blister care after {{seconds}} s of freezing
claim:
  lines:
    - { code: "17340", units: 2, modifiers: [RT], diagnoses: [A] }
#encounter-lint-disable-file documentation/cycles-missing --  one cycle is our standard
`;
const SETTINGS = "extends: ./shared.yaml\nprofile: audit\nrules:\n  coding/ncci-pair: loud\n";

const CAPABILITIES: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ["markdown"] },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    rename: { prepareSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
      dataSupport: true,
      resolveSupport: { properties: ["edit"] },
    },
  },
  workspace: { textDocumentContent: {}, workspaceEdit: { documentChanges: true } },
  window: { showDocument: { support: true } },
};

interface Question {
  readonly method: string;
  /** The words at which it is asked; the whole document otherwise. */
  readonly words?: string;
  readonly in?: string;
  readonly more?: object;
  /** How many lines of the answer are shown. */
  readonly lines?: number;
}

/** Every request that the server answers, in the order of a visit to a document. */
const QUESTIONS: readonly Question[] = [
  { method: "textDocument/diagnostic", lines: 6 },
  { method: "workspace/diagnostic", more: { previousResultIds: [] }, lines: 3 },
  { method: "textDocument/codeAction", words: "RT", more: { context: { diagnostics: [] } } },
  { method: "codeAction/resolve", words: "RT" },
  { method: "textDocument/hover", words: "freeze_time" },
  { method: "textDocument/hover", words: "{{seconds}}" },
  { method: "textDocument/hover", words: "L70.0" },
  { method: "textDocument/completion", words: "L70.0", lines: 4 },
  { method: "completionItem/resolve", words: "L70.0" },
  { method: "textDocument/documentSymbol", lines: 8 },
  { method: "workspace/symbol", more: { query: "cryogen" } },
  { method: "textDocument/definition", words: "A] }" },
  {
    method: "textDocument/references",
    words: "L70.0",
    more: { context: { includeDeclaration: true } },
  },
  { method: "textDocument/documentHighlight", words: "17340" },
  { method: "textDocument/prepareRename", words: "seconds}} s" },
  { method: "textDocument/rename", words: "seconds}} s", more: { newName: "freeze_seconds" } },
  { method: "textDocument/linkedEditingRange", words: "seconds}} s" },
  { method: "textDocument/foldingRange" },
  { method: "textDocument/selectionRange", words: "nitrogen" },
  { method: "textDocument/documentLink" },
  { method: "textDocument/codeLens" },
  { method: "encounterLint/checklist", lines: 6 },
  { method: "encounterLint/coverageReport" },
  { method: "encounterLint/rules", lines: 2 },
  { method: "textDocument/inlayHint" },
  { method: "textDocument/semanticTokens/full" },
  {
    method: "textDocument/semanticTokens/full/delta",
    more: { previousResultId: "none" },
    lines: 1,
  },
  { method: "textDocument/semanticTokens/range", words: "L70.0" },
  { method: "textDocument/formatting" },
  { method: "textDocument/rangeFormatting" },
  {
    method: "textDocument/onTypeFormatting",
    more: { position: { line: 14, character: 0 }, ch: "\n" },
  },
  {
    method: "workspace/executeCommand",
    more: { command: "encounterLint.explainRule", arguments: ["coding/units-over-one"] },
  },
  {
    method: "workspace/textDocumentContent",
    more: { uri: "encounter-lint-rule:///coding/units-over-one.md" },
    lines: 5,
  },
  { method: "textDocument/diagnostic", in: settingsUri },
  { method: "textDocument/completion", in: settingsUri, words: "loud", lines: 4 },
  { method: "textDocument/hover", in: settingsUri, words: "profile" },
  { method: "textDocument/definition", in: settingsUri, words: "shared" },
];

let client: TestClient;
const shown: string[] = [];

beforeAll(async () => {
  const files = new Map([
    [uri, TEXT],
    [`${folder}/shared.yaml`, "profile: guide\n"],
  ]);
  client = await connect({
    capabilities: CAPABILITIES,
    rootUri: folder,
    environment: {
      now: () => new Date("2026-11-25T12:00:00"),
      files: {
        reaches: () => true,
        read: (file) => Promise.resolve(files.get(file)),
        exists: (file) => Promise.resolve(files.has(file)),
        find: () => Promise.resolve([uri]),
      },
    },
    prepare: (connection) =>
      connection.onRequest(ShowDocumentRequest.type, ({ uri: page }) => {
        shown.push(page);
        return { success: true };
      }),
  });
  await client.open(uri, TEXT);
  await client.open(settingsUri, SETTINGS);
});
afterAll(() => client.dispose());

it("answers every request as its documents show", async () => {
  const parts = [
    "<!-- Written by every-method.test.ts of the language server: `npx vitest run packages/language-server -u`. -->",
    "# What the language server answers",
    "One conversation with the real server: every request that it knows, and the beginning of each answer. [The language server](language-server.md) says what each is for.",
    "The document, `acne.encounter.yaml`:",
    block(TEXT, "yaml"),
    "The settings, `encounter-lint.yaml`:",
    block(SETTINGS, "yaml"),
  ];
  for (const question of QUESTIONS) {
    const answer = await ask(question);
    const place = question.words === undefined ? "" : ` at \`${question.words}\``;
    const file = question.in === undefined ? "" : " in `encounter-lint.yaml`";
    parts.push(
      `## \`${question.method}\`${place}${file}`,
      block(said(answer, question.lines ?? 5), ""),
    );
  }
  parts.push("## `window/showDocument`, asked of the client", block(shown.join("\n"), ""));
  await expect(`${parts.join("\n\n")}\n`).toMatchFileSnapshot(
    "../../../docs/language-server-answers.md",
  );
});

it("announces no request that is not among them", () => {
  const asked = new Set(QUESTIONS.map(({ method }) => method));
  const announced = Object.keys(client.initialized.capabilities)
    .filter((key) => key.endsWith("Provider"))
    .map((key) => key.slice(0, -"Provider".length));
  const names: Readonly<Record<string, string>> = {
    documentFormatting: "textDocument/formatting",
    documentRangeFormatting: "textDocument/rangeFormatting",
    documentOnTypeFormatting: "textDocument/onTypeFormatting",
    semanticTokens: "textDocument/semanticTokens/full",
    workspaceSymbol: "workspace/symbol",
    executeCommand: "workspace/executeCommand",
  };
  expect(announced.length).toBeGreaterThan(20);
  expect(
    announced.map((name) => names[name] ?? `textDocument/${name}`).filter((one) => !asked.has(one)),
  ).toEqual([]);
});

async function ask({ method, words, in: file = uri, more }: Question): Promise<unknown> {
  const { connection } = client;
  const textDocument = { uri: file };
  const position = words === undefined ? { line: 0, character: 0 } : placeOf(words, file);
  const end = words === undefined ? { line: 99, character: 0 } : position;
  const options = { tabSize: 2, insertSpaces: true };
  const params = {
    textDocument,
    position,
    positions: [position],
    range: { start: position, end },
    options,
    ...more,
  };
  switch (method) {
    case "codeAction/resolve": {
      const actions = await connection.sendRequest<object[]>("textDocument/codeAction", {
        ...params,
        context: { diagnostics: [] },
      });
      return connection.sendRequest(method, actions[0]);
    }
    case "completionItem/resolve": {
      const list = await connection.sendRequest<{ items: object[] }>(
        "textDocument/completion",
        params,
      );
      return connection.sendRequest(method, list.items[0]);
    }
    default:
      return connection.sendRequest(method, params);
  }
}

function placeOf(words: string, file: string) {
  const text = file === uri ? TEXT : SETTINGS;
  const before = text.slice(0, text.lastIndexOf(words)).split("\n");
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** An answer with one line for each thing in it. */
function said(answer: unknown, most: number): string {
  const things = listIn(answer);
  const lines = things.map((one) => JSON.stringify(one, readable)).map(cut);
  const rest = lines.length - most;
  return [...lines.slice(0, most), ...(rest > 0 ? [`… ${rest} more`] : [])].join("\n");
}

function listIn(answer: unknown): readonly unknown[] {
  if (Array.isArray(answer)) return answer;
  if (typeof answer === "object" && answer !== null) {
    const { items, text } = answer as { readonly items?: unknown; readonly text?: unknown };
    if (Array.isArray(items)) return items;
    if (typeof text === "string") return text.split("\n").filter((line) => line !== "");
  }
  // Numbers by fives: the place, the length, the kind.
  const tokens = (answer as { readonly data?: unknown } | null)?.data;
  if (!Array.isArray(tokens)) return [answer];
  return Array.from({ length: tokens.length / 5 }, (_, index) =>
    tokens.slice(5 * index, 5 * index + 5),
  );
}

/** Ranges and places as people count; what differs from run to run, and addresses, left out. */
function readable(key: string, value: unknown): unknown {
  if (["resultId", "codeDescription", "data", "diagnostics"].includes(key)) return undefined;
  if (key === "message" && typeof value === "string") return `${value.slice(0, 40)}…`;
  if (Range.is(value)) return `${at(value.start)}–${at(value.end)}`;
  return Position.is(value) ? at(value) : value;
}

function at({ line, character }: Position): string {
  return `${line + 1}:${character + 1}`;
}

function cut(line: string): string {
  return line.length > 240 ? `${line.slice(0, 240)}…` : line;
}

function block(text: string, language: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
