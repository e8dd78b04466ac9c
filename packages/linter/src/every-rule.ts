import { rules, type Rule } from "@encounter-lint/domain";
import { suppressionRules } from "./suppress/suppression-rules.ts";

/** What docs, settings and reports need to know of a rule. */
export type RuleDescription = Omit<Rule, "check">;

/** Every rule that a finding can name: those of the domain, and the checks of the suppressions. */
export const everyRule: readonly RuleDescription[] = [...rules, ...suppressionRules];
