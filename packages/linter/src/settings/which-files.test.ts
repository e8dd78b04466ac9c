import { expect, test } from "vitest";
import { hasMarker, isEncounterName } from "./which-files.ts";

test.each([
  ["a.encounter.yaml", true],
  ["dir/a.encounter.yml", true],
  ["A.ENCOUNTER.MD", true],
  ["encounter.md", false],
  ["a.encounter.md.bak", false],
  ["a.encounter.txt", false],
  ["README.md", false],
])("%s is an encounter by its name: %s", (name, expected) => {
  expect(isEncounterName(name)).toBe(expected);
});

test.each([
  ["# encounter-lint\nkind: note", true],
  ["\uFEFF# encounter-lint\r\nkind: note", true],
  ["---\nkind: note\n# encounter-lint\n---\n", true],
  ["<!-- encounter-lint -->\n# Cryotherapy", true],
  ["# How encounter-lint works\n", false],
  ["# encounter-lint-disable-file x -- y\n", false],
  ["We use # encounter-lint\n", false],
  [`${"\n".repeat(10)}# encounter-lint\n`, false],
])("%j opts in: %s", (text, expected) => {
  expect(hasMarker(text)).toBe(expected);
});
