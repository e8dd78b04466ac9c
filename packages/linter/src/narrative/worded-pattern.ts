/**
 * A pattern with signs of which every match holds some. Most texts hold none of them, and looking
 * for a few letters takes far less than making a pattern and trying it at every place.
 */
export interface WordedPattern {
  readonly pattern: RegExp;
  /**
   * What the text around every match holds: of a list at least one of its words, in small letters,
   * be it within a longer word.
   */
  readonly words: readonly (readonly string[] | RegExp)[];
}

/**
 * The matches of a pattern in a text.
 *
 * @param small - the text in small letters
 */
export function matchesIn(
  { pattern, words }: WordedPattern,
  text: string,
  small: string,
): Iterable<RegExpExecArray> {
  return words.every((sign) =>
    sign instanceof RegExp ? sign.test(text) : sign.some((word) => small.includes(word)),
  )
    ? text.matchAll(pattern)
    : [];
}
