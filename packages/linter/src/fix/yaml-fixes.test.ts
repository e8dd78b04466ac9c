import type { Edit } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { fixedText, pathFrom } from "../testing/fixed-text.ts";

const claim = (line: string): string => `kind: note\nclaim:\n  lines:\n    - ${line}\n`;

function fixed(text: string, edits: Edit | readonly Edit[]): string | undefined {
  return fixedText(text, edits, { format: "yaml" });
}

describe("set in YAML", () => {
  const set = (line: string, path: string, text: string): string | undefined =>
    fixed(claim(line), { kind: "set", path: pathFrom(path), text });

  it.each([
    ["keeps double quotes", '{ code: "17110" }', '{ code: "17340" }'],
    ["keeps single quotes", "{ code: '17110' }", "{ code: '17340' }"],
    ["keeps a plain value plain", "{ code: 17110, units: 1 }", "{ code: 17340, units: 1 }"],
    ["leaves the modifiers behind a code", '{ code: "17110-LT" }', '{ code: "17340-LT" }'],
    ["changes a code that stands in words", "17110-LT x 2", "17340-LT x 2"],
  ])("%s", (_, before, after) => {
    expect(set(before, "claim.lines.0.code.0", "17340")).toBe(claim(after));
  });

  it("puts quotes around what YAML readers would change", () => {
    expect(set("{ code: 17340, pos: 11 }", "claim.lines.0.placeOfService.0", "02")).toBe(
      claim('{ code: 17340, pos: "02" }'),
    );
  });

  it("puts quotes around a sentence whose new words need them", () => {
    const text = 'kind: template\nprocedure: liquid nitrogen with a "cotton" swab # 17340\n';
    expect(fixed(text, { kind: "set", path: ["procedure", "cryogen", 0], text: "{{agent}}" })).toBe(
      'kind: template\nprocedure: "{{agent}} with a \\"cotton\\" swab" # 17340\n',
    );
  });

  it("escapes quotes inside quotes", () => {
    const text = `kind: template\nprocedure:\n  cryogen: '{:19197::"LN2","CO2"}'\n  other: "17340"\n`;
    expect(
      fixed(text, {
        kind: "set",
        path: ["document", "placeholders", 0],
        text: '{Blank single:19197::"LN2","patient\'s choice"}',
      }),
    ).toBe(
      `kind: template\nprocedure:\n  cryogen: '{Blank single:19197::"LN2","patient''s choice"}'\n  other: "17340"\n`,
    );
  });

  it("leaves words alone that stand elsewhere and are only referred to", () => {
    const text = 'code: &code "17110"\nclaim:\n  lines:\n    - { code: *code, units: 1 }\n';
    expect(
      fixed(text, { kind: "set", path: ["claim", "lines", 0, "code", 0], text: "17340" }),
    ).toBeUndefined();
  });

  it("corrects front matter as YAML", () => {
    const text = "---\nkind: note\ncode: 17110 # usual\n---\n## Procedure\nLN2 for 5 s.\n";
    expect(
      fixedText(
        text,
        { kind: "set", path: ["procedure", "code", 0], text: "17340" },
        { format: "markdown" },
      ),
    ).toBe(text.replace("17110", "17340"));
  });
});

