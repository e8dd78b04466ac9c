import type { Checklist } from "@encounter-lint/language-service";
import { expect, it } from "vitest";
import { coverageReport } from "./coverage-report.ts";

const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 9 } });
const checklist: Checklist = {
  kind: "template",
  title: at(0),
  summary: "17340: 1 of 2 provided for — missing signature",
  done: 1,
  items: [
    {
      id: "freeze-time",
      name: "freeze time",
      state: "slot",
      isDone: true,
      ruleId: "documentation/freeze-duration-missing",
      range: at(4),
    },
    {
      id: "signature",
      name: "signature",
      state: "missing",
      isDone: false,
      ruleId: "documentation/signature-missing",
      range: at(9),
    },
  ],
};
const words = ({ start }: { start: { line: number } }) => (start.line === 4 ? "*** |\n s" : "no");

it("is a table with the words that document each requirement, safe for Markdown", () => {
  expect(coverageReport("acne_1.encounter.md", [checklist], words)).toBe(`## acne\\_1.encounter.md

17340: 1 of 2 provided for — missing signature

| Met | Requirement | State | Words | Line | Rule |
| --- | --- | --- | --- | ---: | --- |
| yes | freeze time | blank | \\*\\*\\* \\| s | 5 | documentation/freeze-duration-missing |
| **no** | signature | missing |  | 10 | documentation/signature-missing |
`);
});

it("numbers the encounters of a file", () => {
  const report = coverageReport("a.encounter.yaml", [checklist, checklist], words);
  expect(report.match(/^## .*/gm)).toEqual([
    "## a.encounter.yaml, encounter 1",
    "## a.encounter.yaml, encounter 2",
  ]);
});
