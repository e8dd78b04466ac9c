import { describe, expect, it } from "vitest";
import { formatPath } from "../rule/path.ts";
import { readTable } from "./read-table.ts";

const provenance = {
  title: "NCCI edits",
  publisher: "CMS",
  effective: "2026-10-01",
  retrieved: "2026-11-23",
  confidence: "primary",
};
const pair = { column1: "17110", column2: "17340", modifierIndicator: "1" };

function problemsOf(data: unknown): readonly string[] {
  return readTable(data).problems.map(({ path, problem }) => `${formatPath(path)}: ${problem}`);
}

describe("readTable", () => {
  it("reads rows that are maps, with figures as text", () => {
    expect(readTable({ table: "ncci-pairs", provenance, rows: [pair] })).toEqual({
      table: {
        name: "ncci-pairs",
        table: { provenance, rows: [{ column1: "17110", column2: "17340", modifierIndicator: 1 }] },
      },
      problems: [],
    });
  });

  it("reads rows that are lists in the order of columns", () => {
    const columns = ["column2", "column1", "modifierIndicator"];
    const { table } = readTable({
      table: "ncci-pairs",
      provenance,
      columns,
      rows: [["17340", "17110", 0]],
    });
    expect(table?.table.rows).toEqual([
      { column1: "17110", column2: "17340", modifierIndicator: 0 },
    ]);
  });

  it("takes yes and no as text", () => {
    const row = { code: "02", name: "telehealth", verdict: "telehealth", facility: "true" };
    const { table } = readTable({ table: "places-of-service", provenance, rows: [row] });
    expect(table?.table.rows).toEqual([{ ...row, facility: true }]);
  });

  it.each([
    ["no map", "17340", [": A table file is a map with table, provenance and rows."]],
    [
      "an unknown table",
      { table: "constructor", provenance, rows: [pair] },
      [
        "table: Name the table: one of icd-10-cm, ncci-pairs, procedure-indicators, modifiers, places-of-service, payer-positions, neighbours.",
      ],
    ],
    [
      "no rows",
      { table: "ncci-pairs", provenance, rows: [] },
      ["rows: A table has a list of rows."],
    ],
    [
      "no provenance",
      { table: "ncci-pairs", rows: [pair] },
      ['provenance: "provenance" is missing.'],
    ],
    [
      "provenance that is no map",
      { table: "ncci-pairs", provenance: "CMS", rows: [pair] },
      ["provenance: Write a map of fields."],
    ],
    [
      "a day that does not exist and a part that is missing",
      {
        table: "ncci-pairs",
        provenance: { ...provenance, effective: "2026-02-30", publisher: undefined },
        rows: [pair],
      },
      [
        'provenance.publisher: "publisher" is missing.',
        "provenance.effective: Write a day as YYYY-MM-DD that exists.",
      ],
    ],
    [
      "unknown parts and fields",
      { table: "ncci-pairs", provenance, rows: [{ ...pair, note: "x" }], extra: 1 },
      ['extra: "extra" is no part of a table file.', 'rows.0.note: "note" is no field here.'],
    ],
    [
      "a code that lost its text, an indicator out of range, a field that is missing",
      { table: "ncci-pairs", provenance, rows: [{ column1: 17110, modifierIndicator: "9" }] },
      [
        "rows.0.column1: Write a procedure code of five characters, such as 17340 or G0463, as text between quotes.",
        'rows.0.column2: "column2" is missing.',
        "rows.0.modifierIndicator: Write one of 0, 1.",
      ],
    ],
    [
      "an empty indicator",
      { table: "ncci-pairs", provenance, rows: [{ ...pair, modifierIndicator: "" }] },
      ["rows.0.modifierIndicator: Write one of 0, 1."],
    ],
    [
      "a row twice",
      { table: "ncci-pairs", provenance, rows: [pair, pair] },
      ["rows.1: 17110 with 17340 stands twice in the table."],
    ],
    [
      "lists without columns",
      { table: "ncci-pairs", provenance, rows: [["17110", "17340", "1"]] },
      ["rows.0: Rows that are lists need columns, the list of their field names."],
    ],
    [
      "a list of another length",
      { table: "ncci-pairs", provenance, columns: ["column1", "column2"], rows: [["17110"]] },
      ["rows.0: The row has 1 entries and columns has 2."],
    ],
    [
      "a wrong entry of a list, at its place in the list",
      {
        table: "ncci-pairs",
        provenance,
        columns: ["column1", "column2", "modifierIndicator"],
        rows: [["17110", "1734", "1"]],
      },
      [
        "rows.0.1: Write a procedure code of five characters, such as 17340 or G0463, as text between quotes.",
      ],
    ],
    [
      "a row that is neither",
      { table: "ncci-pairs", provenance, rows: ["17110"] },
      ["rows.0: A row is a map of fields, or a list in the order of columns."],
    ],
  ])("says what is wrong: %s", (_, data, problems) => {
    expect(problemsOf(data)).toEqual(problems);
  });
});
