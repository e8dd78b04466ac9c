import { rules } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { applyFixes } from "../fix/apply-fixes.ts";
import { lint } from "../lint.ts";
import type { Diagnostic } from "../lint-report.ts";
import { readDocument } from "../read/read-document.ts";
import { LineIndex } from "../source/line-index.ts";
import { applySuppressions } from "./apply-suppressions.ts";
import { readDirectives } from "./read-directives.ts";
import { suppressionRules } from "./suppression-rules.ts";
import type { SuppressionContext } from "./suppression-context.ts";

const UNITS = "coding/units-over-one";
const POS = "billing/pos-unlikely";

/** A finding of `ruleId` at every occurrence of `words`. */
function findings(text: string, ruleId: Diagnostic["ruleId"], words: string): Diagnostic[] {
  return [...text.matchAll(new RegExp(words, "g"))].map(({ index }) => ({
    ruleId,
    messageId: "any",
    severity: "error",
    problem: "Something is wrong.",
    why: "It matters.",
    remedy: "Correct it.",
    sources: [],
    path: [],
    data: {},
    message: "Something is wrong.",
    range: { start: index, end: index + words.length },
    related: [],
    fixes: [],
    encounterIndex: 0,
  }));
}

function suppress(
  text: string,
  diagnostics: readonly Diagnostic[],
  options: Partial<SuppressionContext> & { readonly format?: "yaml" | "markdown" } = {},
) {
  const { format = "yaml", ...context } = options;
  const reading = readDirectives(readDocument(text, format).comments);
  const outcome = applySuppressions(diagnostics, reading, {
    text,
    lineIndex: new LineIndex(text),
    knownRuleIds: rules.map(({ id }) => id),
    today: "2026-11-23",
    ...context,
  });
  const lines = new LineIndex(text);
  const lineOf = ({ range }: Diagnostic): number => lines.positionAt(range.start).line;
  return {
    kept: outcome.kept.map(lineOf),
    suppressed: outcome.suppressed.map(({ diagnostic }) => lineOf(diagnostic)),
    reasons: outcome.suppressed.map(({ reason }) => reason),
    problems: outcome.problems.map(
      ({ ruleId, severity, range }) =>
        `${severity} ${ruleId} ${text.slice(range.start, range.end)}`,
    ),
    messages: outcome.problems.map(({ message }) => message),
    fixed: (title: RegExp) =>
      applyFixes(
        text,
        outcome.problems.flatMap(({ fixes }) => fixes.filter((fix) => title.test(fix.title))),
      ).text,
  };
}

