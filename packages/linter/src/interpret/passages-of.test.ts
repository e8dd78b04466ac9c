import { describe, expect, it } from "vitest";
import { documentInWords } from "../testing/mentions-in-words.ts";
import { passagesOf } from "./passages-of.ts";

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${line(index)}\n`).join("");
const LINE = "Tender papules of the left cheek, chin and forehead, lesion";
const long = lines(1000, (index) => `${LINE} ${index}.`);
const textsOf = (text: string) => passagesOf({ text, start: 0 }).map((one) => one.text);

describe("the passages of a text", () => {
  it("are the text itself, where it is no longer than people write", () => {
    const source = { text: lines(200, (index) => `${LINE} ${index}.`), start: 7 };
    expect(passagesOf(source)).toEqual([source]);
  });

  it("are the text itself, where it is only referred to", () => {
    const source = { text: long, start: 7, alias: { start: 900_000, end: 900_004 } };
    expect(passagesOf(source)).toEqual([source]);
  });

  it("are together the whole of a long text, each at its place and of whole lines", () => {
    const start = 7;
    const passages = passagesOf({ text: long, start });
    expect(passages.length).toBeGreaterThan(10);
    expect(passages.map(({ text }) => text).join("")).toBe(long);
    for (const { text, start: at } of passages) {
      expect(long.slice(at - start, at - start + text.length)).toBe(text);
      expect(text.endsWith("\n")).toBe(true);
      expect(text.split("\n").length).toBeLessThanOrEqual(65);
    }
  });

  it.each([
    ["changed", LINE],
    ["put in", `${LINE} 500.\nAnother line`],
    ["taken out", ""],
  ])("stay nearly all the same when a line is %s", (_, words) => {
    const before = new Set(textsOf(long));
    const changed = long.replace(`${LINE} 500`, words);
    expect(changed).not.toBe(long);
    expect(textsOf(changed).filter((text) => !before.has(text)).length).toBeLessThan(4);
  });

  it("are never without end, however alike the lines are", () => {
    expect(new Set(textsOf(lines(1000, () => LINE))).size).toBeLessThan(4);
    expect(textsOf(lines(1000, () => LINE)).length).toBeGreaterThan(10);
  });
});

it("reads at the end of a long field what it reads at the end of a short one", () => {
  const read = (count: number) => {
    const before = lines(count, (index) => `  Told to keep the area clean, point ${index}.`);
    return documentInWords(
      `kind: note\nprocedure: |\n${before}  LN2 by swab for 5 s to 8 papules of the left cheek.\n`,
      "yaml",
      "procedure",
    ).map((line) => line.replace(/\d+:\d+/g, ""));
  };
  const ofShort = read(3);
  expect(ofShort.join("\n")).toContain("freezeTime");
  expect(read(1000)).toEqual(ofShort);
});
