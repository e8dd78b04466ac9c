/** Without parameters → every rule as {@link RuleInBrief}, in the order of the pages. */
export const RULES_REQUEST = "encounterLint/rules";

/** One rule in a list. */
export interface RuleInBrief {
  readonly id: string;
  readonly summary: string;
}
