import { describe, expect, it } from "vitest";
import { parseAllDocuments, YAMLParseError } from "yaml";
import { toSyntaxProblem } from "./yaml-problems.ts";

const problemsOf = (text: string) =>
  [...parseAllDocuments(text)]
    .flatMap(({ errors }) => errors)
    .map((error) => {
      const { range, problem, remedy } = toSyntaxProblem(error, text);
      return { words: text.slice(range.start, range.end), problem, remedy };
    });

describe("what YAML cannot read is said in words for people who write notes:", () => {
  it.each([
    ["history: Note: itching", "A colon followed by a space stands inside the value."],
    ["a:\n\tb: 1", "A tab is used to indent."],
    ["patient: @NAME@", "The value begins with a character that YAML keeps for itself."],
    ['note: "a \\q"', "A backslash stands before a character that cannot be escaped."],
    ["a: 1\ncyc\nb: 2", "This line has no colon, so it is neither a field nor part of one."],
    ["note: 'LN2", "A colon, quote or bracket is missing."],
    ["sites: [chin, - cheek]", "A list with dashes stands inside brackets."],
  ])("%j", (text, problem) => {
    expect(problemsOf(text).map((one) => one.problem)).toContain(problem);
    expect(problemsOf(text).every(({ remedy }) => remedy.endsWith("."))).toBe(true);
  });

  it("never with the parser's own words", () => {
    const [error] = problemsOf("a: 1\na: 2");
    expect(error).toMatchObject({ problem: "This is not valid YAML." });
  });
});

describe("the place", () => {
  it("is the words that are wrong", () => {
    expect(problemsOf("patient: @NAME@").map(({ words }) => words)).toContain("@");
  });

  it("ends with its line, and lies inside the text", () => {
    for (const text of ["a: [b\n\n\nc: d\n", "sites: [chin", 'a: "b\nc: d\n']) {
      expect(problemsOf(text).length).toBeGreaterThan(0);
      for (const { words } of problemsOf(text)) expect(words).not.toContain("\n");
    }
  });

  it("is cut where the parser points beyond", () => {
    const place = (from: number, to: number) =>
      toSyntaxProblem(new YAMLParseError([from, to], "BAD_INDENT", ""), "a: b\nc: d").range;
    expect(place(3, 8)).toEqual({ start: 3, end: 4 });
    expect(place(99, 120)).toEqual({ start: 9, end: 9 });
  });
});
