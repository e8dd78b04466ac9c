const NAMED =
  "(?:filed|coded|billed|charged|posted|booked|named|called|known|titled|labell?ed|listed|kept|stored)";

/** `formerly filed as 17110, which is for warts`, up to the end of the sentence or the bracket. */
const WAS_NAMED = new RegExp(
  `\\b(?:(?:formerly|previously|once|originally|no longer|until (?:\\w+ )?\\d{4}) (?:was |were )?${NAMED}|(?:used to|was to) be ${NAMED})\\b[^()\\n;]{0,160}?(?=[();\\n]|\\.\\s|\\.?$)`,
  "gi",
);
/** `(was 17110)`, `(ex wart sheet)`, `(replaces form 17110)`. */
const IN_BRACKETS =
  /\((?:was|ex|formerly|previously|old (?:name|title|code|number)|replac(?:es|ed|ing)|supersed(?:es|ed|ing)|in place of|instead of|no longer|renamed from)\b[^()\n]{0,160}\)/gi;

/**
 * The text with what a title says of its own past blanked out: under which name or code the document
 * was filed before. Its length stays.
 */
export function withoutFormerNames(text: string): string {
  if (
    !/\b(?:formerly|previously|once|originally|longer|until|used to|was|ex|old|replac|supersed|place of|instead|renamed)/i.test(
      text,
    )
  )
    return text;
  const blank = (words: string): string => " ".repeat(words.length);
  return text.replace(IN_BRACKETS, blank).replace(WAS_NAMED, blank);
}
