import { expect, it } from "vitest";
import { markdown, yaml } from "../testing/in-service.ts";
import { MARKDOWN_TEMPLATE, YAML_NOTE } from "../testing/notes.ts";

const EVERYTHING = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

it("colours blanks, codes, suppressions and rule ids", async () => {
  const { service, document, words } = markdown(MARKDOWN_TEMPLATE);
  const tokens = await service.semanticTokens(document);
  expect(tokens.map(({ range, type }) => [words(range), type])).toEqual([
    ["{{date}}", "parameter"],
    ["L70.0", "enumMember"],
    ["{{agent}}", "parameter"],
    ["{{seconds}}", "parameter"],
    ["{{agent}}", "parameter"],
    ["encounter-lint-disable-file", "macro"],
    ["documentation/cycles-missing", "function"],
    ["17340", "enumMember"],
  ]);
});

it("writes the meaning of a code behind it, unless the line says so already", async () => {
  const { service, document } = yaml(YAML_NOTE);
  const hints = await service.inlayHints(document, EVERYTHING);
  const at = (line: number) =>
    hints.filter(({ position }) => position.line === line).map(({ label }) => label);
  expect(at(2)).toEqual(["office"]);
  expect(at(4)).toEqual([]);
  expect(at(5)).toEqual(["Acne conglobata"]);
});

it("cuts a long meaning behind a word, so that the hints of a line are shown", async () => {
  const { service, document } = yaml("kind: note\nclaim: { lines: [{ code: '17110' }] }\n");
  const [hint] = await service.inlayHints(document, EVERYTHING);
  expect(hint?.label).toBe("up to fourteen benign lesions…");
});

it("says what is still to be done behind a label, but not of a blank in a template", async () => {
  const form = (kind: string) => `kind: ${kind}
code: "17340"
procedure:
  freeze_time: "***"
  sites:
`;
  const hints = async (kind: string) => {
    const { service, document } = yaml(form(kind));
    const all = await service.inlayHints(document, EVERYTHING);
    return all.filter(({ position }) => position.line > 2).map(({ label }) => label);
  };
  expect(await hints("note")).toEqual(["blank", "blank"]);
  expect(await hints("template")).toEqual([]);
});

it("keeps hints to the lines that are asked for", async () => {
  const { service, document } = yaml(YAML_NOTE);
  const range = { start: { line: 5, character: 0 }, end: { line: 5, character: 20 } };
  const lines = (await service.inlayHints(document, range)).map(({ position }) => position.line);
  expect(new Set(lines)).toEqual(new Set([5]));
});
