import { expect, it } from "vitest";
import type { DocumentSymbol, SelectionRange } from "vscode-languageserver-types";
import { markdown, yaml } from "../testing/in-service.ts";
import { MARKDOWN_TEMPLATE, YAML_NOTE } from "../testing/notes.ts";

function names(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, children = [] }) => [
    `${"  ".repeat(depth)}${name}`,
    ...names(children, depth + 1),
  ]);
}

it("shows sections and fields of a Markdown template as a tree", async () => {
  const { service, document } = markdown(MARKDOWN_TEMPLATE);
  expect(names(await service.documentSymbols(document))).toEqual([
    "kind",
    "Cryotherapy for acne",
    "  Date of service",
    "  Diagnosis",
    "  Procedure",
    "    Cryogen",
    "    Freeze time",
    "  Billing",
    "    17340 · 1",
    "      Code",
    "      Units",
  ]);
});

it("keeps the selected range of every symbol inside its range", async () => {
  for (const { service, document } of [markdown(MARKDOWN_TEMPLATE), yaml(YAML_NOTE)]) {
    const check = ({ range, selectionRange, children = [] }: DocumentSymbol) => {
      expect(document.offsetAt(selectionRange.start)).toBeGreaterThanOrEqual(
        document.offsetAt(range.start),
      );
      expect(document.offsetAt(selectionRange.end)).toBeLessThanOrEqual(
        document.offsetAt(range.end),
      );
      for (const child of children) check(child);
    };
    const symbols = await service.documentSymbols(document);
    expect(symbols.length).toBeGreaterThan(0);
    for (const symbol of symbols) check(symbol);
  }
});

it("folds sections and front matter", async () => {
  const { service, document } = markdown(MARKDOWN_TEMPLATE);
  const folds = (await service.foldingRanges(document)).map(({ startLine, endLine }) => [
    startLine,
    endLine,
  ]);
  expect(folds).toContainEqual([0, 2]);
  expect(folds).toContainEqual([10, 12]);
});

it("folds the keys and the comments of YAML", async () => {
  const { service, document } = yaml("# one\n# two\nprocedure:\n  code: 17340\n  cycles: 1\n");
  expect(await service.foldingRanges(document)).toEqual([
    { startLine: 0, endLine: 1, kind: "comment" },
    { startLine: 2, endLine: 4 },
  ]);
});

it("widens a selection from the word to the value, the field, the section and the file", async () => {
  const { service, document, position, words } = yaml(
    "title: x\nprocedure:\n  cryogen: liquid nitr‸ogen\n  cycles: 1\n",
  );
  const [innermost] = await service.selectionRanges(document, [position]);
  const widening: (string | undefined)[] = [];
  for (let at: SelectionRange | undefined = innermost; at; at = at.parent)
    widening.push(words(at.range));
  expect(widening).toEqual([
    "nitrogen",
    "liquid nitrogen",
    "cryogen: liquid nitrogen",
    "procedure:\n  cryogen: liquid nitrogen\n  cycles: 1",
    "title: x\nprocedure:\n  cryogen: liquid nitrogen\n  cycles: 1\n",
  ]);
});

it("answers with nothing for a document that is none of ours", async () => {
  const { service, document, position } = yaml("kind: note\n", {
    uri: "file:///clinic/values.yaml",
  });
  expect(await service.handles(document)).toBe(false);
  expect(await service.documentSymbols(document)).toEqual([]);
  expect(await service.foldingRanges(document)).toEqual([]);
  expect(await service.hover(document, position)).toBeUndefined();
  expect((await service.completion(document, position)).items).toEqual([]);
  expect(await service.semanticTokens(document)).toEqual([]);
});

it("names the fields and sections of a form by what they ask", async () => {
  const { service, document } = yaml(
    "sections:\n  - heading: Procedure\n    fields:\n      - { label: Cryogen, type: text, required: true }\n",
  );
  const [sections] = await service.documentSymbols(document);
  const [section] = sections?.children ?? [];
  const [field] = section?.children?.[0]?.children ?? [];
  expect([section?.name, field?.name]).toEqual(["Procedure", "Cryogen"]);
  expect(field?.children?.map(({ name }) => name)).toEqual(["type", "required"]);
});
