import { describe, expect, it } from "vitest";
import { outlineInWords } from "../testing/outline-in-words.ts";
import { readYaml } from "./read-yaml.ts";

const read = (text: string) =>
  readYaml(text).documents.flatMap(({ nodes }) => outlineInWords(nodes, text));
const problems = (text: string) =>
  readYaml(text).problems.map(({ range }) => text.slice(range.start, range.end));

describe("a map", () => {
  it("is fields and sections", () => {
    expect(read("kind: note\nprocedure:\n  cryogen: LN2\n  sites: [left cheek, chin]\n")).toEqual([
      "field kind = note",
      "section procedure",
      "  field cryogen = LN2",
      "  section sites",
      "    item = left cheek",
      "    item = chin",
    ]);
  });

  it("has fields without words", () => {
    expect(read("cryogen:\nsites: ''\n")).toEqual(["field cryogen", "field sites"]);
  });

  it("keeps a key that stands twice", () => {
    expect(read("cryogen: LN2\ncryogen: CO2\n")).toEqual([
      "field cryogen = LN2",
      "field cryogen = CO2",
    ]);
    expect(problems("cryogen: LN2\ncryogen: CO2\n")).toEqual([]);
  });

  it("in a list is a record", () => {
    expect(read("claim:\n  - { code: '17340', units: 1 }\n  - code: '99213'\n")).toEqual([
      "section claim",
      "  record",
      "    field code = 17340",
      "    field units = 1",
      "  record",
      "    field code = 99213",
    ]);
  });
});

describe("a scalar stays the text it is", () => {
  it.each([
    ["pos: 02", "02"],
    ["code: 017340", "017340"],
    ["consent: no", "no"],
    ["date: 2026-11-23", "2026-11-23"],
    ["time: 12:30", "12:30"],
    ["icd: 706.10", "706.10"],
    ["pos: '11'", "11"],
    ['pos: "11"', "11"],
    ["count: ~", "~"],
    ["time: 5 s # per lesion", "5 s"],
    ["note: left#2", "left#2"],
  ])("%s", (text, words) => expect(read(text)).toEqual([`field ${text.split(":")[0]} = ${words}`]));

  it.each([
    ["note: 'the patient''s skin'", "field note = the patient' s skin"],
    ['note: "a \\"b\\" c"', 'field note =  a  "b " c'.replace("=  a", "= a")],
    ["note: LN2\n  to 8\n  papules", "field note = LN2   to 8   papules"],
  ])("with escapes and folds blanked, every word at its place: %j", (text, line) =>
    expect(read(text)).toEqual([line]),
  );

  it.each([
    ["a: 5 s", "plain"],
    ["a: '5 s'", "quoted"],
    ['a: "5 s"', "quoted"],
    ["a: |\n  5 s\n", "block"],
    ["a: >-\n  5 s\n", "block"],
  ])("and it is known how it is written: %j", (text, scalar) =>
    expect(readYaml(text).documents[0]?.nodes[0]?.scalar).toBe(scalar),
  );
});

describe("a string", () => {
  it("with labels in it is fields", () => {
    expect(read("procedure: 'Agent: LN2. Freeze time: 5 s'\n")).toEqual([
      "section procedure",
      "  field Agent = LN2.",
      "  field Freeze time = 5 s",
    ]);
  });

  it("of several lines is read line by line", () => {
    expect(read("note: |\n  PROCEDURE\n  LN2 5 s.\n  PLAN\n  Return.\n")).toEqual([
      "section note",
      "  section PROCEDURE",
      "    prose = LN2 5 s.",
      "  section PLAN",
      "    prose = Return.",
    ]);
  });

  it("that names a field of a form is a name, with a colon or without", () => {
    expect(read("- label: 'Freeze time: seconds'\n  type: number\n")).toEqual([
      "record",
      "  field label = Freeze time: seconds",
      "  field type = number",
    ]);
  });

  it("may be all that there is", () => {
    expect(read("LN2 to 8 papules.\n")).toEqual(["prose = LN2 to 8 papules."]);
  });
});

describe("a reference", () => {
  it("is read where it stands", () => {
    const text = "base: &agent LN2\nprocedure:\n  cryogen: *agent\n";
    expect(read(text)).toEqual(["field base = LN2", "section procedure", "  field cryogen = LN2"]);
    const [, procedure] = readYaml(text).documents[0]?.nodes ?? [];
    const alias = procedure?.children[0]?.text?.alias;
    expect(alias && text.slice(alias.start, alias.end)).toBe("*agent");
    const { range } = procedure?.children[0] ?? {};
    expect(range && text.slice(range.start, range.end)).toBe("cryogen: *agent");
  });

  it("may bring in a whole map", () => {
    const text = "a: &base\n  cryogen: LN2\nprocedure:\n  <<: *base\n  cycles: 1\n";
    expect(
      readYaml(text).documents[0]?.nodes[1]?.children.map(({ label, text: words }) => [
        label?.text,
        words?.text,
      ]),
    ).toEqual([
      ["cryogen", "LN2"],
      ["cycles", "1"],
    ]);
  });

  it("to what repeats itself without end is followed only so far", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 8; level++) {
      const references = Array.from({ length: 10 }, () => `*a${level - 1}`).join(", ");
      lines.push(`a${level}: &a${level} [${references}]`);
    }
    const count = (nodes: readonly { children: readonly object[] }[]): number =>
      nodes.reduce((sum, { children }) => sum + 1 + count(children as never), 0);
    const nodes = readYaml(lines.join("\n")).documents.flatMap((document) => document.nodes);
    expect(count(nodes)).toBeLessThan(25_000);
  });
});

