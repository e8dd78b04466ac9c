import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LineIndex } from "./line-index.ts";

/** A text with its cursor: the offset of `▮`, which is taken out. */
function at(marked: string) {
  const offset = marked.indexOf("▮");
  const { line, column } = new LineIndex(marked.replace("▮", "")).positionAt(offset);
  return `${line}:${column}`;
}

describe("the place of a character", () => {
  it.each([
    ["▮Agent: LN2", "1:1"],
    ["Agent: ▮LN2", "1:8"],
    ["Agent: LN2▮\nCycles: 1", "1:11"],
    ["Agent: LN2\n▮Cycles: 1", "2:1"],
    ["Agent: LN2\r\n▮Cycles: 1", "2:1"],
    ["Agent: LN2▮\r\nCycles: 1", "1:11"],
    ["Agent: LN2\r▮\nCycles: 1", "1:12"],
    ["Agent: LN2\r▮Cycles: 1", "2:1"],
    ["Agent: LN2\n\n▮Cycles: 1", "3:1"],
    ["Agent: LN2\n▮", "2:1"],
    ["▮", "1:1"],
    ["😀▮", "1:3"],
  ])("in %j is %s", (text, place) => expect(at(text)).toBe(place));

  it("outside the text is at its ends", () => {
    const index = new LineIndex("Agent\nLN2");
    expect(index.positionAt(-5)).toEqual({ line: 1, column: 1 });
    expect(index.positionAt(99)).toEqual({ line: 2, column: 4 });
  });
});

describe("lines", () => {
  it.each([
    ["", 1],
    ["LN2", 1],
    ["LN2\n", 2],
    ["LN2\r\n5 s\r\n", 3],
    ["LN2\r5 s\n\r", 4],
  ])("in %j are %i", (text, count) => expect(new LineIndex(text).lineCount).toBe(count));

  it("behind the last begin at the end of the text", () => {
    expect(new LineIndex("Agent\nLN2").startOfLine(3)).toBe(9);
  });
});

describe("any text", () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom("\n", "\r", "\r\n", "LN2"), fc.string({ maxLength: 6 })))
    .map((parts) => parts.join(""));

  it("gives every offset back from its line and column", () => {
    fc.assert(
      fc.property(text, fc.nat(), (words, any) => {
        const index = new LineIndex(words);
        const offset = any % (words.length + 1);
        const { line, column } = index.positionAt(offset);
        expect(index.startOfLine(line) + column - 1).toBe(offset);
        expect(line).toBeLessThanOrEqual(index.lineCount);
      }),
    );
  });

  it("has its lines in the same places with CRLF as with LF", () => {
    fc.assert(
      fc.property(text, (words) => {
        const lf = words.replace(/\r\n?/g, "\n");
        const [plain, carriage] = [new LineIndex(lf), new LineIndex(lf.replaceAll("\n", "\r\n"))];
        expect(carriage.lineCount).toBe(plain.lineCount);
        for (let line = 1; line <= plain.lineCount; line++) {
          expect(carriage.startOfLine(line)).toBe(plain.startOfLine(line) + line - 1);
        }
      }),
    );
  });
});
