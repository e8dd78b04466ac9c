import { expect, it } from "vitest";
import {
  CodeActionKind,
  TextDocumentEdit,
  type CodeAction,
  type TextEdit,
} from "vscode-languageserver-types";
import { markdown, yaml, type InService } from "../../testing/in-service.ts";

async function actions({ service, document, position }: InService, only?: string[]) {
  return service.codeActions(document, { start: position, end: position }, only ? { only } : {});
}

function editsOf(action: CodeAction | undefined): TextEdit[] {
  const changes = action?.edit?.documentChanges ?? [];
  return changes.flatMap((change) =>
    TextDocumentEdit.is(change) ? change.edits.filter((edit) => "newText" in edit) : [],
  );
}

async function applied(at: InService, title: string) {
  const action = (await actions(at)).find((one) => one.title === title);
  if (!action) throw new Error(`There is no action "${title}".`);
  return at.after(editsOf(action));
}

const lines = 'kind: note\nclaim:\n  lines:\n    - { code: "17340", units: ‸12 }\n';

it("suppresses a finding in the line above, with a place for the reason", async () => {
  expect(await applied(yaml(lines), "Suppress coding/units-over-one in this line")).toBe(
    'kind: note\nclaim:\n  lines:\n    # encounter-lint-disable-next-line coding/units-over-one -- \n    - { code: "17340", units: 12 }\n',
  );
});

it("suppresses a finding in the whole file", async () => {
  expect(await applied(yaml(lines), "Suppress coding/units-over-one in this file")).toMatch(
    /^# encounter-lint-disable-file coding\/units-over-one -- \nkind: note\n/,
  );
});

it("keeps the line ends of the file", async () => {
  const at = yaml(lines.replaceAll("\n", "\r\n"));
  expect(await applied(at, "Suppress coding/units-over-one in this file")).toMatch(
    / -- \r\nkind: note\r\n/,
  );
});

const table = `# Acne

| Code | Units |
| ----- | ----- |
| 17340 | ‸12 |
`;

it("suppresses in Markdown at the end of the line, so that tables stay whole", async () => {
  expect(await applied(markdown(table), "Suppress coding/units-over-one in this line")).toBe(
    table.replace("‸12 |", "12 | <!-- encounter-lint-disable-line coding/units-over-one --  -->"),
  );
});

it("suppresses in front matter by a YAML comment", async () => {
  const at = markdown("---\nkind: note\ncode: ‸1734O\n---\n# Acne\n");
  const malformed = (await actions(at)).find(({ title }) => /Suppress .*in this line/.test(title));
  expect(at.after(editsOf(malformed))).toMatch(
    /^---\nkind: note\n# encounter-lint-disable-next-line .* -- \ncode: 1734O\n/,
  );
});

it("lets the reason be typed where the client takes edits with tab stops", async () => {
  const at = yaml(lines, { client: { snippetEdits: true } });
  const action = (await actions(at)).find(({ title }) =>
    title.startsWith("Suppress coding/units-over-one in this line"),
  );
  expect(action?.edit?.documentChanges).toMatchObject([
    {
      textDocument: { version: 1 },
      edits: [
        { snippet: { kind: "snippet", value: expect.stringContaining(" -- ${1:reason}\n") } },
      ],
    },
  ]);
});

it("does not offer to suppress a rule that is mandatory", async () => {
  const at = yaml(lines, { settings: { lint: { mandatory: ["coding/units-over-one"] } } });
  const titles = (await actions(at)).map(({ title }) => title);
  expect(titles).toContain("Explain coding/units-over-one");
  expect(titles.filter((title) => title.startsWith("Suppress coding/units-over-one"))).toEqual([]);
});

it("explains each rule once", async () => {
  const at = yaml(lines);
  const explain = (await actions(at)).filter(
    ({ title }) => title === "Explain coding/units-over-one",
  );
  expect(explain).toHaveLength(1);
  expect(explain[0]?.command).toMatchObject({
    command: "encounterLint.explainRule",
    arguments: ["coding/units-over-one"],
  });
});

it("offers actions for the findings at the place alone", async () => {
  const titles = (
    await actions(yaml("kind: n‸ote\nclaim:\n  lines:\n    - { code: '17340', units: 12 }\n"))
  ).map(({ title }) => title);
  expect(titles.filter((title) => title.includes("units-over-one"))).toEqual([]);
});

it("offers only the kinds that the client asks for", async () => {
  const at = yaml(lines);
  expect(await actions(at, [CodeActionKind.Refactor])).toEqual([]);
  expect((await actions(at, [CodeActionKind.QuickFix])).length).toBeGreaterThan(0);
});