describe("several documents in one file", () => {
  const text = "title: First\n---\ntitle: Second\nkind: note\n---\n";

  it("are each read, but for empty ones", () => {
    expect(
      readYaml(text).documents.map(({ nodes, title }) => [
        ...outlineInWords(nodes, text),
        text.slice(title.start, title.end),
      ]),
    ).toEqual([
      ["field title = First", "title"],
      ["field title = Second", "field kind = note", "title"],
    ]);
  });

  it("have their title where it stands, else their first line", () => {
    const titles = (yaml: string) =>
      readYaml(yaml).documents.map(({ title }) => yaml.slice(title.start, title.end));
    expect(titles("kind: note\ntitle: Acne\n")).toEqual(["title"]);
    expect(titles("kind: note\npayer: aetna\n")).toEqual(["kind"]);
    expect(titles("- { code: '17340' }\n")).toEqual(["{ code: '17340' }"]);
  });
});

describe("an unquoted blank", () => {
  it.each([
    ["date: [DATE]", "[DATE]", "list"],
    ["site: {{lesion_site}}", "{{lesion_site}}", "map"],
    ["freeze_time: *** # s", "***", "alias"],
    ["patient: @NAME@, 24", "@NAME@, 24", "error"],
  ])("is read as it was meant, and listed: %s", (text, blank, readAs) => {
    expect(read(text)).toEqual([`field ${text.split(":")[0]} = ${blank}`]);
    expect(
      readYaml(text, [], 10).unquotedPlaceholders.map((one) => [
        text.slice(one.range.start - 10, one.range.end - 10),
        one.readAs,
      ]),
    ).toEqual([[blank, readAs]]);
    expect(problems(text)).toEqual([]);
  });
});

describe("what cannot be read", () => {
  it.each([
    [
      "history: Note: itching\ncycles: 1",
      ["section history", "  field Note = itching", "field cycles = 1"],
    ],
    ["note: - none\ncycles: 1", ["field note = - none", "field cycles = 1"]],
    ['note: "LN2\ncycles: 1', ['field note = "LN2', "field cycles = 1"]],
    ["cryogen: LN2\ncyc\ncycles: 1", ["field cryogen = LN2", "field cycles = 1"]],
  ])("is a problem, and the rest is read: %j", (text, lines) => {
    expect(problems(text)).not.toEqual([]);
    expect(read(text)).toEqual(lines);
  });

  it.each([
    "sites: [chin, cheek\ncycles: 1",
    "a:\n\tb: 1\ncycles: 1",
    "cryogen: LN2\n<<<<<<< HEAD\ncycles: 1\n=======\ncycles: 2\n>>>>>>> b\n",
  ])("is a problem that hides nothing below: %j", (text) => {
    expect(problems(text)).not.toEqual([]);
    expect(read(text).join("\n")).toContain("cycles = 1");
  });

  it("is told once for each line, at most twenty times", () => {
    const text = Array.from({ length: 40 }, (_, line) => `k${line}: a: b: c`).join("\n");
    const lines = readYaml(text).problems.map(
      ({ range }) => text.slice(0, range.start).split("\n").length,
    );
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines.length).toBeLessThanOrEqual(20);
  });

  it("is placed in the file, behind what comes before", () => {
    const text = "history: Note: itching";
    const [shifted] = readYaml(text, [], 100).problems;
    const [plain] = readYaml(text).problems;
    expect(plain && shifted?.range.start).toBe((plain?.range.start ?? 0) + 100);
  });
});

describe("a comment to the linter", () => {
  it.each([
    ["# encounter-lint-disable-line x -- why", "# encounter-lint-disable-line x -- why"],
    ["cycles: 1  # encounter-lint-disable-line x  ", "# encounter-lint-disable-line x"],
  ])("is listed with its place: %j", (text, comment) => {
    expect(readYaml(text).comments.map(({ range }) => text.slice(range.start, range.end))).toEqual([
      comment,
    ]);
  });

  it.each(["# seen by the clinic", "a#encounter-lint", "note: a#encounter-lint"])(
    "is none: %s",
    (text) => expect(readYaml(text).comments).toEqual([]),
  );
});
