import { describe, expect, it } from "vitest";
import { compareMarked, parseMarkedFixture } from "./marked-fixture.ts";

const yaml = [
  "procedure:",
  "  freeze_time: 5 min",
  "  #            ^^^^^ warning procedure/freeze-implausible: longer than any published time",
  "  #            ^^^ info procedure/cycles-implausible",
  "",
].join("\n");

function wordsOf(text: string, format: "yaml" | "markdown"): string[] {
  return parseMarkedFixture(text, format).expectations.map(
    ({ range, severity, ruleId }) => `${severity} ${ruleId} ${text.slice(range.start, range.end)}`,
  );
}

describe("parseMarkedFixture", () => {
  it("reads carets in YAML comments, several beneath one line", () => {
    expect(wordsOf(yaml, "yaml")).toEqual([
      "info procedure/cycles-implausible 5 m",
      "warning procedure/freeze-implausible 5 min",
    ]);
  });

  it("reads carets in HTML comments", () => {
    const text = "LN2 for 5 min\n<!--    ^^^^^ error procedure/freeze-implausible -->\n";
    expect(wordsOf(text, "markdown")).toEqual(["error procedure/freeze-implausible 5 min"]);
  });

  it("reads places by line and column", () => {
    const text = "# @finding 2:1-2:5 error template/unknown-key\nkidn: note\n";
    expect(wordsOf(text, "yaml")).toEqual(["error template/unknown-key kidn"]);
  });

  it("reads places by line and column in HTML comments", () => {
    const text = "<!-- @finding 2:1-3:4 info template/clone -->\nLN2\nfor acne\n";
    expect(wordsOf(text, "markdown")).toEqual(["info template/clone LN2\nfor"]);
  });

  it("reads documents with CRLF like those with LF", () => {
    const text = yaml.replaceAll("\n", "\r\n");
    expect(wordsOf(text, "yaml")).toEqual(wordsOf(yaml, "yaml"));
  });

  it.each([
    ["a: b\n#  ^ fatal template/x\n", 'Line 2: "fatal template/x" is no expectation.'],
    ["a: b\n#  ^ error\n", 'Line 2: "error" is no expectation.'],
    ["a: b\n#    ^ error template/x\n", "Line 2: the carets point beyond the line above."],
    ["# ^ error template/x\n", "Line 1: the carets point beyond the line above."],
    ["# @finding 9 error template/x\n", 'Line 1: "9 error template/x" names no place.'],
    ["# @finding 9:1-9:2 error template/x\n", "Line 1: there is no place 9:1-9:2."],
  ])("rejects the mark in %j", (text, message) => {
    expect(() => parseMarkedFixture(text, "yaml")).toThrow(message);
  });
});

describe("compareMarked", () => {
  const fixture = parseMarkedFixture(yaml, "yaml");

  it("is silent where both agree", () => {
    const found = fixture.expectations.map((one) => ({
      ...one,
      ruleId: one.ruleId as `procedure/${string}`,
    }));
    expect(compareMarked(found, fixture)).toEqual([]);
  });

  it("names what is missing and what was not expected, with place and words", () => {
    const start = yaml.indexOf("5 min");
    const found = [
      {
        ruleId: "procedure/freeze-implausible",
        severity: "error",
        range: { start, end: start + 5 },
      },
    ] as const;
    expect(compareMarked(found, fixture)).toEqual([
      'missing:    2:16-2:19 info procedure/cycles-implausible "5 m"',
      'missing:    2:16-2:21 warning procedure/freeze-implausible "5 min"',
      'unexpected: 2:16-2:21 error procedure/freeze-implausible "5 min"',
    ]);
  });

  it("counts a finding that is reported twice", () => {
    const [one] = fixture.expectations;
    const twice = [one, one].flatMap((finding) =>
      finding ? [{ ...finding, ruleId: finding.ruleId as `procedure/${string}` }] : [],
    );
    expect(
      compareMarked(twice, fixture).filter((line) => line.startsWith("unexpected")),
    ).toHaveLength(1);
  });
});
