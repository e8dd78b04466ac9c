import { builtInTables } from "@encounter-lint/domain";
import { describe, expect, test } from "vitest";
import type { SettingsFiles } from "./load-settings.ts";
import { matchesAny, createSettingsResolver, resolveSettings } from "./resolve-settings.ts";

/** A clinic whose repository is `/clinic`. */
function clinic(texts: Record<string, string>, reads: string[] = []): SettingsFiles {
  return {
    read(path) {
      reads.push(path);
      return Promise.resolve(texts[path]);
    },
    isRepositoryRoot: (directory) => Promise.resolve(directory === "/clinic"),
  };
}

const NOTE = "/clinic/notes/acne/a.encounter.md";
const CRYOGEN = "documentation/cryogen-missing";

describe("finding settings", () => {
  test("without any file the defaults count", async () => {
    expect(await resolveSettings(NOTE, clinic({}))).toEqual({
      settings: {},
      files: [],
      ignore: [],
      sources: [],
      problems: [],
    });
  });

  test("nearer files win, and every file that took part is named", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": "profile: audit\npayer: aetna\n",
      "/clinic/notes/encounter-lint.yaml": "profile: guide\nkind: note\n",
    });
    const { settings, sources } = await resolveSettings(NOTE, files);
    expect(settings).toEqual({ profile: "guide", payer: "aetna", kind: "note" });
    expect(sources).toEqual(["/clinic/encounter-lint.yaml", "/clinic/notes/encounter-lint.yaml"]);
  });

  test("the search starts at the document, not at the working directory, and ends at the repository", async () => {
    const reads: string[] = [];
    await resolveSettings(NOTE, clinic({}, reads));
    expect(reads.sort()).toEqual([
      "/clinic/encounter-lint.yaml",
      "/clinic/notes/acne/encounter-lint.yaml",
      "/clinic/notes/encounter-lint.yaml",
    ]);
  });

  test("root: true ends the search", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": "payer: aetna\n",
      "/clinic/notes/encounter-lint.yaml": "root: true\nprofile: guide\n",
    });
    expect((await resolveSettings(NOTE, files)).settings).toEqual({ profile: "guide" });
  });

  test("outside a repository the search ends at the top of the file system", async () => {
    const reads: string[] = [];
    await resolveSettings("/home/a.encounter.md", {
      ...clinic({}, reads),
      isRepositoryRoot: () => Promise.resolve(false),
    });
    expect(reads).toEqual(["/home/encounter-lint.yaml", "/encounter-lint.yaml"]);
  });

  test("many documents read each settings file once", async () => {
    const reads: string[] = [];
    const resolver = createSettingsResolver(clinic({ "/clinic/encounter-lint.yaml": "" }, reads));
    await Promise.all([NOTE, NOTE, "/clinic/b.encounter.md"].map((path) => resolver.resolve(path)));
    expect(reads.filter((path) => path === "/clinic/encounter-lint.yaml")).toHaveLength(1);
  });

  test("documents for which the same settings count share one object", async () => {
    const resolver = createSettingsResolver(
      clinic({ "/clinic/encounter-lint.yaml": "overrides: [{ files: ['b.*'], kind: note }]" }),
    );
    const [a, a2, b] = await Promise.all(
      ["a", "a2", "b"].map((name) => resolver.resolve(`/clinic/${name}.encounter.md`)),
    );
    expect(a).toBe(a2);
    expect(b).not.toBe(a);
  });

  test("a file that the caller names is used instead of a search", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": "payer: aetna\n",
      "/other.yaml": "profile: guide\n",
    });
    const { settings, sources } = await createSettingsResolver(files, {}, "/other.yaml").resolve(
      NOTE,
    );
    expect(settings).toEqual({ profile: "guide" });
    expect(sources).toEqual(["/other.yaml"]);
  });

  test("a caller can ask for no settings at all", async () => {
    const files = clinic({ "/clinic/encounter-lint.yaml": "payer: aetna\n" });
    expect((await createSettingsResolver(files, {}, false).resolve(NOTE)).settings).toEqual({});
  });

  test("what the caller decides wins over every file", async () => {
    const files = clinic({ "/clinic/encounter-lint.yaml": "profile: audit\npayer: aetna\n" });
    const { settings } = await resolveSettings(NOTE, files, {
      profile: "guide",
      today: "2026-11-23",
    });
    expect(settings).toEqual({ profile: "guide", payer: "aetna", today: "2026-11-23" });
  });
});

