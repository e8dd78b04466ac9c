import { levelIn, PROFILES, rules, type Rule } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { lint } from "./lint.ts";

const TODAY = "2026-11-23";

/** The first profile in which the rule is on; rules that are always off are turned on. */
function settingsFor(rule: Rule) {
  const profile = (["recommended", ...PROFILES] as const).find(
    (name) => levelIn(rule, name) !== "off",
  );
  return profile === undefined
    ? { today: TODAY, rules: { [rule.id]: { level: "warning" as const } } }
    : { today: TODAY, profile };
}

function firedRules(rule: Rule, { format, text }: Rule["avoid"][number]): readonly string[] {
  const report = lint({ text, format }, settingsFor(rule));
  expect(report.failures).toEqual([]);
  return report.diagnostics.map(({ ruleId }) => ruleId);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))("the examples of %s", (_, rule) => {
  it.each(rule.avoid.map((example, index) => [index + 1, example] as const))(
    "avoid %i is reported",
    (_, example) => {
      expect(firedRules(rule, example)).toContain(rule.id);
    },
  );

  it.each(rule.prefer.map((example, index) => [index + 1, example] as const))(
    "prefer %i is silent",
    (_, example) => {
      expect(firedRules(rule, example)).not.toContain(rule.id);
    },
  );
});
