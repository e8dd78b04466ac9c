import type { RuleInBrief } from "@encounter-lint/language-server";

/** A line of the list of rules. */
export type OfferedRule = RuleInBrief | { readonly heading: string };

/** All rules, those that found something in the document first. */
export function rulesToOffer(
  all: readonly RuleInBrief[],
  inDocument: readonly string[],
): readonly OfferedRule[] {
  const found = all.filter(({ id }) => inDocument.includes(id));
  const others = all.filter(({ id }) => !inDocument.includes(id));
  if (found.length === 0) return others;
  return [{ heading: "In this document" }, ...found, { heading: "All others" }, ...others];
}
