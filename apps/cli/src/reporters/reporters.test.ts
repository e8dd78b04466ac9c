import { everyRule } from "@encounter-lint/linter";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { LintRun } from "../lint-result.ts";
import { MAX_UPLOADED } from "./sarif.ts";
import { rdjsonSchema } from "../testing/rdjson-schema.ts";
import {
  aFile,
  aFinding,
  HOSTILE,
  hostileRun,
  inLine,
  SAMPLE_CITATIONS,
  SAMPLE_RULE,
} from "../testing/sample-run.ts";
import { printable } from "./paint.ts";
import { FORMATS, reporterFor, type Format } from "./formats.ts";

async function reportAs(format: Format, run: LintRun): Promise<string> {
  const reporter = await reporterFor(format);
  return [...reporter(run, { version: "1.2.3", color: false, columns: 100 })].join("");
}

const one: LintRun = { files: [aFile({ findings: [aFinding()] })], problems: [] };
const everyFinding = everyRule.map(({ id }) => aFinding({ ruleId: id }));
const message = `No freezing agent is named. Write it. (${SAMPLE_CITATIONS})`;

describe.each(FORMATS)("the report %s", (format) => {
  test("is the same for the same results", async () => {
    expect(await reportAs(format, hostileRun)).toBe(await reportAs(format, hostileRun));
  });

  test("ends with a line break or says nothing", async () => {
    for (const run of [hostileRun, one, { files: [], problems: [] }]) {
      expect(await reportAs(format, run)).toMatch(/^$|\n$/);
    }
  });

  test("holds no character that moves the cursor", async () => {
    expect(await reportAs(format, hostileRun)).toBe(printable(await reportAs(format, hostileRun)));
  });

  test("shows no words of a line beyond what the messages flag, the pretty one excepted", async () => {
    const file = aFile({ findings: [aFinding()], flaggedLines: { 3: "Mrs. Doe was frozen" } });
    const text = await reportAs(format, { files: [file], problems: [] });
    expect(text.includes("Mrs. Doe")).toBe(format === "pretty");
  });
});

test("compact has one line for each finding", async () => {
  expect(await reportAs("compact", one)).toBe(
    `a.encounter.md:3:4: error ${SAMPLE_RULE} ${message}\n`,
  );
  const lines = (await reportAs("compact", hostileRun)).trimEnd().split("\n");
  expect(lines).toHaveLength(3);
});

describe("rdjson", () => {
  test.each([
    ["everything", hostileRun],
    ["one finding", one],
    ["a finding of every rule", { files: [aFile({ findings: everyFinding })], problems: [] }],
    ["nothing", { files: [], problems: [] }],
  ])("is valid by its definition for %s", async (_name, run) => {
    const { error } = rdjsonSchema.safeParse(JSON.parse(await reportAs("rdjson", run)));
    expect(error).toBeUndefined();
  });

  test("counts columns in bytes and offers safe fixes of the flagged line", async () => {
    const line = "Größe: 2 Stück";
    const range = inLine(1, 8, 9);
    const at = (start: number, end: number) => ({
      title: "Set units to 1",
      safety: "safe" as const,
      edits: [{ range: { start, end }, newText: "1" }],
    });
    // `inLine` puts line 1 at offset 101.
    const finding = aFinding({ range, fixes: [at(108, 109), at(300, 301)] });
    const file = aFile({ findings: [finding], flaggedLines: { 1: line } });
    const bytes = { start: { line: 1, column: 10 }, end: { line: 1, column: 11 } };
    expect(JSON.parse(await reportAs("rdjson", { files: [file], problems: [] }))).toEqual({
      source: { name: "encounter-lint" },
      diagnostics: [
        {
          message,
          location: { path: "a.encounter.md", range: bytes },
          severity: "ERROR",
          code: { value: SAMPLE_RULE },
          suggestions: [{ range: bytes, text: "1" }],
        },
      ],
    });
  });

  test("gives lines alone where the text is not known", async () => {
    const report = JSON.parse(await reportAs("rdjson", one)) as {
      diagnostics: { location: { range: unknown } }[];
    };
    expect(report.diagnostics[0]?.location.range).toEqual({ start: { line: 3 }, end: { line: 3 } });
  });
});

describe("json", () => {
  test("has the documented fields", async () => {
    const report: unknown = JSON.parse(await reportAs("json", hostileRun));
    expect(report).toMatchObject({
      version: 1,
      files: [
        { path: "quiet.encounter.yaml", kind: "note", format: "yaml", diagnostics: [] },
        {
          diagnostics: [
            {
              ruleId: SAMPLE_RULE,
              messageId: "missing",
              severity: "error",
              message,
              problem: "No freezing agent is named.",
              remedy: "Write it.",
              range: {
                start: { offset: 304, line: 3, column: 4 },
                end: { offset: 313, line: 3, column: 13 },
              },
              related: [],
              fixable: false,
            },
            { problem: HOSTILE },
            { fixable: true, stale: "Table from 2024-07-01: compare with the current one." },
          ],
          suppressed: [{ reason: HOSTILE, diagnostic: { ruleId: SAMPLE_RULE } }],
          accepted: [{ fingerprint: "f5" }],
        },
        { kind: null, format: null, problems: [{ code: "vanished" }] },
      ],
      problems: [{ code: "settings", line: 2, column: 3 }, { code: "option" }],
      summary: { files: 3, unchecked: 1, errors: 1, warnings: 1, infos: 1, problems: 3 },
    });
  });

  test("is valid when there is no file", async () => {
    expect(JSON.parse(await reportAs("json", { files: [], problems: [] }))).toMatchObject({
      files: [],
    });
  });
});

