import stringWidth from "fast-string-width";
import { describe, expect, test } from "vitest";
import { codeFrame } from "./code-frame.ts";
import { painter, printable } from "./paint.ts";

const plain = painter(false);

/** The frame for the words between the marks ‹ and ›. */
function frameOf(marked: string, columns = 80): readonly string[] {
  const start = marked.indexOf("‹");
  const end = marked.indexOf("›") - 1;
  const line = marked.replace(/[‹›]/g, "");
  const place = (offset: number) => ({ offset, line: 12, column: offset + 1 });
  return codeFrame(line, { start: place(start), end: place(end) }, columns, plain).split("\n");
}

describe("a code frame", () => {
  test("puts a caret under every character of the flagged words", () => {
    expect(frameOf("- units: ‹12›")).toEqual(["  12 │ - units: 12", "     │          ^^"]);
  });

  test("puts one caret where the finding is between two characters", () => {
    expect(frameOf("ab‹›cd")).toEqual(["  12 │ abcd", "     │   ^"]);
  });

  test("keeps carets under the words behind tabs, wide characters and emoji", () => {
    for (const before of ["\t\t", "氏名：", "👩🏽‍⚕️ ", "é "]) {
      const [text = "", carets = ""] = frameOf(`${before}‹LN2›`);
      expect(stringWidth(carets.slice(0, carets.indexOf("^")))).toBe(
        stringWidth(text.slice(0, text.indexOf("LN2"))),
      );
    }
  });

  test("marks the rest of the line when the words go on below", () => {
    const start = { offset: 3, line: 1, column: 4 };
    const end = { offset: 20, line: 2, column: 5 };
    expect(codeFrame("ab cd", { start, end }, 80, plain).split("\n")[1]).toBe("    │    ^^");
  });

  test("cuts long lines around the flagged words", () => {
    const frame = frameOf(`${"before ".repeat(40)}‹LN2›${" after".repeat(40)}`, 60);
    expect(frame[0]).toMatch(/│ ….*LN2.*…$/);
    expect(frame[1]).toMatch(/ \^\^\^$/);
    for (const line of frame) expect(stringWidth(line)).toBeLessThanOrEqual(60);
  });

  test("cuts flagged words that are longer than a line", () => {
    const frame = frameOf(`a ‹${"word ".repeat(60)}› z`, 60);
    for (const line of frame) expect(stringWidth(line)).toBeLessThanOrEqual(60);
  });

  test("never prints characters that a terminal obeys", () => {
    expect(frameOf("\u001B[2J\u202Eabc‹LN2›")[0]).toBe("  12 │ \uFFFD[2J\uFFFDabcLN2");
  });
});

test("text without control characters is printed as it is", () => {
  expect(printable("5 s × 2, „Wange“ – 頬")).toBe("5 s × 2, „Wange“ – 頬");
});
