import { evaluate, levelIn, PROFILES, rules, type Rule } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { lint } from "../lint.ts";
import type { LintSettings } from "../lint-report.ts";
import { fixedText } from "../testing/fixed-text.ts";

/** Settings in which the rule is on. */
function settingsFor({ id, ...rule }: Rule): LintSettings {
  const today = "2026-11-23";
  const levels = { ...rule, id };
  const profile = PROFILES.find((name) => levelIn(levels, name) !== "off");
  return profile === undefined
    ? { today, rules: { [id]: { level: "warning" as const } } }
    : { today, profile };
}

interface Case {
  readonly title: string;
  readonly rule: Rule;
  readonly format: "yaml" | "markdown";
  readonly text: string;
  readonly messageId: string;
  readonly edits: Parameters<typeof fixedText>[1];
}

function* casesOf(rule: Rule): Generator<Case> {
  for (const [at, { text, format }] of rule.avoid.entries()) {
    const [first] = lint({ text, format }, settingsFor(rule)).encounters;
    const findings = first ? evaluate(first.encounter, settingsFor(rule)).findings : [];
    for (const { ruleId, messageId, fixes } of findings) {
      if (ruleId !== rule.id) continue;
      for (const { title, edits } of fixes) {
        yield {
          title: `${rule.id}, example ${at + 1}: ${title}`,
          rule,
          format,
          text,
          messageId,
          edits,
        };
      }
    }
  }
}

const cases = rules.flatMap((rule) => [...casesOf(rule)]);

describe("the fixes of the rules, applied to their own examples, leave nothing to report", () => {
  it.each(cases.map((one) => [one.title, one] as const))("%s", (_, { rule, messageId, ...one }) => {
    const count = (text: string): number =>
      lint({ text, format: one.format }, settingsFor(rule)).diagnostics.filter(
        (finding) => finding.ruleId === rule.id && finding.messageId === messageId,
      ).length;
    const result = fixedText(one.text, one.edits, { format: one.format });
    expect(result).toBeDefined();
    expect(count(result ?? one.text)).toBe(count(one.text) - 1);
  });
});
