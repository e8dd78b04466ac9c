import type { RuleId, Source } from "@encounter-lint/domain";
import { everyRule, type RuleDescription } from "@encounter-lint/linter";

const byId = new Map(everyRule.map((rule) => [rule.id, rule]));

/** The rule of an id, if this version has it. */
export function ruleOf(id: RuleId): RuleDescription | undefined {
  return byId.get(id);
}

/** What a finding rests on: the sources of its rule, or those of the tables that replace the built-in ones. */
export function sourcesOf({
  ruleId,
  sources,
}: {
  readonly ruleId: RuleId;
  readonly sources?: readonly Source[];
}): readonly Source[] {
  return sources ?? byId.get(ruleId)?.sources ?? [];
}

/** The rules that a name can stand for: an id, or the part behind the slash. */
export function rulesNamed(name: string): readonly RuleDescription[] {
  return everyRule.filter(({ id }) => id === name || id.endsWith(`/${name}`));
}