describe("remove in YAML", () => {
  const remove = (line: string, path: string): string | undefined =>
    fixed(claim(line), { kind: "remove", path: pathFrom(`claim.lines.0.${path}`) });

  it.each([
    [
      "the first of a list",
      '{ code: "17340", modifiers: ["50", LT] }',
      "modifiers.0",
      '{ code: "17340", modifiers: [LT] }',
    ],
    [
      "the last of a list",
      '{ code: "17340", modifiers: ["50", LT] }',
      "modifiers.1",
      '{ code: "17340", modifiers: ["50"] }',
    ],
    [
      "the only one of a list",
      '{ code: "17340", modifiers: ["50"] }',
      "modifiers.0",
      '{ code: "17340", modifiers: [] }',
    ],
    [
      "a value that is no list",
      '{ code: "17340", modifiers: "50" }',
      "modifiers.0",
      '{ code: "17340", modifiers: [] }',
    ],
    [
      "one of several in one value",
      '{ code: "17340", modifiers: "50, LT" }',
      "modifiers.0",
      '{ code: "17340", modifiers: "LT" }',
    ],
    [
      "the last of several in one value",
      "{ code: '17340', modifiers: '50, LT' }",
      "modifiers.1",
      "{ code: '17340', modifiers: '50' }",
    ],
    ["one behind a code", '{ code: "17340-50-LT" }', "modifiers.0", '{ code: "17340-LT" }'],
    ["the last behind a code", "17340-50-LT x 1", "modifiers.1", "17340-50 x 1"],
  ])("takes out %s", (_, before, path, after) => {
    expect(remove(before, path)).toBe(claim(after));
  });

  it("takes out a line of a list", () => {
    const text = claim(
      'code: "17340"\n      modifiers:\n        - "50" # both cheeks\n        - LT',
    );
    expect(fixed(text, { kind: "remove", path: ["claim", "lines", 0, "modifiers", 0] })).toBe(
      claim('code: "17340"\n      modifiers:\n        - LT'),
    );
  });

  it("takes out a claim line of several rows", () => {
    const text = claim('code: "17340"\n      units: 1 # session\n    - { code: "17110" }');
    expect(fixed(text, { kind: "remove", path: ["claim", "lines", 0] })).toBe(
      claim('{ code: "17110" }'),
    );
  });

  it("takes out a claim line in brackets", () => {
    const text = 'kind: note\nclaim: { lines: [{ code: "17340" }, { code: "17110", units: 2 }] }\n';
    const line = (at: number): string | undefined =>
      fixed(text, { kind: "remove", path: ["claim", "lines", at] });
    expect(line(0)).toBe('kind: note\nclaim: { lines: [{ code: "17110", units: 2 }] }\n');
    expect(line(1)).toBe('kind: note\nclaim: { lines: [{ code: "17340" }] }\n');
  });

  it("takes out a code among others", () => {
    const text = "kind: note\nclaim: 17340, 17110-59, 99213\n";
    expect(fixed(text, { kind: "remove", path: ["claim", "lines", 1] })).toBe(
      "kind: note\nclaim: 17340, 99213\n",
    );
  });

  it("leaves a code alone that belongs to a sentence", () => {
    const text = "kind: note\nclaim: Bill 17340 & explain that 17110 was refused (see letter).\n";
    expect(fixed(text, { kind: "remove", path: ["claim", "lines", 1] })).toBeUndefined();
  });
});

