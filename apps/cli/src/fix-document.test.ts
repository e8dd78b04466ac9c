import { levelIn, PROFILES, rules } from "@encounter-lint/domain";
import { lint } from "@encounter-lint/linter";
import { expect, test } from "vitest";
import { safeFixesOf } from "./fix-document.ts";

test("no fix is left out that is safe", () => {
  let safe = 0;
  for (const rule of rules) {
    const profile = PROFILES.find((name) => levelIn(rule, name) !== "off") ?? "recommended";
    for (const { text, format } of rule.avoid) {
      for (const diagnostic of lint({ text, format }, { profile }).diagnostics) {
        const all = diagnostic.fixes.filter(({ safety }) => safety === "safe");
        expect(safeFixesOf(diagnostic)).toEqual(all);
        safe += all.length;
      }
    }
  }
  expect(safe).toBeGreaterThan(5);
});