describe("extends", () => {
  test("a file begins with what it extends; later entries and the file itself win", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": "extends: [./a.yaml, ./b.yaml]\nkind: note\n",
      "/clinic/a.yaml": "profile: guide\npayer: aetna\nkind: template\n",
      "/clinic/b.yaml": "profile: audit\n",
    });
    const { settings, sources } = await resolveSettings(NOTE, files);
    expect(settings).toEqual({ profile: "audit", payer: "aetna", kind: "note" });
    expect(sources).toEqual(["/clinic/a.yaml", "/clinic/b.yaml", "/clinic/encounter-lint.yaml"]);
  });

  test("one entry needs no list", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": "extends: ../common.yaml\n",
      "/common.yaml": "profile: guide\n",
    });
    expect((await resolveSettings(NOTE, files)).settings).toEqual({ profile: "guide" });
  });

  test("an npm package is found in the nearest node_modules above", async () => {
    const files = clinic({
      "/clinic/notes/encounter-lint.yaml": "extends: ['@clinic/rules', 'other/strict.yaml']\n",
      "/clinic/node_modules/@clinic/rules/encounter-lint.yaml": "payer: aetna\n",
      "/node_modules/other/strict.yaml": "profile: audit\n",
    });
    const { settings, problems } = await resolveSettings(NOTE, files);
    expect(problems).toEqual([]);
    expect(settings).toEqual({ payer: "aetna", profile: "audit" });
  });

  test("globs of an extended file are relative to the file that the search found", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": "extends: ./shared/base.yaml\n",
      "/clinic/shared/base.yaml":
        "overrides: [{ files: ['notes/**'], kind: note }]\nignore: ['old/**']\n",
    });
    const { settings, ignore } = await resolveSettings(NOTE, files);
    expect(settings.kind).toBe("note");
    expect(ignore).toEqual([{ base: "/clinic", glob: "old/**" }]);
  });

  test("a circle is reported with its whole way, and the rest still counts", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": "extends: ./a.yaml\n",
      "/clinic/a.yaml": "extends: ./b.yaml\npayer: aetna\n",
      "/clinic/b.yaml": "extends: ./a.yaml\nprofile: guide\n",
    });
    const { settings, problems } = await resolveSettings(NOTE, files);
    expect(settings).toEqual({ payer: "aetna", profile: "guide" });
    expect(problems).toEqual([
      expect.objectContaining({
        path: "/clinic/b.yaml",
        start: { line: 1, column: 10 },
        problem: "The settings extend each other in a circle: a.yaml → b.yaml → a.yaml.",
      }),
    ]);
  });

  test("two files may extend the same one", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": "extends: [./a.yaml, ./b.yaml]\n",
      "/clinic/a.yaml": "extends: ./c.yaml\n",
      "/clinic/b.yaml": "extends: ./c.yaml\n",
      "/clinic/c.yaml": "profile: guide\n",
    });
    expect((await resolveSettings(NOTE, files)).problems).toEqual([]);
  });

  test.each([
    ["./nope.yaml", 'There is no settings file "./nope.yaml".'],
    ["nope", "There is no nope/encounter-lint.yaml in any node_modules directory above."],
    [
      "https://x.org/a.yaml",
      '"https://x.org/a.yaml" is an address; settings are never fetched from the network.',
    ],
  ])("%s cannot be extended", async (name, problem) => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": `profile: guide\nextends:\n  - ${name}\n`,
    });
    const { settings, problems } = await resolveSettings(NOTE, files);
    expect(settings).toEqual({ profile: "guide" });
    expect(problems).toMatchObject([{ problem, start: { line: 3, column: 5 } }]);
  });
});

describe("rules and overrides", () => {
  test("a level keeps options that a farther file gave", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": `rules:\n  ${CRYOGEN}: [warning, {}]\n`,
      "/clinic/notes/encounter-lint.yaml": `rules:\n  ${CRYOGEN}: error\n`,
    });
    expect((await resolveSettings(NOTE, files)).settings.rules).toEqual({
      [CRYOGEN]: { level: "error", options: {} },
    });
  });

  test("an override counts for the files of its globs alone, and later ones win", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": [
        "overrides:",
        "  - { files: ['notes/**'], kind: note, profile: audit }",
        "  - { files: ['notes/acne/*.md'], profile: guide }",
      ].join("\n"),
    });
    const of = async (path: string) => (await resolveSettings(path, files)).settings;
    expect(await of("/clinic/notes/a.encounter.md")).toEqual({ kind: "note", profile: "audit" });
    expect(await of(NOTE)).toEqual({ kind: "note", profile: "guide" });
    expect(await of("/clinic/templates/a.encounter.md")).toEqual({});
  });

  test("nearer files win over overrides of farther ones", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": "overrides: [{ files: ['**'], profile: audit }]",
      "/clinic/notes/encounter-lint.yaml": "profile: guide",
    });
    expect((await resolveSettings(NOTE, files)).settings.profile).toBe("guide");
  });

  test("placeholders of all files are joined", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": "placeholders: ['<<{name}>>', '%{name}%']",
      "/clinic/notes/encounter-lint.yaml": "placeholders: ['<<{name}>>']",
    });
    expect((await resolveSettings(NOTE, files)).settings.placeholders).toEqual([
      "<<{name}>>",
      "%{name}%",
    ]);
  });
});

