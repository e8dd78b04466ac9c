import { FIGURE, figureOf } from "./numbers.ts";
import { matchesIn, type WordedPattern } from "./worded-pattern.ts";

/** The ways of writing an age in years. */
export const AGES: readonly WordedPattern[] = [
  {
    words: [["year", "yr"]],
    pattern: new RegExp(
      `(?<![\\w.])(${FIGURE})[\\s-]{1,2}(?:years?[\\s-]old|years of age|yrs? old)`,
      "gi",
    ),
  },
  {
    words: [/ (?:is|was|turned|turns) \d/i],
    pattern:
      /\b(?:patient|pt|who|she|he|they) (?:is|was|just turned|turned|turns) (\d{1,2})(?=[.,;)]|\s(?:and|years)\b)/gi,
  },
  {
    words: [/,\s\d/],
    // "boy, 14 years", "Girl, 15 yrs."
    pattern:
      /\b(?:male|female|man|woman|boy|girl|m|f),\s(\d{1,2})(?=(?:\s?(?:years|yrs?|y))?(?:[.,;)]|\s?$|\n))/gi,
  },
  {
    words: [/\bM[rsixa]/, /(?:,\s|\s\()\d/],
    // "Mrs. Alder, 44, returns", "Miss Quill (16)"
    pattern:
      /\b(?:Mrs?|Ms|Miss|Mx|Mister|Master)\.?\s(?:[A-Z][\p{L}'’.-]{0,24}\s){0,2}[A-Z][\p{L}'’-]{0,24}(?:,\s|\s\()(\d{1,2})(?=[,.;)]|\s?$|\s(?:is|was|has|comes|came|returns|presents|years|y))/gu,
  },
  { words: [/ of \d/i], pattern: /\b(?:man|woman|boy|girl|lady|gentleman) of (\d{1,2})\b/gi },
  {
    words: [/\d[\s-]{0,2}y/i],
    pattern:
      /(?<![\w.])(\d{1,3})[\s-]{0,2}(?:yrs?|y)\.?[\s-](?:m|f|male|female|man|woman|boy|girl)\b/gi,
  },
  {
    words: [/\d[\s-]{0,2}y/i],
    pattern:
      /(?<![\w.])(\d{1,3})[\s-]{0,2}(?:y\/o|yo\b|y\.o\.|yr[\s-]?old|yrs?[\s-]?old|year[\s-]?old|years[\s-]?old|years of age|y\/?o[mf]\b|yom\b|yof\b)/gi,
  },
  {
    words: [/age[ds]?:?\s{0,2}\d/i],
    pattern: /\bage[ds]?:?\s{0,2}(\d{1,3})\b(?!\s?(?:weeks?|months?|mos?|days?|mm))/gi,
  },
  { words: [/\d\s?[MF]/], pattern: /(?<![\w.])(\d{1,3})\s?(?:[MF])(?=[\s,;.]|$)(?!\s?\d)/g },
];

/** `8 months old` */
export const AGE_IN_MONTHS: WordedPattern = {
  words: [["mo"], ["old", "of age"]],
  pattern: /(?<![\w.])(\d{1,2})[\s-]{0,2}(?:months?|mos?|mo)[\s-](?:old|of age)\b/gi,
};

/** An age found in a text, in years. */
export interface AgeMatch {
  readonly start: number;
  readonly end: number;
  readonly years: number;
}

/** Every age in the text, by place. */
export function agesIn(text: string): readonly AgeMatch[] {
  if (!/\d|year|yr/i.test(text)) return [];
  const found: AgeMatch[] = [];
  const small = text.toLowerCase();
  for (const pattern of AGES) {
    for (const match of matchesIn(pattern, text, small)) {
      const years = figureOf(match[1]);
      if (
        years === undefined ||
        years > 120 ||
        found.some(({ start, end }) => match.index < end && start < match.index + match[0].length)
      )
        continue;
      found.push({ start: match.index, end: match.index + match[0].length, years });
    }
  }
  for (const match of matchesIn(AGE_IN_MONTHS, text, small)) {
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      years: Number(match[1]) / 12,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}
