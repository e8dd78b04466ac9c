import { builtInTables } from "@encounter-lint/domain";
import { lint, type TextFix } from "@encounter-lint/linter";
import { expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { TextDocumentEdit, type CodeAction } from "vscode-languageserver-types";
import type { Analysis } from "../../analysis.ts";
import type { ClientFeatures } from "../../environment.ts";
import { codeActions } from "./code-actions.ts";

const text = 'kind: template\nclaim:\n  lines:\n    - { code: "17340", units: 12 }\n';
const units = { start: text.indexOf("12"), end: text.indexOf("12") + 2 };
const document = TextDocument.create("file:///clinic/a.encounter.yaml", "yaml", 3, text);

const client: ClientFeatures = {
  markdown: true,
  snippets: true,
  documentChanges: true,
  snippetEdits: false,
  resolvesEdits: false,
  positionEncoding: "utf-16",
  showDocument: false,
  virtualDocuments: false,
};

/** The analysis of the claim, in which the finding about its units carries these fixes. */
function withFixes(fixes: readonly TextFix[]): Analysis {
  const report = lint({ text, path: document.uri });
  const diagnostics = report.diagnostics.map((one) => ({
    ...one,
    fixes: one.ruleId === "coding/units-over-one" ? fixes : [],
  }));
  expect(diagnostics.some(({ ruleId }) => ruleId === "coding/units-over-one")).toBe(true);
  return {
    document,
    lintSettings: {},
    tables: builtInTables,
    report: { ...report, diagnostics },
    coverage: () => [],
  };
}

const setToOne: TextFix = {
  title: "Set units to 1",
  safety: "safe",
  edits: [{ range: units, newText: "1" }],
};
const leaveBlank: TextFix = {
  title: "Replace the units by a blank",
  safety: "suggestion",
  edits: [{ range: units, newText: '"***"' }],
};

const at = (offset: number) => {
  const position = document.positionAt(offset);
  return { start: position, end: position };
};

function after(action: CodeAction | undefined): string {
  const edits = (action?.edit?.documentChanges ?? []).flatMap((change) =>
    TextDocumentEdit.is(change) ? change.edits.filter((edit) => "newText" in edit) : [],
  );
  return TextDocument.applyEdits(document, edits);
}

it("offers safe fixes first and suggestions apart, and prefers the safe one", () => {
  const actions = codeActions(withFixes([setToOne, leaveBlank]), at(units.start), {}, client);
  const [first, second] = actions;
  expect(first).toMatchObject({ title: "Set units to 1", kind: "quickfix", isPreferred: true });
  expect(after(first)).toBe(text.replace("12", "1"));
  expect(second?.title).toBe("Replace the units by a blank");
  expect(second?.isPreferred).toBeUndefined();
});

it("names the version of the document for which an edit is meant", () => {
  const [first] = codeActions(withFixes([setToOne]), at(units.start), {}, client);
  expect(first?.edit?.documentChanges).toMatchObject([{ textDocument: { version: 3 } }]);
});

it("writes plain edits for clients that know no others", () => {
  const older = { ...client, documentChanges: false };
  const [first] = codeActions(withFixes([setToOne]), at(units.start), {}, older);
  expect(first?.edit).toEqual({
    changes: {
      [document.uri]: [
        {
          range: { start: document.positionAt(units.start), end: document.positionAt(units.end) },
          newText: "1",
        },
      ],
    },
  });
});

it("fixes all at once by the smallest edit, with safe fixes alone", () => {
  const everywhere = { start: document.positionAt(0), end: document.positionAt(text.length) };
  const only = { only: ["source.fixAll"] };
  const [fixAll] = codeActions(withFixes([leaveBlank, setToOne]), everywhere, only, client);
  expect(fixAll?.kind).toBe("source.fixAll.encounterLint");
  expect(after(fixAll)).toBe(text.replace("12", "1"));
  expect(codeActions(withFixes([leaveBlank]), everywhere, only, client)).toEqual([]);
});

it("does not crowd the menu of a finding with the fix of everything", () => {
  const actions = codeActions(withFixes([setToOne]), at(units.start), {}, client);
  expect(actions.map(({ kind }) => kind)).not.toContain("source.fixAll.encounterLint");
});
