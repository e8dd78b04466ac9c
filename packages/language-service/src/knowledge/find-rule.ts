import { everyRule, suppressionRules, type RuleDescription } from "@encounter-lint/linter";

const RULES: ReadonlyMap<string, RuleDescription> = new Map(
  everyRule.map((rule) => [rule.id, rule]),
);

const WATCHING_SUPPRESSIONS: ReadonlySet<string> = new Set(suppressionRules.map(({ id }) => id));

/** The rule with an id; undefined for ids that no rule has. */
export function findRule(ruleId: string): RuleDescription | undefined {
  return RULES.get(ruleId);
}

/** Whether a comment can keep the rule silent: those that watch over comments obey none. */
export function isSuppressible(ruleId: string): boolean {
  return !WATCHING_SUPPRESSIONS.has(ruleId);
}
