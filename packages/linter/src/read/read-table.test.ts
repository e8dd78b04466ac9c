import { describe, expect, it } from "vitest";
import { outlineInWords } from "../testing/outline-in-words.ts";
import { readTable } from "./read-table.ts";

const nodesOf = (text: string) => readTable(text, text, 0, text.length);
const read = (text: string) => outlineInWords(nodesOf(text), text);

describe("a table of two columns", () => {
  it("is labels and values", () => {
    expect(read("| Element | Content |\n|---|---|\n| Agent: | LN2 |\n| Freeze time | |\n")).toEqual(
      ["field Agent = LN2", "field Freeze time"],
    );
  });

  it("has its first pair above the line where that is one", () => {
    expect(read("| Agent | liquid nitrogen |\n|---|---|\n| Freeze time | 5 s |")).toEqual([
      "field Agent = liquid nitrogen",
      "field Freeze time = 5 s",
    ]);
  });

  it("may have the code of the sheet above the line", () => {
    expect(read("| Acne freeze | CPT 17340 |\n|---|---|\n| Agent | LN2 |")).toEqual([
      "prose = CPT 17340",
      "field Agent = LN2",
    ]);
  });

  it("is a list of records where its headings name columns", () => {
    expect(read("| Drug | Outcome |\n|---|---|\n| adapalene | failed |")).toEqual([
      "record",
      "  field Drug = adapalene",
      "  field Outcome = failed",
    ]);
  });

  it("ends before a line without a bar", () => {
    expect(read("| Agent | LN2 |\n|---|---|\n| Freeze time | 5 s |\nSeen by Jane Roe")).toEqual([
      "field Agent = LN2",
      "field Freeze time = 5 s",
      "prose = Seen by Jane Roe",
    ]);
  });

  it("may lack its outer bars", () => {
    expect(read("Element | Content\n---|---\nAgent | LN2")).toEqual(["field Agent = LN2"]);
  });

  it("has prose where a label is missing", () => {
    expect(read("| Element | Content |\n|---|---|\n| | LN2 |")).toEqual(["prose = LN2"]);
  });
});

describe("a table of more columns", () => {
  it("is one record for each row, named by its headings", () => {
    const text =
      "| Code | Units | Modifiers | |\n|:---|---:|---|---|\n| 17340 | 1 | | office |\n| 99213 | 1 | 25 | |\n";
    expect(read(text)).toEqual([
      "record",
      "  field Code = 17340",
      "  field Units = 1",
      "  prose = office",
      "record",
      "  field Code = 99213",
      "  field Units = 1",
      "  field Modifiers = 25",
    ]);
    expect(nodesOf(text).map(({ anchor }) => text.slice(anchor.start, anchor.end))).toEqual([
      "17340 | 1 | | office",
      "99213 | 1 | 25",
    ]);
  });

  it("is pairs where every other column has labels", () => {
    expect(
      read(
        "| Agent | LN2 | Freeze time | 5 s |\n|---|---|---|---|\n| Cycles | 1 | Tolerance | good |",
      ),
    ).toEqual([
      "field Agent = LN2",
      "field Freeze time = 5 s",
      "field Cycles = 1",
      "field Tolerance = good",
    ]);
  });

  it("names the columns of its empty cells", () => {
    const open = (text: string) =>
      nodesOf(text).map((row) => row.open?.map((label) => label.text) ?? []);
    expect(open("| Site | Seconds | |\n|---|---|---|\n| chin | | |\n| | | |\n")).toEqual([
      ["Seconds"],
      ["Site", "Seconds"],
    ]);
    expect(open("| Site | Seconds | Cycles |\n|---|---|---|\n| chin | 5 | 1 |\n")).toEqual([[]]);
  });
});

describe("a cell", () => {
  it("may hold the bar of a filter", () => {
    expect(read('| Element | Content |\n|---|---|\n| Where | {{ sites | join(", ") }} |')).toEqual([
      'field Where = {{ sites | join(", ") }}',
    ]);
  });

  it("may hold an escaped bar", () => {
    expect(read("| Element | Content |\n|---|---|\n| Agent | LN2 \\| swab |")).toEqual([
      "field Agent = LN2 \\| swab",
    ]);
  });

  it("may hold a dash alone", () => {
    expect(read("| Code | Units | Modifiers |\n|---|---|---|\n| 17340 | 1 | - |")).toEqual([
      "record",
      "  field Code = 17340",
      "  field Units = 1",
      "  field Modifiers = -",
    ]);
  });

  it("takes its words without markup and its place with it", () => {
    const text = "| Element | Content |\n|---|---|\n| **Agent** | *LN2* |";
    const words = text.replace(/\*/g, " ");
    expect(outlineInWords(readTable(text, words, 0, text.length), text)).toEqual([
      "field Agent = LN2",
    ]);
  });
});

it("reads only the lines that it is given", () => {
  const text = "Before\n| Element | Content |\n|---|---|\n| Agent | LN2 |\nAfter";
  expect(outlineInWords(readTable(text, text, 7, text.indexOf("\nAfter")), text)).toEqual([
    "field Agent = LN2",
  ]);
});

it("is nothing without a line", () => expect(read("")).toEqual([]));
