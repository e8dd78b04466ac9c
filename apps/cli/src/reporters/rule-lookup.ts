import type { RuleId, Source } from "@encounter-lint/domain";
import { everyRule, type RuleDescription } from "@encounter-lint/linter";

const byId = new Map(everyRule.map((rule) => [rule.id, rule]));

/** The rule of an id, if this version has it. */
export function ruleOf(id: RuleId): RuleDescription | undefined {
  return byId.get(id);
}

/** The sources of a finding. */
export function sourcesOf(id: RuleId): readonly Source[] {
  return byId.get(id)?.sources ?? [];
}
