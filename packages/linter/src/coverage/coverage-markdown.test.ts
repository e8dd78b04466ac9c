import { expect, it } from "vitest";
import { lint } from "../lint.ts";
import { coverageMarkdown } from "./coverage-markdown.ts";
import { encounterCoverage } from "./encounter-coverage.ts";

const TEMPLATE = `kind: template
title: Acne cryotherapy
procedure:
  code: "17340"
  cryogen: "liquid <b>nitrogen</b> | [cold](x)"
  freeze_time: "***"
`;

function report(text: string, path = "acne_1.encounter.yaml"): string {
  return coverageMarkdown(encounterCoverage(path, text, lint({ path, text }).encounters, {}));
}

it("is a table with the words that document each requirement, safe for Markdown", () => {
  const lines = report(TEMPLATE).split("\n");
  expect(lines.slice(0, 4)).toEqual([
    "## acne\\_1.encounter.yaml",
    "",
    "| Met | Requirement | State | Words | Line | Source |",
    "| --- | --- | --- | --- | ---: | --- |",
  ]);
  expect(lines).toContainEqual(
    expect.stringMatching(/^\| yes \| freeze time \| blank \| \\\*\\\*\\\* \| 6 \| 17340 guide/),
  );
  expect(lines).toContainEqual(
    expect.stringMatching(/^\| \*\*no\*\* \| signature \| missing \| {2}\|/),
  );
  const rows = lines.filter((line) => line.startsWith("| "));
  for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(8);
  expect(report(TEMPLATE)).not.toMatch(/(?<!\\)<b|(?<!\\)\[cold/);
});

it("numbers the encounters of a file", () => {
  expect(report(`${TEMPLATE}---\n${TEMPLATE}`, "a.encounter.yaml").match(/^## .*/gm)).toEqual([
    "## a.encounter.yaml, encounter 1",
    "## a.encounter.yaml, encounter 2",
  ]);
});
