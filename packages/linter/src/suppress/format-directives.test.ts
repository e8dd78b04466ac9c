import { expect, it } from "vitest";
import { applyFixes } from "../fix/apply-fixes.ts";
import { readDocument } from "../read/read-document.ts";
import type { DocumentFormat } from "../source/document-format.ts";
import { formatDirectives } from "./format-directives.ts";
import { readDirectives } from "./read-directives.ts";

function formatted(text: string, format: DocumentFormat): string {
  const { comments } = readDocument(text, format);
  const edits = formatDirectives(text, comments);
  return applyFixes(text, [{ title: "", safety: "safe", edits }]).text;
}

it.each<[string, DocumentFormat, string]>([
  [
    "kind: note #encounter-lint-disable-line  a/b ,c/d until:2027-01-01 —  asked   the payer\n",
    "yaml",
    "kind: note # encounter-lint-disable-line a/b, c/d until:2027-01-01 -- asked the payer\n",
  ],
  [
    "<!--encounter-lint-disable-file a/b -- x-->\n# Acne\n",
    "markdown",
    "<!-- encounter-lint-disable-file a/b -- x -->\n# Acne\n",
  ],
  [
    "# encounter-lint-disable a/b --\nkind: note\n",
    "yaml",
    "# encounter-lint-disable a/b --\nkind: note\n",
  ],
])("writes suppressions in one way: %j", (text, format, expected) => {
  expect(formatted(text, format)).toBe(expected);
  expect(formatted(expected, format)).toBe(expected);
  const said = (of: string) =>
    readDirectives(readDocument(of, format).comments).directives.map(({ kind, rules, until }) => [
      kind,
      rules.map(({ id }) => id),
      until?.written,
    ]);
  expect(said(expected)).toEqual(said(text));
});

it("leaves every other comment and all text alone", () => {
  const text = "#  ours ,and theirs\nexam:  a ,b\n#encounter-lint-disabel-line  x/y\n";
  expect(formatted(text, "yaml")).toBe(text);
});
