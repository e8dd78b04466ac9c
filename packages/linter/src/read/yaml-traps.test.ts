import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { applyFixes } from "../fix/apply-fixes.ts";
import { lint } from "../lint.ts";

const RULE = "template/yaml-placeholder-breaks";
const check = (text: string) =>
  lint({ text: `kind: template\n${text}\n`, path: "a.encounter.yaml" });
const read = (text: string) => check(text).encounters[0]?.encounter;

/** Unquoted placeholders, how YAML misreads them, and the element that they leave open. */
const MISREAD: readonly (readonly [text: string, reading: string])[] = [
  ["site: [SITE]", "a list"],
  ["site: [[INSERT SITE]]", "a list"],
  ["site: {{lesion_site}}", "a set of keys"],
  ["site: {SITES:123}", "a set of keys"],
  ['site: {Blank single:19197::"cheek","chin"}', "a set of keys"],
  ["site: {site}", "a set of keys"],
  ["site: ***", "a reference to another place"],
  ["site: @SITE@", "a mistake"],
  ["site: %X%", "a mistake"],
  ["site: *** side", "a mistake"],
  ["site: [SITE] and [SIDE]", "a mistake"],
  ["site: #INPUT#[Site]", "a comment"],
  ["procedure: { site: ***, lesion_count: ____ }", "a reference to another place"],
];

describe.each(MISREAD)("%s", (text, reading) => {
  it("is understood", () => {
    const states = read(text)?.procedure?.sites?.map(({ state }) => state) ?? [];
    expect(states.length).toBeGreaterThan(0);
    expect(states).not.toContain("value");
  });

  it("is reported once, and nothing else is wrong with the file", () => {
    const found = check(text).diagnostics.filter(({ ruleId }) => /yaml|syntax/.test(ruleId));
    expect(found.map(({ ruleId }) => ruleId)).toEqual([RULE]);
    expect(found[0]?.message).toContain(reading);
  });

  it("gets quotes by a safe fix, after which YAML reads text", () => {
    const [finding] = check(text).diagnostics.filter(({ ruleId }) => ruleId === RULE);
    expect(finding?.fixes[0]?.safety).toBe("safe");
    const source = `kind: template\n${text}\n`;
    const { text: fixed } = applyFixes(source, finding?.fixes.slice(0, 1) ?? []);
    expect(
      lint({ text: fixed, path: "a.encounter.yaml" }).diagnostics.filter(({ ruleId }) =>
        /yaml|syntax/.test(ruleId),
      ),
    ).toEqual([]);
    expect(JSON.stringify(parse(fixed))).not.toContain("null");
  });
});

describe("what begins like a placeholder and is none", () => {
  it.each([
    "tried: *tretinoin",
    "site: *both* cheeks",
    "site: `left cheek`",
    "site: {% if a %}chin{% endif %}",
  ])("is read as words, and reported: %s", (text) => {
    const found = check(text).diagnostics.filter(({ ruleId }) => /yaml|syntax/.test(ruleId));
    expect(found.map(({ ruleId }) => ruleId)).toEqual([RULE]);
  });

  it("is no mistake where the place exists to which it refers", () => {
    const text = "site: &cheek left cheek\narea: *cheek";
    expect(check(text).diagnostics.some(({ ruleId }) => ruleId === RULE)).toBe(false);
    expect(read(text)?.procedure?.sites).toHaveLength(2);
  });
});

describe("a line that is nothing but a tag", () => {
  it("is gone before the file is read as YAML", () => {
    const text = "{% if minor %}\nguardian_consent: ____\n{% endif %}\nsite: ____";
    const { diagnostics } = check(text);
    expect(diagnostics.filter(({ ruleId }) => /yaml|syntax/.test(ruleId))).toEqual([]);
    expect(read(text)?.procedure?.sites).toMatchObject([{ state: "slot" }]);
    expect(read(text)?.document?.conditionals).toMatchObject([
      { element: "procedure.guardianConsent" },
    ]);
  });
});

describe("harmless without quotes", () => {
  it.each(["site: ___", "site: _", "site: ${SITE}", "site: <SITE>", "site: TBD", "site: ????"])(
    "%s",
    (text) => {
      expect(check(text).diagnostics.filter(({ ruleId }) => /yaml|syntax/.test(ruleId))).toEqual(
        [],
      );
      expect(read(text)?.procedure?.sites).toMatchObject([{ state: "slot" }]);
    },
  );

  it.each([
    'site: "[SITE]"',
    "site: '***'",
    "note: |\n  seen at [SITE]",
    "sites: [left cheek, chin]",
  ])("needs none: %s", (text) =>
    expect(check(text).diagnostics.some(({ ruleId }) => ruleId === RULE)).toBe(false),
  );
});

describe("a value stays as it is written", () => {
  it.each([
    ["place_of_service: 02", '"02"'],
    ["place_of_service: 011", '"011"'],
    ["code: 017340", '"017340"'],
    ["service_date: 2026-11-23", '"2026-11-23"'],
    ["icd10: 706.1", '"706.1"'],
    ["diagnosis_code: L70.0", '"L70.0"'],
    ["consent: no", "template"],
    ["laterality: N", "template"],
    ["time: 12:30", "template"],
  ])("%s", (text, expected) => {
    const { encounters, failures } = check(text);
    expect(failures).toEqual([]);
    const found = JSON.stringify(encounters[0]?.encounter);
    expect(found).toContain(expected);
    expect(found).not.toMatch(/"value":(?:false|true|750|2|11|9|7904|706\.1)[,}]/);
  });

  it.each(["place_of_service: 02", "code: 017340", "icd10: 706.1", "laterality: N"])(
    "and is reported where other readers change it: %s",
    (text) => {
      const found = check(text).diagnostics.find(
        ({ ruleId }) => ruleId === "template/yaml-type-coerced",
      );
      expect(found?.fixes[0]?.safety).toBe("safe");
    },
  );
});

it("a dash inside a value is text, and reported", () => {
  const { diagnostics } = check("note: - none\nsite: ____");
  expect(diagnostics.map(({ ruleId }) => ruleId)).toContain("template/syntax-error");
  expect(read("note: - none\nsite: ____")?.procedure?.sites).toMatchObject([{ state: "slot" }]);
});

it.each(["{a: ", "[", "- "])("%j nested without end exhausts nothing", (piece) => {
  expect(check(piece.repeat(5000)).failures).toEqual([]);
});