describe("a suppression silences the findings that start", () => {
  it("on its own line", () => {
    const text = `a: 1 # encounter-lint-disable-line ${UNITS} -- payer's letter\nb: 1\n`;
    expect(suppress(text, findings(text, UNITS, ": 1"))).toMatchObject({
      suppressed: [1],
      kept: [2],
      reasons: ["payer's letter"],
      problems: [],
    });
  });

  it("on the next line with words, past other directives", () => {
    const text = [
      `# encounter-lint-disable-next-line ${UNITS} -- payer's letter`,
      `# encounter-lint-disable-next-line ${POS} -- mobile unit`,
      "",
      "a: 1",
      "b: 1",
      "",
    ].join("\n");
    const all = [...findings(text, UNITS, ": 1"), ...findings(text, POS, ": 1")];
    expect(suppress(text, all)).toMatchObject({ suppressed: [4, 4], kept: [5, 5], problems: [] });
  });

  it("between disable and enable", () => {
    const text = [
      "a: 1",
      `# encounter-lint-disable ${UNITS}, ${POS} -- mobile unit`,
      "b: 1",
      `# encounter-lint-enable ${UNITS}`,
      "c: 1",
      "# encounter-lint-enable",
      "d: 1",
      "",
    ].join("\n");
    const all = [...findings(text, UNITS, ": 1"), ...findings(text, POS, ": 1")];
    expect(suppress(text, all)).toMatchObject({
      suppressed: [3, 3, 5],
      kept: [1, 5, 7, 1, 7],
      problems: [],
    });
  });

  it("anywhere in the file", () => {
    const text = `a: 1\n# encounter-lint-disable-file ${UNITS} -- payer's letter\nb: 1`;
    expect(suppress(text, findings(text, UNITS, ": 1"))).toMatchObject({
      suppressed: [1, 3],
      kept: [],
    });
  });

  it("beneath an HTML comment of several lines", () => {
    const text = `<!-- encounter-lint-disable-next-line ${UNITS}\n  -- payer's\n  letter -->\n\n17340 x 12\n`;
    const outcome = suppress(text, findings(text, UNITS, "x 12"), { format: "markdown" });
    expect(outcome).toMatchObject({ suppressed: [5], kept: [], problems: [] });
  });

  it("in the front matter of a Markdown file", () => {
    const text = `---\nkind: note # encounter-lint-disable-line ${UNITS} -- payer's letter\n---\nText\n`;
    const outcome = suppress(text, findings(text, UNITS, "note"), { format: "markdown" });
    expect(outcome).toMatchObject({ suppressed: [2], kept: [], problems: [] });
  });

  it("and of several that reach a finding the narrowest counts", () => {
    const text = `# encounter-lint-disable-file ${UNITS} -- wide\na: 1 # encounter-lint-disable-line ${UNITS} -- narrow\nb: 1\n`;
    expect(suppress(text, findings(text, UNITS, ": 1")).reasons).toEqual(["narrow", "wide"]);
  });

  it("when a dash takes the place of two hyphens", () => {
    const text = `a: 1 # encounter-lint-disable-line ${UNITS} — payer's letter\n`;
    expect(suppress(text, findings(text, UNITS, ": 1")).reasons).toEqual(["payer's letter"]);
  });

  it("in files with CRLF", () => {
    const text = `# encounter-lint-disable-next-line ${UNITS} -- payer's letter \na: 1 \nb: 1 \n`;
    expect(suppress(text, findings(text, UNITS, ": 1"))).toMatchObject({
      suppressed: [2],
      kept: [3],
      reasons: ["payer's letter"],
    });
  });
});

describe("a suppression that does not hold silences nothing and is reported:", () => {
  it("without a reason", () => {
    const text = `a: 1 # encounter-lint-disable-line ${UNITS} payer said so\n`;
    expect(suppress(text, findings(text, UNITS, ": 1"))).toMatchObject({
      kept: [1],
      problems: [
        `error template/suppression-without-reason # encounter-lint-disable-line ${UNITS} payer said so`,
      ],
    });
  });

  it("after its last day", () => {
    const text = `a: 1 # encounter-lint-disable-line ${UNITS} until:2026-11-22 -- payer's letter\n`;
    expect(suppress(text, findings(text, UNITS, ": 1"))).toMatchObject({
      kept: [1],
      problems: ["error template/suppression-expired until:2026-11-22"],
    });
  });

  it("with a last day that does not exist", () => {
    const text = `a: 1 # encounter-lint-disable-line ${UNITS} until:2026-02-30 -- payer's letter\n`;
    expect(suppress(text, findings(text, UNITS, ": 1"))).toMatchObject({
      kept: [1],
      problems: ["error template/suppression-expired until:2026-02-30"],
    });
  });

  it("for a rule that does not exist, with the name that was meant", () => {
    const text = "a: 1 # encounter-lint-disable-line coding/unit-over-one -- payer's letter\n";
    const outcome = suppress(text, findings(text, UNITS, ": 1"));
    expect(outcome.kept).toEqual([1]);
    expect(outcome.messages).toEqual([
      'There is no rule "coding/unit-over-one". Did you mean "coding/units-over-one"? (encounter-lint suppressions)',
    ]);
    expect(outcome.fixed(/Write/)).toBe(
      "a: 1 # encounter-lint-disable-line coding/units-over-one -- payer's letter\n",
    );
  });

  it("for a rule of another category, with the right one", () => {
    const text = "a: 1 # encounter-lint-disable-line billing/units-over-one -- payer's letter\n";
    expect(suppress(text, []).fixed(/Write/)).toContain("disable-line coding/units-over-one --");
  });

  it("for a mandatory rule", () => {
    const text = `a: 1 # encounter-lint-disable-line ${UNITS} -- payer's letter\n`;
    expect(suppress(text, findings(text, UNITS, ": 1"), { mandatory: [UNITS] })).toMatchObject({
      kept: [1],
      problems: [`error template/suppression-of-mandatory ${UNITS}`],
    });
  });

  it("without a rule", () => {
    const text = "a: 1 # encounter-lint-disable-line -- payer's letter\n";
    expect(suppress(text, findings(text, UNITS, ": 1"))).toMatchObject({ kept: [1] });
    expect(suppress(text, []).messages[0]).toContain("The suppression names no rule.");
  });

  it("when the directive is misspelled", () => {
    const text = `a: 1 # encounter-lint-disabel-line ${UNITS} -- payer's letter\n`;
    const outcome = suppress(text, findings(text, UNITS, ": 1"));
    expect(outcome.problems).toEqual([
      "error template/suppression-unknown-rule encounter-lint-disabel-line",
    ]);
    expect(outcome.fixed(/Write/)).toBe(text.replace("disabel", "disable"));
  });
});

