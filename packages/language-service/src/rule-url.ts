const RULE_PAGES = "https://github.com/encounter-lint/encounter-lint/blob/main/docs/rules";

/** The page that explains a rule. */
export function ruleUrl(ruleId: string): string {
  return `${RULE_PAGES}/${ruleId}.md`;
}
