import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import * as domain from "../packages/domain/src/index.ts";
import { readTable } from "../packages/domain/src/tables/read-table.ts";
import { root } from "./run.mjs";
import { tableProblems } from "./table-problems.mjs";

const FOLDER = "packages/domain/tables";

test("the built-in tables are consistent", () => {
  expect(tableProblems(root, { ...domain, readTable })).toEqual([]);
});

describe("finds in a copy", () => {
  let copy: string;

  beforeEach(() => {
    copy = mkdtempSync(join(tmpdir(), "encounter-lint-tables-"));
    for (const folder of [FOLDER, "packages/domain/src/tables"]) {
      cpSync(join(root, folder), join(copy, folder), { recursive: true });
    }
  });

  afterEach(() => {
    rmSync(copy, { recursive: true });
  });

  function rewrite(file: string, from: string, to: string): void {
    const path = join(copy, FOLDER, file);
    const text = readFileSync(path, "utf8");
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  }

  test("a row that the loader refuses", () => {
    rewrite("ncci-pairs.yaml", '["17000", "17340", 1]', '["1700", "17340", 1]');
    expect(tableProblems(copy, { ...domain, readTable })[0]).toContain(
      "ncci-pairs.yaml, rows.0.0: Write a procedure code",
    );
  });

  test("a row that the generated code does not have", () => {
    rewrite("ncci-pairs.yaml", '["17000", "17340", 1]', '["17000", "17340", 0]');
    expect(tableProblems(copy, { ...domain, readTable })).toEqual([
      `${FOLDER}/ncci-pairs.yaml and the generated code differ.`,
      "packages/domain/src/tables/ncci-pairs.generated.ts is not current: run npm run generate.",
    ]);
  });

  test("a table that is missing", () => {
    rmSync(join(copy, FOLDER, "modifiers.yaml"));
    expect(tableProblems(copy, { ...domain, readTable })).toEqual([
      `${FOLDER}/modifiers.yaml is missing.`,
    ]);
  });

  test("a file under another table's name", () => {
    rewrite("neighbours.yaml", "table: neighbours", "table: modifiers");
    expect(tableProblems(copy, { ...domain, readTable })[0]).toContain("neighbours.yaml, rows.0");
  });
});

describe("finds in what the tables say", () => {
  const { builtInTables } = domain;

  function problemsWith(changes: Partial<domain.CodeTables>): readonly string[] {
    return tableProblems(root, {
      readTable,
      ...domain,
      builtInTables: { ...builtInTables, ...changes },
    }).filter((problem) => !problem.endsWith("and the generated code differ."));
  }

  test("a pair too few, and one about other codes", () => {
    const [, , ...rows] = builtInTables.ncciPairs.rows;
    const stranger = { column1: "11900", column2: "11901", modifierIndicator: 0 as const };
    expect(
      problemsWith({ ncciPairs: { ...builtInTables.ncciPairs, rows: [stranger, ...rows] } }),
    ).toEqual([
      "ncci-pairs has 230 rows, expected 231.",
      "ncci-pairs has 21 rows with 17340 in column 2, expected 23.",
      "ncci-pairs: 11900 with 11901 is not about 17340.",
    ]);
  });

  test("codes that no table explains", () => {
    const neighbours = {
      ...builtInTables.neighbours,
      rows: builtInTables.neighbours.rows.filter(({ code }) => code !== "11200"),
    };
    expect(problemsWith({ neighbours })).toEqual(["L91.8 speaks of 11200, which no table has."]);
  });

  test("a billable category, and a payer's name used twice", () => {
    const icd10cm = {
      ...builtInTables.icd10cm,
      rows: builtInTables.icd10cm.rows.map((row) =>
        row.code === "L70" ? { ...row, billable: true } : row,
      ),
    };
    const payerPositions = {
      ...builtInTables.payerPositions,
      rows: builtInTables.payerPositions.rows.map((row) =>
        row.payer === "cigna" ? { ...row, aliases: ["aetna"] } : row,
      ),
    };
    expect(problemsWith({ icd10cm, payerPositions })).toEqual([
      "icd-10-cm: L70 is billable and has codes beneath it.",
      'payer-positions: "aetna" means two payers.',
    ]);
  });

  test("a date that its citation does not share, and one from the future", () => {
    const ncciPairs = {
      ...builtInTables.ncciPairs,
      provenance: { ...builtInTables.ncciPairs.provenance, effective: "2027-01-01" },
    };
    expect(problemsWith({ ncciPairs })).toEqual([
      "ncci-pairs took effect after it was retrieved.",
      "The reference ncci-ptp is of 2024-07-01, its table ncci-pairs of 2027-01-01.",
    ]);
  });
});