describe("a suppression holds", () => {
  it("on its last day", () => {
    const text = `a: 1 # encounter-lint-disable-line ${UNITS}, until:2026-11-23 -- payer's letter\n`;
    expect(suppress(text, findings(text, UNITS, ": 1"))).toMatchObject({
      suppressed: [1],
      problems: [],
    });
  });

  it("after its last day where nobody says what day it is", () => {
    const text = `a: 1 # encounter-lint-disable-line ${UNITS} until:2020-01-01 -- payer's letter\n`;
    const reading = readDirectives(readDocument(text, "yaml").comments);
    const { suppressed } = applySuppressions(findings(text, UNITS, ": 1"), reading, {
      text,
      lineIndex: new LineIndex(text),
      knownRuleIds: [UNITS],
    });
    expect(suppressed).toHaveLength(1);
  });
});

describe("an unused suppression is reported and can be removed:", () => {
  it("a comment behind a value", () => {
    const text = `a: 1   # encounter-lint-disable-line ${UNITS} -- payer's letter\nb: 1\n`;
    const outcome = suppress(text, []);
    expect(outcome.problems).toEqual([
      `warning template/suppression-unused # encounter-lint-disable-line ${UNITS} -- payer's letter`,
    ]);
    expect(outcome.fixed(/unused/)).toBe("a: 1\nb: 1\n");
  });

  it("a comment on a line of its own", () => {
    const text = `a: 1\n  # encounter-lint-disable-next-line ${UNITS} -- payer's letter\nb: 1\n`;
    expect(suppress(text, []).fixed(/unused/)).toBe("a: 1\nb: 1\n");
  });

  it("a comment on the last line, without a line end", () => {
    const text = `a: 1\n# encounter-lint-disable-file ${UNITS} -- payer's letter`;
    expect(suppress(text, []).fixed(/unused/)).toBe("a: 1");
  });

  it("an HTML comment in the middle of a line", () => {
    const text = `LN2 <!-- encounter-lint-disable-line ${UNITS} -- letter --> for 5 s\n`;
    expect(suppress(text, [], { format: "markdown" }).fixed(/unused/)).toBe("LN2 for 5 s\n");
  });

  it("one rule of several", () => {
    const text = `a: 1 # encounter-lint-disable-line ${POS}, ${UNITS} -- payer's letter\n`;
    const outcome = suppress(text, findings(text, UNITS, ": 1"));
    expect(outcome.problems).toEqual([`warning template/suppression-unused ${POS}`]);
    expect(outcome.fixed(/unused/)).toBe(
      `a: 1 # encounter-lint-disable-line ${UNITS} -- payer's letter\n`,
    );
  });

  it("the last rule of several", () => {
    const text = `a: 1 # encounter-lint-disable-line ${UNITS}, ${POS} -- payer's letter\n`;
    expect(suppress(text, findings(text, UNITS, ": 1")).fixed(/unused/)).toBe(
      `a: 1 # encounter-lint-disable-line ${UNITS} -- payer's letter\n`,
    );
  });

  it("an enable that ends nothing", () => {
    const text = "a: 1\n# encounter-lint-enable\nb: 1\n";
    const outcome = suppress(text, []);
    expect(outcome.problems).toEqual([
      "warning template/suppression-unused # encounter-lint-enable",
    ]);
    expect(outcome.fixed(/Remove/)).toBe("a: 1\nb: 1\n");
  });
});