describe("append in YAML", () => {
  const append = (line: string, text: string, list = "modifiers"): string | undefined =>
    fixed(claim(line), { kind: "append", path: ["claim", "lines", 0, list], text });

  it.each([
    [
      "a list",
      '{ code: "99213", modifiers: ["57"] }',
      '{ code: "99213", modifiers: ["57", "25"] }',
    ],
    [
      "a list without quotes",
      "{ code: '99213', modifiers: [57] }",
      "{ code: '99213', modifiers: [57, 25] }",
    ],
    [
      "letters in a list",
      '{ code: "99213", modifiers: [GA] }',
      '{ code: "99213", modifiers: [GA, "25"] }',
    ],
    ["an empty list", '{ code: "99213", modifiers: [] }', '{ code: "99213", modifiers: ["25"] }'],
    ["an empty value", '{ code: "99213", modifiers: "" }', '{ code: "99213", modifiers: ["25"] }'],
    [
      "a key without a value",
      '{ code: "99213", modifiers: }',
      '{ code: "99213", modifiers: ["25"] }',
    ],
    [
      "a map without the key",
      '{ code: "99213", units: 1 }',
      '{ code: "99213", units: 1, modifiers: ["25"] }',
    ],
    [
      "a map that ends with an empty key",
      '{ code: "99213", units: }',
      '{ code: "99213", units: , modifiers: ["25"] }',
    ],
    ["one value", '{ code: "99213", modifiers: "57" }', '{ code: "99213", modifiers: "57, 25" }'],
    [
      "one value without quotes, in brackets",
      '{ code: "99213", modifiers: GA }',
      '{ code: "99213", modifiers: "GA, 25" }',
    ],
    [
      "a code with a modifier",
      '{ code: "99213-57", units: 1 }',
      '{ code: "99213-57-25", units: 1 }',
    ],
    ["a code in words", "99213 x 1", "99213-25 x 1"],
    [
      "rows",
      'code: "99213"\n      units: 1 # visit',
      'code: "99213"\n      units: 1 # visit\n      modifiers: ["25"]',
    ],
    [
      "a list in rows",
      'code: "99213"\n      modifiers:\n        - "57"',
      'code: "99213"\n      modifiers:\n        - "57"\n        - "25"',
    ],
    [
      "a list of Title Case keys",
      'Code: "99213"\n      Units: 1',
      'Code: "99213"\n      Units: 1\n      Modifiers: ["25"]',
    ],
  ])("adds to %s", (_, before, after) => {
    expect(append(before, "25")?.toLowerCase()).toBe(claim(after).toLowerCase());
  });

  it("adds a diagnosis", () => {
    expect(append('{ code: "17340", diagnoses: [L70.0] }', "L70.1", "diagnoses")).toBe(
      claim('{ code: "17340", diagnoses: [L70.0, L70.1] }'),
    );
    expect(append('{ code: "17340" }', "L70.0", "diagnoses")).toBe(
      claim('{ code: "17340", diagnoses: ["L70.0"] }'),
    );
  });

  it("moves a modifier from one line to another", () => {
    const text = claim('{ code: "17340", modifiers: ["25", LT] }\n    - { code: "99213" }');
    expect(
      fixed(text, [
        { kind: "remove", path: ["claim", "lines", 0, "modifiers", 0] },
        { kind: "append", path: ["claim", "lines", 1, "modifiers"], text: "25" },
      ]),
    ).toBe(claim('{ code: "17340", modifiers: [LT] }\n    - { code: "99213", modifiers: ["25"] }'));
  });
});

describe("replace-by-slot in YAML", () => {
  it.each([
    [
      "a whole value",
      "procedure:\n  freeze_time: 10 s\n",
      "procedure.freezeTime.0",
      'procedure:\n  freeze_time: "***"\n',
    ],
    [
      "a quoted value",
      "procedure:\n  freeze_time: '10 s'\n",
      "procedure.freezeTime.0",
      "procedure:\n  freeze_time: '***'\n",
    ],
    [
      "a figure in a sentence",
      "procedure: LN2 for 10 seconds.\n",
      "procedure.freezeTime.0",
      "procedure: LN2 for *** seconds.\n",
    ],
    [
      "a figure at the start",
      "procedure: 10 seconds of LN2.\n",
      "procedure.freezeTime.0",
      'procedure: "*** seconds of LN2."\n',
    ],
    [
      "a figure in folded text",
      "procedure: >\n  LN2 for 10 seconds.\n",
      "procedure.freezeTime.0",
      "procedure: >\n  LN2 for *** seconds.\n",
    ],
    [
      "a statement",
      "procedure:\n  consent: verbal consent obtained after talk\n",
      "procedure.consent.0",
      'procedure:\n  consent: "***"\n',
    ],
    [
      "a statement in a sentence",
      "procedure: LN2 for 5 s. Tolerated well.\n",
      "procedure.tolerance.0",
      'procedure: "LN2 for 5 s. Tolerance: ***."\n',
    ],
  ])("takes the place of %s", (_, before, path, after) => {
    expect(fixed(before, { kind: "replace-by-slot", path: pathFrom(path) })).toBe(after);
  });

  it("speaks the dialect of the document", () => {
    const text = 'procedure:\n  sites: "{{lesion_site}}"\n  freeze_time: 10 s\n';
    expect(fixed(text, { kind: "replace-by-slot", path: ["procedure", "freezeTime", 0] })).toBe(
      'procedure:\n  sites: "{{lesion_site}}"\n  freeze_time: "{{freeze_time}}"\n',
    );
  });
});

