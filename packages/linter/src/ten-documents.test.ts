import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { lint } from "./lint.ts";

const root = new URL("../../../", import.meta.url);
const [text, changes = ""] = readFileSync(new URL("docs/ten-documents.md", root), "utf8").split(
  "## What carried the results\n",
);

const sections = (text ?? "").split(/^### /m).slice(1);
const documents = sections.map((section) => {
  const [, title = "", number = ""] = /^((\d+)\. .+)$/m.exec(section) ?? [];
  const [, path = ""] = /\]\(\.\.\/(corpus\/validation\/[^)]+)\)/.exec(section) ?? [];
  return { title, number, path, section };
});

const REPORT_ROW = /^\| (\d+:\d+) +\| (\w+) +\| `([^`]+)` +\| `([^`]+)` +\|$/gm;
const CHANGE_ROW = /^\| +(\d+) \| `([^`]+)` +\| `([^`]+)` +\| ([+-]) `([^`]+)` +\|$/gm;

function read(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

function findingsIn(document: string, path: string) {
  return lint({ text: document, path }, { today: "2026-11-23" }).diagnostics;
}

/** The findings as the rows of the page state them: place, severity, rule, words. */
function reportOn(path: string): readonly (readonly string[])[] {
  const document = read(path);
  return findingsIn(document, path).map(({ range, severity, ruleId }) => {
    const before = document.slice(0, range.start).split("\n");
    const place = `${before.length}:${(before.at(-1) ?? "").length + 1}`;
    return [place, severity, ruleId, document.slice(range.start, range.end)];
  });
}

function labelOf(path: string): readonly string[] {
  const { findings } = parse(read(path.replace(/\.(?:md|yaml)$/, ".expected.yaml"))) as {
    readonly findings: readonly string[];
  };
  return findings.toSorted();
}

function seriousRules(document: string, path: string): ReadonlySet<string> {
  return new Set(
    findingsIn(document, path)
      .filter(({ severity }) => severity !== "info")
      .map(({ ruleId }) => ruleId),
  );
}

describe("the page about ten documents", () => {
  it("has ten of them, five notes and five templates", () => {
    const kinds = documents.map(
      ({ path }) => lint({ text: read(path), path }).encounters[0]?.encounter.kind,
    );
    expect(kinds.filter((kind) => kind === "note")).toHaveLength(5);
    expect(kinds.filter((kind) => kind === "template")).toHaveLength(5);
  });

  it.each(documents)("states what is reported in $title", ({ path, section }) => {
    const stated = [...section.matchAll(REPORT_ROW)].map((row) => row.slice(1));
    expect(stated).toEqual(reportOn(path));
    expect(section.includes("\nReported: nothing.\n")).toBe(stated.length === 0);
  });

  it.each(documents)("states what is expected in $title", ({ path, section }) => {
    const [, expected = ""] = /^Expected: (.+)\.$/m.exec(section) ?? [];
    const stated = [...expected.matchAll(/`([^`]+)`/g)].map(([, rule = ""]) => rule);
    expect(stated.toSorted()).toEqual(labelOf(path));
    expect(expected === "nothing").toBe(stated.length === 0);
  });

  it("has the linter wrong in the eighth and the tenth", () => {
    const areRight = documents.map(
      ({ path }) =>
        [...seriousRules(read(path), path)].toSorted().join(" ") === labelOf(path).join(" "),
    );
    expect(areRight).toEqual([true, true, true, true, true, true, true, false, true, false]);
  });

  const changed = [...changes.matchAll(CHANGE_ROW)].map((row) => row.slice(1));

  it("shows for each document what carried the result", () => {
    expect(new Set(changed.map(([number]) => number))).toEqual(
      new Set(documents.map(({ number }) => number)),
    );
  });

  it.each(changed)("document %s: %s → %s: %s %s", (number, words = "", others = "", sign, rule) => {
    const { path = "" } = documents.find((one) => one.number === number) ?? {};
    const before = read(path);
    expect(before).toContain(words);
    const now = seriousRules(before.replace(words, others), path);
    const old = seriousRules(before, path);
    const [some, rest] = sign === "+" ? [now, old] : [old, now];
    expect([...some].filter((one) => !rest.has(one))).toEqual([rule]);
    expect([...rest].filter((one) => !some.has(one))).toEqual([]);
  });
});
