import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rules } from "@encounter-lint/domain";
import { readSettingsFile } from "./read-settings-file.ts";

async function read(text: string) {
  const { content, problems } = await readSettingsFile("/s.yaml", text);
  return {
    content,
    problems: problems.map(({ range, problem, remedy }) => ({
      words: text.slice(range.start, range.end),
      problem,
      remedy,
    })),
  };
}

const CRYOGEN = "documentation/cryogen-missing";

describe("what is right", () => {
  test("everything that settings can say is read", async () => {
    const text = [
      "root: true",
      "extends: [./shared/encounter-lint.yaml]",
      "profile: recommended",
      "payer: aetna",
      "kind: note",
      `rules: { ${CRYOGEN}: error }`,
      `mandatory: [${CRYOGEN}]`,
      'files: ["templates/**/*.md"]',
      'ignore: ["templates/archive/**"]',
      'overrides: [{ files: ["notes/**"], kind: note, profile: audit }]',
      'placeholders: ["<<{name}>>"]',
      "tables: [tables/ncci.yaml]",
    ].join("\n");
    const { content, problems } = await read(text);
    expect(problems).toEqual([]);
    expect(Object.keys(content)).toHaveLength(12);
    expect(content).toMatchObject({ root: true, payer: "aetna", rules: { [CRYOGEN]: "error" } });
  });

  test.each(["", "# nothing yet\n", "---\n"])("%j says nothing", async (text) => {
    expect(await read(text)).toEqual({ content: {}, problems: [] });
  });
});

describe("what is wrong is named with its words, its remedy, and the rest counts", () => {
  test.each([
    ["profil: audit", "profil", 'There is no setting "profil".', 'Did you mean "profile"?'],
    ["profile: audt", "audt", '"audt" is not one of the possible values.', 'Did you mean "audit"?'],
    [
      "kind: letter",
      "letter",
      '"letter" is not one of the possible values.',
      "Possible: template, note.",
    ],
    ["root: maybe", "maybe", "The value has the wrong type.", "Write true or false."],
    ["payer: [aetna]", "[aetna]", "The value has the wrong type.", "Write text."],
    ["payer: ''", "''", "It is empty.", "Write at least one entry or leave the key out."],
    ["ignore: archive/**", "archive/**", "The value has the wrong type.", "Write a list."],
    [
      "placeholders: ['<<x>>']",
      "'<<x>>'",
      "The pattern has no place for the name.",
      "Write {name} where any name may stand, as in <<{name}>>.",
    ],
    [
      "rules: { documentation/cryogen-mising: error }",
      "documentation/cryogen-mising",
      'There is no rule "documentation/cryogen-mising".',
      `Did you mean "${CRYOGEN}"?`,
    ],
    [
      `rules: { ${CRYOGEN}: warn }`,
      "warn",
      '"warn" is not one of the possible values.',
      'Did you mean "warning"?',
    ],
    [
      `rules: { ${CRYOGEN}: [warn, {}] }`,
      "warn",
      '"warn" is not one of the possible values.',
      'Did you mean "warning"?',
    ],
    [
      `rules: { ${CRYOGEN}: [error, { standrd: x }] }`,
      "standrd",
      'There is no setting "standrd".',
      "Remove it.",
    ],
    [
      `mandatory: [documentation/cryogen-mising]`,
      "documentation/cryogen-mising",
      '"documentation/cryogen-mising" is not one of the possible values.',
      `Did you mean "${CRYOGEN}"?`,
    ],
    [
      "overrides: [{ files: ['a'], profil: audit }]",
      "profil",
      'There is no setting "profil".',
      'Did you mean "profile"?',
    ],
    ["overrides: [{ kind: note }]", "{ kind: note }", "files is missing here.", "Add files."],
    ["overrides:\n  - kind: note\n    payer: x", "kind", "files is missing here.", "Add files."],
    ["- a\n- b", "- a", "The value has the wrong type.", "Write keys with values."],
  ])("%s", async (text, words, problem, remedy) => {
    const { problems } = await read(text);
    expect(problems).toEqual([{ words, problem, remedy }]);
  });

  test("a mistake does not take away what stands beside it", async () => {
    const { content, problems } = await read(
      `profile: audt\npayer: aetna\nmandatory: [x/y, ${CRYOGEN}, y/z]\nrules: { x/y: error, ${CRYOGEN}: info }\n`,
    );
    expect(problems).toHaveLength(4);
    expect(content).toEqual({
      payer: "aetna",
      mandatory: [CRYOGEN],
      rules: { [CRYOGEN]: "info" },
    });
  });

  test("an option outside its bounds is named by its bounds", async () => {
    const rule = rules.find(({ options }) =>
      Object.values(options ?? {}).some(({ type }) => type === "integer"),
    );
    const [name, option] =
      Object.entries(rule?.options ?? {}).find(([, one]) => one.type === "integer") ?? [];
    if (!rule || option?.type !== "integer") throw new Error("No rule has such an option.");
    const { problems } = await read(
      `rules:\n  ${rule.id}: [error, { ${name}: ${option.maximum + 1} }]`,
    );
    expect(problems).toEqual([
      {
        words: String(option.maximum + 1),
        problem: "The number is too large.",
        remedy: `Write at most ${option.maximum}.`,
      },
    ]);
  });

  test("broken YAML is a problem at its place and not an exception", async () => {
    const { content, problems } = await read("profile: audit\nrules: [\n");
    expect(content).toEqual({});
    expect(problems[0]?.problem).toMatch(/^This is not valid YAML: /);
  });

  test("a key that stands twice is a problem", async () => {
    const { problems } = await read("profile: audit\nprofile: guide\n");
    expect(problems[0]?.problem).toContain("unique");
  });

  test("aliases that multiply are refused", async () => {
    const bomb = [
      "a: &a [x,x,x,x,x,x,x,x,x,x]",
      "b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]",
      "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]",
      "d: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]",
    ].join("\n");
    const { problems } = await read(bomb);
    expect(problems[0]?.problem).toBe("The aliases of this file cannot be resolved.");
  });

  test("no text makes the reader throw, and every range lies in the text", async () => {
    const keys = fc.constantFrom("profile", "rules", "overrides", "extends", "files", "zz");
    const values = fc.constantFrom(
      "audit",
      "[1, 2]",
      "{ a: b }",
      "*x",
      "&y z",
      "!!int q",
      "'",
      "~",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc
        .array(fc.tuple(keys, values), { maxLength: 4 })
        .map((pairs) => pairs.map(([key, value]) => `${key}: ${value}`).join("\n")),
    );
    await fc.assert(
      fc.asyncProperty(text, async (source) => {
        for (const { range } of (await readSettingsFile("/s.yaml", source)).problems) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.end).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 150 },
    );
  });
});
