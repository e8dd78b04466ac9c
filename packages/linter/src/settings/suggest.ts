import { closest, distance } from "fastest-levenshtein";

/**
 * "Did you mean …?" for a near miss, else what is possible.
 *
 * @param listed - so many possibilities are worth listing
 */
export function suggest(given: string, known: readonly string[], listed = 8): string {
  if (known.length === 0) return "Remove it.";
  const nearest = closest(given, known);
  const isNear = distance(given, nearest) <= Math.max(2, Math.floor(given.length / 3));
  if (isNear || nearest.startsWith(given)) return `Did you mean "${nearest}"?`;
  return known.length > listed
    ? "Remove it or correct its name."
    : `Possible: ${known.join(", ")}.`;
}