describe("mandatory rules", () => {
  const mandatory = `mandatory: [${CRYOGEN}]\n`;

  test("cannot be lowered by a nearer file, which is told so", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": mandatory,
      "/clinic/notes/encounter-lint.yaml": `rules:\n  ${CRYOGEN}: info\n`,
    });
    const { settings, problems } = await resolveSettings(NOTE, files);
    expect(settings).toEqual({ mandatory: [CRYOGEN] });
    expect(problems).toMatchObject([
      {
        path: "/clinic/notes/encounter-lint.yaml",
        problem: `${CRYOGEN} is mandatory by ../encounter-lint.yaml and cannot be lowered to info here.`,
        start: { line: 2, column: 3 },
      },
    ]);
  });

  test("cannot be switched off by an override or by a profile", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": `${mandatory}overrides: [{ files: ['**'], rules: { ${CRYOGEN}: off } }]\n`,
    });
    const { settings, problems } = await resolveSettings(NOTE, files);
    expect(settings.rules).toBeUndefined();
    expect(problems).toHaveLength(1);
  });

  test("keep the level that they had where they were made mandatory", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": `rules: { ${CRYOGEN}: warning }\n${mandatory}`,
      "/clinic/notes/encounter-lint.yaml": `rules: { ${CRYOGEN}: error }\n`,
    });
    const { settings, problems } = await resolveSettings(NOTE, files);
    expect(problems).toEqual([]);
    expect(settings.rules).toEqual({ [CRYOGEN]: { level: "error" } });
  });

  test("count even where their own file has them off", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": `rules: { ${CRYOGEN}: off }\n${mandatory}`,
    });
    expect((await resolveSettings(NOTE, files)).settings.rules).toEqual({
      [CRYOGEN]: { level: "error" },
    });
  });
});

test.each([
  ["notes/**", true],
  ["./notes/**", true],
  ["notes/", true],
  ["*.md", false],
  ["**/*.md", true],
  ["notes/acne/a.encounter.md", true],
])("the glob %s names a file in notes/acne: %s", (glob, expected) => {
  expect(matchesAny([{ base: "/clinic", glob }], NOTE)).toBe(expected);
});

test("a glob never reaches beyond the directory of its file", () => {
  expect(matchesAny([{ base: "/clinic/notes", glob: "**" }], "/clinic/b.encounter.md")).toBe(false);
});

test("a level that the caller gives wins over files, but lowers no mandatory rule", async () => {
  const files = clinic({
    "/clinic/encounter-lint.yaml": `rules: { ${CRYOGEN}: warning, documentation/site-missing: info }\nmandatory: [documentation/site-missing]\n`,
  });
  const given = {
    rules: { [CRYOGEN]: { level: "error" }, "documentation/site-missing": { level: "off" } },
  } as const;
  expect((await resolveSettings(NOTE, files, given)).settings.rules).toEqual({
    [CRYOGEN]: { level: "error" },
    "documentation/site-missing": { level: "info" },
  });
});

describe("tables", () => {
  const table = (code: string) =>
    [
      "table: neighbours",
      "provenance:",
      "  title: Neighbours",
      "  publisher: The clinic",
      "  effective: 2026-01-01",
      "  retrieved: 2026-01-02",
      "  confidence: primary",
      "rows:",
      `  - { code: ${code}, rightWhen: always, mistake: none }`,
    ].join("\n");

  test("a table file replaces a built-in table; its path is relative to the settings that name it", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": "extends: ./shared/base.yaml",
      "/clinic/shared/base.yaml": "tables: [tables/neighbours.yaml]",
      "/clinic/shared/tables/neighbours.yaml": table('"00099"'),
    });
    const { settings, problems } = await resolveSettings(NOTE, files);
    expect(problems).toEqual([]);
    expect(settings.tables?.neighbours.rows).toMatchObject([{ code: "00099" }]);
    expect(settings.tables?.modifiers).toBe(builtInTables.modifiers);
  });

  test("a table file with a mistake is not used and says where", async () => {
    const files = clinic({
      "/clinic/encounter-lint.yaml": "tables: [neighbours.yaml, nope.yaml]",
      "/clinic/neighbours.yaml": table("12345").replace("rightWhen", "rihgtWhen"),
    });
    const { settings, problems } = await resolveSettings(NOTE, files);
    expect(settings.tables).toBeUndefined();
    expect(problems.map(({ path, start }) => `${path}:${start.line}`)).toContain(
      "/clinic/neighbours.yaml:9",
    );
    expect(problems.at(-1)).toMatchObject({
      path: "/clinic/encounter-lint.yaml",
      problem: 'There is no table file "nope.yaml".',
    });
  });
});
