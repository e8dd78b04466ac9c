import { rules, type Rule } from "@encounter-lint/domain";

const RULES: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule with an id; undefined for ids that no rule has. */
export function findRule(ruleId: string): Rule | undefined {
  return RULES.get(ruleId);
}