test("ndjson has one object in each line, with findings before problems before the summary", async () => {
  const lines = (await reportAs("ndjson", hostileRun)).trimEnd().split("\n");
  const types = lines.map((line) => (JSON.parse(line) as { type: string }).type);
  expect(types).toEqual([
    ...Array<string>(3).fill("finding"),
    ...Array<string>(3).fill("problem"),
    "summary",
  ]);
});

/** Compressed. */
const MAX_UPLOADED_BYTES = 10_000_000;

describe("sarif", () => {
  const schema: unknown = JSON.parse(
    readFileSync(new URL("../../fixtures/sarif-schema-2.1.0.json", import.meta.url), "utf8"),
  );
  const ajv = new Ajv.default({ strict: false, allErrors: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema as object);

  test.each([
    ["everything", hostileRun],
    ["one finding", one],
    ["a finding of every rule", { files: [aFile({ findings: everyFinding })], problems: [] }],
    ["nothing", { files: [], problems: [] }],
  ])("is valid by the schema for %s", async (_name, run) => {
    validate(JSON.parse(await reportAs("sarif", run)));
    expect(validate.errors).toBeNull();
  });

  test("carries fingerprints, suppressions with their reason, the baseline, fixes and passes", async () => {
    const { runs } = JSON.parse(await reportAs("sarif", hostileRun)) as {
      runs: [{ results: object[]; tool: { driver: { rules: object[] } }; invocations: object[] }];
    };
    const [{ results, tool, invocations }] = runs;
    expect(results).toMatchObject([
      { kind: "fail", level: "error", partialFingerprints: { "encounterLint/v1": "f1" } },
      { level: "warning" },
      {
        level: "note",
        relatedLocations: [{ id: 0 }],
        fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: "1" } }] }] }],
      },
      { suppressions: [{ kind: "inSource", justification: HOSTILE }] },
      { baselineState: "unchanged", suppressions: [{ kind: "external" }] },
      { kind: "pass", ruleId: "documentation/freeze-duration-missing" },
    ]);
    expect(tool.driver.rules).toHaveLength(2);
    expect(invocations).toMatchObject([{ executionSuccessful: false }]);
  });

  test("for code scanning holds findings alone, the gravest first, and says how many it leaves out", async () => {
    const upload = JSON.parse(await reportAs("code-scanning", hostileRun)) as {
      runs: [{ results: object[] }];
    };
    validate(upload);
    expect(validate.errors).toBeNull();
    expect(upload.runs[0].results).toMatchObject([
      { kind: "fail", level: "error" },
      { kind: "fail", level: "warning" },
      { kind: "fail", level: "note" },
    ]);

    const warnings = Array.from({ length: MAX_UPLOADED }, () => aFinding({ severity: "warning" }));
    const many = aFile({ findings: [...warnings, aFinding({ severity: "error" })] });
    const text = await reportAs("code-scanning", { files: [many], problems: [] });
    const [run] = (JSON.parse(text) as { runs: [{ results: object[]; invocations: [object] }] })
      .runs;
    expect(run.results).toHaveLength(MAX_UPLOADED);
    expect(run.results[0]).toMatchObject({ level: "error" });
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: true,
      toolExecutionNotifications: [{ level: "warning", descriptor: { id: "left-out" } }],
    });
    expect(gzipSync(text).length).toBeLessThan(MAX_UPLOADED_BYTES);
  });

  test("encodes paths as relative URIs", async () => {
    const text = await reportAs("sarif", hostileRun);
    expect(text).toContain(
      '"uri":"dir%2C%20with%3A%20100%25%20%3Codd%3E%20names/a%26b%7Cc.encounter.md","uriBaseId":"SRCROOT"',
    );
  });

  test("counts columns from 1", async () => {
    expect(await reportAs("sarif", one)).toContain(
      '"region":{"startLine":3,"startColumn":4,"endLine":3,"endColumn":13}',
    );
  });
});

