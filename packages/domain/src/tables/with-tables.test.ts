import { expect, it } from "vitest";
import { builtInTables } from "./built-in.ts";
import { withTables } from "./with-tables.ts";

const provenance = {
  title: "NCCI edits, later quarter",
  publisher: "CMS",
  effective: "2026-10-01",
  retrieved: "2026-11-23",
  confidence: "primary",
} as const;

it("replaces a table as a whole and leaves the others", () => {
  const table = {
    provenance,
    rows: [{ column1: "17110", column2: "17340", modifierIndicator: 0 as const }],
  };
  const tables = withTables(builtInTables, [{ name: "ncci-pairs", table }]);
  expect(tables.ncciPairs).toBe(table);
  expect(tables.icd10cm).toBe(builtInTables.icd10cm);
});

it("lets the last of two with one name win", () => {
  const first = {
    provenance,
    rows: [{ modifier: "25", meaning: "a", with17340: "b", belongsOn: "visit" as const }],
  };
  const second = { provenance, rows: [] };
  const tables = withTables(builtInTables, [
    { name: "modifiers", table: first },
    { name: "modifiers", table: second },
  ]);
  expect(tables.modifiers).toBe(second);
});

it("is the base where nothing is replaced", () => {
  expect(withTables(builtInTables, [])).toEqual(builtInTables);
});
