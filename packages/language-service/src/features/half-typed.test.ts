import { expect, it } from "vitest";
import type { Range } from "vscode-languageserver-types";
import { markdown, yaml, type InService } from "../testing/in-service.ts";
import { MARKDOWN_TEMPLATE, YAML_NOTE } from "../testing/notes.ts";

const VARIANTS = {
  "as it is": (text: string) => text,
  "with line ends of Windows": (text: string) => text.replaceAll("\n", "\r\n"),
  "with a byte order mark": (text: string) => `\uFEFF${text}`,
  "with characters of two units": (text: string) => text.replaceAll("Acne", "Acne 😀"),
};

/** Every range of every answer about a position. */
async function rangesAt({ service, document }: InService, offset: number): Promise<Range[]> {
  const position = document.positionAt(offset);
  const all = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
  const { items } = await service.completion(document, position);
  const hover = await service.hover(document, position);
  const renamed = await service.rename(document, position, "B");
  return [
    ...(await service.diagnostics(document)).map(({ range }) => range),
    ...(await service.documentHighlights(document, position)).map(({ range }) => range),
    ...(await service.references(document, position, true)).map(({ range }) => range),
    ...(await service.definition(document, position)).map(({ targetRange }) => targetRange),
    ...(await service.selectionRanges(document, [position])).map(({ range }) => range),
    ...(await service.semanticTokens(document)).map(({ range }) => range),
    ...(await service.documentLinks(document)).map(({ range }) => range),
    ...(await service.codeLenses(document)).map(({ range }) => range),
    ...(await service.documentSymbols(document)).map(({ range }) => range),
    ...(await service.inlayHints(document, all)).map(({ position: at }) => ({
      start: at,
      end: at,
    })),
    ...(await service.codeActions(document, all, {})).flatMap(({ edit }) =>
      Object.values(edit?.changes ?? {}).flatMap((edits) => edits.map(({ range }) => range)),
    ),
    ...items.flatMap(({ textEdit }) => (textEdit && "range" in textEdit ? [textEdit.range] : [])),
    ...(hover?.range ? [hover.range] : []),
    ...("edits" in renamed ? renamed.edits.map(({ range }) => range) : []),
    ...(await service.foldingRanges(document)).map(({ startLine, endLine }) => ({
      start: { line: startLine, character: 0 },
      end: { line: endLine, character: 0 },
    })),
  ];
}

it.each(Object.entries(VARIANTS))(
  "answers about a half-typed document %s, with ranges inside of the text",
  async (_, change) => {
    for (const [open, text] of [
      [yaml, change(YAML_NOTE)],
      [markdown, change(MARKDOWN_TEMPLATE)],
    ] as const) {
      for (let length = 0; length <= text.length; length += 37) {
        const at = open(text.slice(0, length), { client: { documentChanges: false } });
        const ranges = [...(await rangesAt(at, length)), ...(await rangesAt(at, length >> 1))];
        for (const { start, end } of ranges) {
          const lines = at.document.lineCount;
          expect(start.line).toBeLessThan(lines);
          expect(end.line).toBeLessThanOrEqual(lines);
          expect(at.document.offsetAt(start)).toBeLessThanOrEqual(at.document.offsetAt(end));
        }
      }
    }
  },
  30_000,
);

it.each(["with line ends of Windows", "with a byte order mark"] as const)(
  "colours and links the same words %s",
  async (variant) => {
    const found = async (text: string) => {
      const { service, document, words } = markdown(text);
      const tokens = await service.semanticTokens(document);
      const links = await service.documentLinks(document);
      return [...tokens, ...links].map(({ range }) => words(range));
    };
    expect(await found(VARIANTS[variant](MARKDOWN_TEMPLATE))).toEqual(
      await found(MARKDOWN_TEMPLATE),
    );
  },
);
