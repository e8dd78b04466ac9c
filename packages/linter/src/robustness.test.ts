import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";
import type { Diagnostic } from "./lint-report.ts";

const TODAY = "2026-11-23";
const FOLDERS = ["../../../examples/good/", "../../../examples/bad/"];

const documents = FOLDERS.flatMap((folder) => {
  const directory = fileURLToPath(new URL(folder, import.meta.url));
  return readdirSync(directory)
    .filter((name) => /\.encounter\.(?:ya?ml|md)$/.test(name))
    .map((name) => ({
      path: name,
      text: readFileSync(`${directory}${name}`, "utf8").replaceAll("\r\n", "\n"),
    }));
});

function findings(text: string, path: string): readonly Diagnostic[] {
  const { diagnostics, failures } = lint({ text, path }, { today: TODAY });
  expect(failures).toEqual([]);
  for (const { range, related, fixes } of diagnostics) {
    const ranges = [
      range,
      ...related.map((other) => other.range),
      ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.range)),
    ];
    for (const { start, end } of ranges) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  }
  return diagnostics;
}

/** What was found and at which words, without the offsets. */
function wordsFound(text: string, path: string): readonly string[] {
  return findings(text, path).map(
    ({ ruleId, range }) =>
      `${ruleId} ${text.slice(range.start, range.end).replace(/\r\n/g, "\n").replace(/ +$/gm, "")}`,
  );
}

describe.each(documents.map(({ path, text }) => [path, text] as const))("%s", (path, text) => {
  it("reads the same with CRLF as with LF", () => {
    expect(wordsFound(text.replaceAll("\n", "\r\n"), path)).toEqual(wordsFound(text, path));
  });

  it("reads the same with a byte order mark, which counts as a character", () => {
    const plain = findings(text, path).map(({ ruleId, range }) => [
      ruleId,
      range.start + 1,
      range.end + 1,
    ]);
    expect(
      findings(`\uFEFF${text}`, path).map(({ ruleId, range }) => [ruleId, range.start, range.end]),
    ).toEqual(plain);
  });

  it("can be cut off at every 50th character", () => {
    expect.hasAssertions();
    for (let length = 0; length < text.length; length += 50) findings(text.slice(0, length), path);
  });
});

describe("any edit of any document", () => {
  const nasty = fc.constantFrom(
    '"',
    "'",
    "{",
    "}",
    "[",
    "]",
    "***",
    "{{x}}",
    "<<<<<<< HEAD\n",
    "=======\n",
    "- ",
    ": ",
    "|\n",
    ">\n",
    "&a ",
    "*a",
    "#",
    "\t",
    "\r",
    "\uFEFF",
    "😀",
    "---\n",
    "| a | b |\n|---|---|\n",
    "<!--",
    "-->",
    "\u0000",
    "%",
    "@",
    "`",
    "~~~\n",
    "{% if x %}",
    "!",
    "?",
    "\\",
  );
  const document = fc.constantFrom(...documents);

  it("throws nothing and keeps every range inside the text", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(
        document,
        fc.nat(),
        fc.nat(120),
        fc.oneof(nasty, fc.string({ maxLength: 12 })),
        ({ path, text }, at, removed, inserted) => {
          const start = at % (text.length + 1);
          findings(text.slice(0, start) + inserted + text.slice(start + removed), path);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("throws nothing on text that is no document at all", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(
        fc.array(fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 20 })), { maxLength: 30 }),
        fc.constantFrom("a.yaml", "a.md"),
        (parts, path) => {
          findings(parts.join(""), path);
        },
      ),
      { numRuns: 400 },
    );
  });
});
