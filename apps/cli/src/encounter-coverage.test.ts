import { expect, test } from "vitest";
import { coverageIn } from "./encounter-coverage.ts";
import { formatCoverage } from "./reporters/coverage-report.ts";

const NOTE = `kind: note
diagnoses: [{ code: L70.0, label: Acne vulgaris }]
procedure:
  cryogen: liquid <b>nitrogen</b> | "cold"
`;
const settings = { today: "2026-11-23" } as const;

test("a requirement that is met has its words and their line", () => {
  const [encounter] = coverageIn("a.encounter.yaml", NOTE, settings);
  const row = encounter?.requirements.find(({ rules }) =>
    rules.includes("documentation/cryogen-missing"),
  );
  expect(row).toMatchObject({ state: "value", satisfied: true, line: 4 });
  expect(row?.words.join(" ")).toContain("nitrogen");
});

test("a requirement that is not met says who asks for it", () => {
  const [encounter] = coverageIn("a.encounter.yaml", NOTE, settings);
  const row = encounter?.requirements.find(({ rules }) =>
    rules.includes("documentation/signature-missing"),
  );
  expect(row).toMatchObject({ state: "missing", satisfied: false, words: [] });
  expect(row?.sources.length).toBeGreaterThan(0);
});

test("words of the document cannot break a form", () => {
  const hostile = coverageIn("<a>|b.encounter.yaml", NOTE, settings).map((one) => ({
    ...one,
    requirements: one.requirements.map((row) => ({
      ...row,
      words: ["<b>x</b> | [y](z)\n\u001B[31m"],
    })),
  }));
  expect(formatCoverage(hostile, "html", false)).not.toMatch(/<b>|<a>/);
  const [, ...rows] = formatCoverage(hostile, "markdown", false).trimEnd().split("\n").slice(3, -2);
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) expect(row.split(/(?<!\\)\|/)).toHaveLength(8);
  expect(formatCoverage(hostile, "table", false)).not.toContain("\u001B");
});
