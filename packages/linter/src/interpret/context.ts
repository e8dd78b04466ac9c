import type { ContextCategory } from "@encounter-lint/domain";
import type { ContextualPhrase } from "../narrative/passage.ts";

/** Whether a category reaches the phrase from at most `distance` words away. */
export function isUnder(
  phrase: ContextualPhrase,
  category: ContextCategory,
  distance = Number.POSITIVE_INFINITY,
): boolean {
  const words = phrase.context.get(category);
  return words !== undefined && words <= distance;
}

/** How far a "no" reaches when it does not stand before a list of findings. */
const NEAR = 3;

/**
 * Whether the phrase speaks of something that was done or found here and now.
 *
 * @param but - a category that does not count
 */
export function isDoneHere(phrase: ContextualPhrase, but?: "planned"): boolean {
  return (
    !isUnder(phrase, "negated", NEAR) &&
    !isUnder(phrase, "undone", NEAR + 1) &&
    (but === "planned" || !isUnder(phrase, "planned")) &&
    !isUnder(phrase, "historical", 4) &&
    !isUnder(phrase, "elsewhere") &&
    !isUnder(phrase, "hypothetical", 6) &&
    !isUnder(phrase, "other-person", 6)
  );
}

/** Whether the phrase is affirmed at all, now or before. */
export function isAffirmed(phrase: ContextualPhrase): boolean {
  return (
    !isUnder(phrase, "negated", 6) &&
    !isUnder(phrase, "hypothetical", 6) &&
    !isUnder(phrase, "risk", 8) &&
    !isUnder(phrase, "other-person", 6)
  );
}
