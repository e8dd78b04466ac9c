import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { CATEGORIES, officialDescriptor } from "../packages/domain/src/index.ts";
import { everyRule, lint, readSettingsFile } from "../packages/linter/src/index.ts";
import { ruleDocs } from "./generate-rule-docs.mjs";
import { DESCRIPTOR_PLACEHOLDER } from "./rule-page.mjs";
import { root } from "./run.mjs";
import { blocksOf, page, rulePages, writtenPages, type Block } from "./testing/markdown-files.ts";

const TODAY = "2026-11-23";
const FORMATS = ["yaml", "markdown"] as const;
const allPages = [...writtenPages(), ...rulePages()];

const blocksTagged = (tag: string) =>
  allPages.flatMap((one) =>
    blocksOf(one)
      .filter(({ tags }) => tags[0] === tag)
      .map((block, index) => ({ name: `${one.path}, ${tag} ${index + 1}`, block })),
  );

describe("the pages of the rules", () => {
  test("are those that the rules give, and no others", async () => {
    const expected = await ruleDocs(root);
    expect(rulePages().map(({ path }) => path)).toEqual(
      expected.map(({ path }) => path).toSorted(),
    );
    for (const { path, text } of expected) expect(page(path)).toEqual({ path, text });
  });

  // What the examples must find is tested with the rules; here, that the pages show no others.
  it.each(everyRule.map((rule) => [rule.id, rule] as const))(
    "%s shows its examples",
    (id, rule) => {
      const blocks = blocksOf(page(`docs/rules/${id}.md`));
      const shown = (verdict: string) =>
        blocks
          .filter(({ tags }) => tags.includes(verdict))
          .map(({ language, text }) => ({
            format: language,
            text: text.replaceAll(DESCRIPTOR_PLACEHOLDER, officialDescriptor.text),
          }));
      const written = (examples: typeof rule.avoid) =>
        examples.map(({ format, text }) => ({ format, text: text.trimEnd() }));
      expect(shown("avoid")).toEqual(written(rule.avoid));
      expect(shown("prefer")).toEqual(written(rule.prefer));
    },
  );
});

describe("encounters in the documentation", () => {
  it.each(blocksTagged("encounter"))("$name has the findings it announces", ({ block }) => {
    expect(seriousRules(block)).toEqual(block.tags.slice(1).toSorted());
  });
});

describe("settings in the documentation", () => {
  it.each(blocksTagged("settings"))("$name can be used", async ({ block }) => {
    const { problems } = await readSettingsFile("encounter-lint.yaml", block.text);
    expect(problems).toEqual([]);
  });
});

describe.each(allPages.map((one) => [one.path, one] as const))("%s", (path, { text }) => {
  const prose = text.replace(/^(`{3,})[\s\S]*?\n\1$/gm, "");

  test("links to files that exist", () => {
    const targets = [...prose.matchAll(/\]\((?!https?:|#)([^)#\s]+)[^)]*\)/g)].map(([, to]) => to);
    const broken = targets.filter((to) => !existsSync(join(root, dirname(path), String(to))));
    expect(broken).toEqual([]);
  });

  test("names rules that exist", () => {
    const named = new RegExp(`\`((?:${CATEGORIES.join("|")})/[a-z0-9-]+)\``, "g");
    const known = new Set<string>(everyRule.map(({ id }) => id));
    const unknown = [...text.matchAll(named)].filter(([, id]) => !known.has(String(id)));
    expect(unknown).toEqual([]);
  });

  test("does not print the official wording of the code", () => {
    expect(text).not.toContain(officialDescriptor.text);
  });
});

function seriousRules({ language, text }: Block): string[] {
  const format = FORMATS.find((one) => one === language);
  if (format === undefined) throw new Error(`An encounter is not written in ${language}.`);
  const { diagnostics, failures } = lint({ text, format }, { today: TODAY });
  expect(failures).toEqual([]);
  const ids = diagnostics.filter(({ severity }) => severity !== "info").map(({ ruleId }) => ruleId);
  return [...new Set(ids)].toSorted();
}