describe("github", () => {
  test("repeats the place in the text, because the log hides the properties", async () => {
    expect(await reportAs("github", one)).toBe(
      `::error file=a.encounter.md,line=3,endLine=3,col=4,endColumn=13,title=${SAMPLE_RULE}::a.encounter.md:3:4 ${message}\n`,
    );
  });

  test("escapes what would end a property, a message or a line", async () => {
    const lines = (await reportAs("github", hostileRun)).trimEnd().split("\n");
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain("file=dir%2C with%3A 100%25 <odd> names/a&b|c.encounter.md,");
    expect(lines[1]).toContain("a%25b%0Ac::d,e:f");
  });

  test("leaves columns out where a finding spans lines", async () => {
    expect((await reportAs("github", hostileRun)).split("\n")[2]).toMatch(
      /line=5,endLine=6,title=/,
    );
  });

  test("says how many findings it does not annotate", async () => {
    const findings = Array.from({ length: 13 }, () => aFinding());
    const lines = (await reportAs("github", { files: [aFile({ findings })], problems: [] }))
      .trimEnd()
      .split("\n");
    expect(lines.filter((line) => line.startsWith("::error"))).toHaveLength(10);
    expect(lines.at(-1)).toMatch(/^::notice title=encounter-lint::3 more findings are in the log/);
    expect(lines).toHaveLength(14);
  });
});

test("gitlab fingerprints depend on the file and not on the line", async () => {
  const at = async (path: string, line: number) => {
    const findings = [aFinding({ range: inLine(line, 1, 2) })];
    const text = await reportAs("gitlab", { files: [aFile({ path, findings })], problems: [] });
    return (JSON.parse(text) as { fingerprint: string }[])[0]?.fingerprint;
  };
  expect(await at("a.md", 3)).toBe(await at("a.md", 30));
  expect(await at("a.md", 3)).not.toBe(await at("b.md", 3));
});

test("gitlab has the fields that GitLab reads", async () => {
  expect(JSON.parse(await reportAs("gitlab", one))).toEqual([
    {
      description: message,
      check_name: SAMPLE_RULE,
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      severity: "major",
      location: { path: "a.encounter.md", lines: { begin: 3, end: 3 } },
    },
  ]);
});

describe.each(["junit", "checkstyle"] as const)("%s", (format) => {
  test("is well-formed whatever the texts hold", async () => {
    const text = await reportAs(format, hostileRun);
    const withoutDeclaration = text.replace(/^<\?xml [^>]*\?>\n/, "");
    expect(unclosedElements(withoutDeclaration)).toEqual([]);
    const outside = withoutDeclaration.replace(/<(\/?)([a-z]+)(?: [a-z]+="[^"<]*")*(\/?)>/g, "");
    expect(outside).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|#\d+);)/);
  });

  test("names the place, the severity and the message", async () => {
    const text = await reportAs(format, one);
    expect(text).toContain("a.encounter.md");
    expect(text).toContain("No freezing agent is named.");
  });
});

test("junit counts infos as passed and problems as errors", async () => {
  expect(await reportAs("junit", hostileRun)).toContain(
    '<testsuites name="encounter-lint" tests="7" failures="2" errors="3">',
  );
});

test("markdown escapes what would break its table", async () => {
  const rows = (await reportAs("markdown", hostileRun))
    .split("\n")
    .filter((line) => /^\| \d/.test(line));
  expect(rows).toHaveLength(3);
  for (const row of rows) expect(row.replaceAll("\\|", "").match(/\|/g)).toHaveLength(6);
});

describe("html", () => {
  test("escapes every text and loads nothing from elsewhere", async () => {
    const text = await reportAs("html", hostileRun);
    expect(text).not.toContain("<odd>");
    expect(text).not.toContain("<i>");
    expect(text).not.toMatch(/<(?:script|link|img|iframe)\b/);
    expect(text).toContain("default-src 'none'");
  });

  test("shows what is documented, what is missing, and suppressions with their reason", async () => {
    const text = await reportAs("html", hostileRun);
    const words = text.replace(/<[^>]+>/g, " ").replace(/ +/g, " ");
    expect(words).toContain(" freeze time stated line 4 ");
    expect(words).toContain(" freezing agent missing ");
    expect(text).toContain("Suppressed, with the reason given");
    expect(text).toContain("1 of 2");
  });
});

test("pretty shows the frame, the remedy and the figures", async () => {
  const file = aFile({ findings: [aFinding()], flaggedLines: { 3: "## Procedure" } });
  expect(await reportAs("pretty", { files: [file], problems: [] })).toBe(
    [
      `a.encounter.md:3:4 error ${SAMPLE_RULE}`,
      "  No freezing agent is named.",
      "  3 │ ## Procedure",
      "    │    ^^^^^^^^^",
      "  do: Write it.",
      `  source: ${SAMPLE_CITATIONS}`,
      "",
      "1 error in 1 file.",
      "",
    ].join("\n"),
  );
});

/** The elements that are open at the end, or an end tag that closes none. */
function unclosedElements(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [, closing, name = "", selfClosing] of xml.matchAll(
    /<(\/?)([a-z]+)(?: [a-z]+="[^"<]*")*(\/?)>/g,
  )) {
    if (closing === "/" && open.pop() !== name) return [`/${name}`];
    if (closing === "" && selfClosing === "") open.push(name);
  }
  return open;
}