describe("rename-key in YAML", () => {
  it.each([
    [
      "snake_case",
      "procedure:\n  lesion_cout: 6\n",
      "lesion count",
      "procedure:\n  lesion_count: 6\n",
    ],
    [
      "Title Case",
      "Procedure:\n  Lesion Cout: 6\n",
      "lesion count",
      "Procedure:\n  Lesion Count: 6\n",
    ],
    [
      "between quotes",
      'procedure:\n  "lesion-cout": 6\n',
      "lesion_count",
      'procedure:\n  "lesion-count": 6\n',
    ],
  ])("keeps the style of the key: %s", (_, before, to, after) => {
    expect(fixed(before, { kind: "rename-key", path: ["document", "unknownKeys", 0], to })).toBe(
      after,
    );
  });
});

describe("quote in YAML", () => {
  it.each([
    ["sites: {{sites}}", 'sites: "{{sites}}"'],
    ["sites: *** and *** # both", 'sites: "*** and ***" # both'],
    ['agent: [AGENT "A"]', 'agent: "[AGENT \\"A\\"]"'],
  ])("puts %s between quotes", (before, after) => {
    const text = `procedure:\n  ${before}\n`;
    expect(fixed(text, { kind: "quote", path: ["document", "unquotedPlaceholders", 0] })).toBe(
      `procedure:\n  ${after}\n`,
    );
  });
});

describe("in a YAML file with CRLF", () => {
  it("added lines end like the others", () => {
    const text = 'kind: template\r\nprocedure:\r\n  code: "17340"\r\n  cryogen: LN2\r\n';
    expect(fixed(text, { kind: "insert-slot", path: ["procedure", "freezeTime"] })).toBe(
      `${text.trimEnd()}\r\n  freeze_time: "***"\r\n`,
    );
    expect(fixed(text, { kind: "insert-slot", path: ["aftercare", "followUp"] })).toBe(
      `${text.trimEnd()}\r\naftercare:\r\n  follow_up: "***"\r\n`,
    );
  });

  it("a removed line goes with its end", () => {
    const text = claim('{ code: "17340" }\n    - { code: "17110" }').replaceAll("\n", "\r\n");
    expect(fixed(text, { kind: "remove", path: ["claim", "lines", 0] })).toBe(
      claim('{ code: "17110" }').replaceAll("\n", "\r\n"),
    );
  });
});

describe("in a YAML file that cannot be read as a whole", () => {
  const text = 'procedure:\n  code: "17340"\n  cryogen: "LN2\nclaim: [\n';

  it("nothing is added or taken out", () => {
    expect(fixed(text, { kind: "insert-slot", path: ["procedure", "freezeTime"] })).toBeUndefined();
  });

  it("words are still corrected", () => {
    expect(fixed(text, { kind: "set", path: ["procedure", "code", 0], text: "17110" })).toBe(
      text.replace("17340", "17110"),
    );
  });
});

it("a path that names nothing gives no fix", () => {
  const text = 'procedure:\n  code: "17340"\n';
  for (const edit of [
    { kind: "set", path: ["procedure", "cryogen", 0], text: "LN2" },
    { kind: "remove", path: ["claim", "lines", 3] },
    { kind: "append", path: ["claim", "lines", 3, "modifiers"], text: "25" },
    { kind: "append", path: ["procedure", "sites"], text: "cheek" },
    { kind: "insert-slot", path: ["document", "clones"] },
    { kind: "replace-by-slot", path: ["procedure", "freezeTime", 0] },
    { kind: "rename-key", path: ["document", "unknownKeys", 0], to: "cycles" },
    { kind: "quote", path: ["document", "coercedScalars", 0] },
    { kind: "escape", path: ["procedure", "code", 0] },
  ] as const) {
    expect(fixed(text, edit)).toBeUndefined();
  }
});
