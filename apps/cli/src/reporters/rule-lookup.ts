import { rules, type Rule, type RuleId, type Source } from "@encounter-lint/domain";

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of an id, if this version has it. */
export function ruleOf(id: RuleId): Rule | undefined {
  return byId.get(id);
}

/** The sources of a finding. */
export function sourcesOf(id: RuleId): readonly Source[] {
  return byId.get(id)?.sources ?? [];
}