describe("the settings decide about the checks of the suppressions", () => {
  const text = `a: 1 # encounter-lint-disable-line ${UNITS} -- payer's letter\n`;

  it("by another level", () => {
    const outcome = suppress(text, [], { levelOf: () => "error" });
    expect(outcome.problems[0]).toMatch(/^error template\/suppression-unused/);
  });

  it("by turning them off", () => {
    expect(suppress(text, [], { levelOf: () => "off" }).problems).toEqual([]);
  });

  it("but no document does", () => {
    const own = "# encounter-lint-disable-file template/suppression-unused -- later\na: 1\n";
    expect(suppress(own, []).problems).toEqual([
      "error template/suppression-of-mandatory template/suppression-unused",
    ]);
  });
});

describe("a report", () => {
  const line = '    - { code: "17340", units: 8 } # encounter-lint-disable-line';

  it("lists what is suppressed, with its reason", () => {
    const text = `claim:\n  lines:\n${line} ${UNITS} -- payer's letter\n`;
    const { diagnostics, suppressed } = lint({ text, format: "yaml" });
    expect(suppressed.map(({ diagnostic, reason }) => [diagnostic.ruleId, reason])).toEqual([
      [UNITS, "payer's letter"],
    ]);
    expect(diagnostics.map(({ ruleId }) => ruleId)).not.toContain(UNITS);
  });

  it("places what is wrong with a suppression behind a byte order mark and CRLF", () => {
    const text = `\uFEFFclaim:\r\n  lines:\r\n${line} timeline/global-visit -- payer's letter\r\n`;
    const unused = lint({ text, format: "yaml" }).diagnostics.filter(
      ({ ruleId }) => ruleId === "template/suppression-unused",
    );
    expect(
      applyFixes(
        text,
        unused.flatMap(({ fixes }) => fixes),
      ).text,
    ).toBe(`\uFEFFclaim:\r\n  lines:\r\n    - { code: "17340", units: 8 }\r\n`);
  });
});

it("comments that are no directives are left alone", () => {
  const text = "# encounter-lint\n# encounter-lint is run in CI\na: 1\n";
  expect(suppress(text, []).problems).toEqual([]);
});

describe.each(suppressionRules.map((rule) => [rule.id, rule] as const))(
  "the examples of %s",
  (_, rule) => {
    const reported = (text: string): readonly string[] =>
      suppress(text, findings(text, UNITS, "units")).problems.map(
        (line) => line.split(" ")[1] ?? "",
      );

    it("are reported where they are to be avoided", () => {
      for (const { text } of rule.avoid) expect(reported(text)).toContain(rule.id);
    });

    it("are silent where they are preferred", () => {
      for (const { text } of rule.prefer) expect(reported(text)).toEqual([]);
    });
  },
);
