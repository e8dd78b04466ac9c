import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import {
  DocumentHighlightRequest,
  RenameRequest,
  SemanticTokensRequest,
  type Range,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { encodedDocument } from "@encounter-lint/language-service";
import { connect, type TestClient } from "./testing/test-client.ts";

const uri = "file:///clinic/acne.encounter.yaml";
const ENCODINGS = ["utf-8", "utf-16", "utf-32"] as const;
const LENGTH = {
  "utf-8": (text: string) => Buffer.byteLength(text),
  "utf-16": (text: string) => text.length,
  "utf-32": (text: string) => Array.from(text).length,
};

let client: TestClient;
afterEach(() => client?.dispose());

it.each([
  [undefined, "utf-16"],
  [["utf-32", "utf-16"], "utf-32"],
  [["utf-7", "utf-8"], "utf-8"],
])("counts as the client counts: %j", async (positionEncodings, expected) => {
  client = await connect({
    capabilities: { ...(positionEncodings && { general: { positionEncodings } }) },
  });
  expect(client.initialized.capabilities.positionEncoding).toBe(expected);
});

it.each(ENCODINGS)(
  "places findings, tokens and edits in %s, also after edits",
  async (encoding) => {
    const width = LENGTH[encoding];
    client = await connect({
      capabilities: {
        general: { positionEncodings: [encoding] },
        textDocument: { diagnostic: {} },
      },
    });
    const before = 'plan: "naïve 🧊 {{who}} '.length;
    const line = 'plan: "naïve 🧊 {{who}} {{who}}"';
    await client.open(uri, 'kind: template\nplan: "naïve 🧊 {{who}} "\n');
    const at = { line: 1, character: width(line.slice(0, before)) };
    await client.change(uri, 2, { range: { start: at, end: at }, text: "{{who}}" });
    const words = ({ start, end }: Range) =>
      [...new Set(["{{who}}", "who"])].find(
        (one) =>
          end.character - start.character === one.length &&
          [line.indexOf(one), line.lastIndexOf(one)].some(
            (index) => width(line.slice(0, index)) === start.character,
          ),
      );
    const { connection } = client;
    const highlights = await connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument: { uri },
      position: at,
    });
    expect(highlights?.map(({ range }) => words(range))).toEqual(["{{who}}", "{{who}}"]);
    const edit = await connection.sendRequest(RenameRequest.type, {
      textDocument: { uri },
      position: { line: 1, character: at.character + 3 },
      newName: "guardian",
    });
    expect(edit?.changes?.[uri]?.map(({ range }) => words(range))).toEqual(["who", "who"]);
    const tokens = await connection.sendRequest(SemanticTokensRequest.type, {
      textDocument: { uri },
    });
    expect(tokens?.data.slice(0, 3)).toEqual([1, width('plan: "naïve 🧊 '), 7]);
  },
);

it("agrees with the lengths of the text itself", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom("a", "é", "€", "🧊", "\n", "\r\n"), { maxLength: 20 }),
      fc.constantFrom(...ENCODINGS),
      fc.nat(),
      (pieces, encoding, seed) => {
        const text = pieces.join("");
        const offset = pieces.slice(0, seed % (pieces.length + 1)).join("").length;
        const document = encodedDocument(TextDocument.create(uri, "yaml", 1, text), encoding);
        const position = document.positionAt(offset);
        const lastLine =
          text
            .slice(0, offset)
            .split(/\r\n|\n/)
            .at(-1) ?? "";
        expect(position.character).toBe(LENGTH[encoding](lastLine));
        expect(document.offsetAt(position)).toBe(offset);
      },
    ),
  );
});
