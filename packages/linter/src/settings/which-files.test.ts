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
  ["yaml", "# encounter-lint\nkind: note", true],
  ["yaml", "\uFEFF# encounter-lint\r\nkind: note", true],
  ["markdown", "---\nkind: note\n# encounter-lint\n---\n", true],
  ["markdown", "<!-- encounter-lint -->\n# Cryotherapy", true],
  ["markdown", "# encounter-lint\n\nThe heading of a readme.\n", false],
  ["markdown", "---\ntitle: x\n---\n# encounter-lint\n", false],
  ["markdown", "# How encounter-lint works\n", false],
  ["yaml", "# encounter-lint-disable-file x -- y\n", false],
  ["yaml", "We use # encounter-lint\n", false],
  ["yaml", `${"\n".repeat(10)}# encounter-lint\n`, false],
] as const)("in %s, %j opts in: %s", (format, text, expected) => {
  expect(hasMarker(text, format)).toBe(expected);
});
