import { FIGURE, FIGURE_OR_SLOT, FIGURE_SIGN } from "./numbers.ts";
import type { WordedPattern } from "./worded-pattern.ts";

/** What a match says: a figure, or the range from one to another, and what is counted. */
export interface CountReading {
  readonly low: string | undefined;
  readonly high?: string | undefined;
  readonly noun?: string | undefined;
}

/** A way of writing how many lesions there are. */
export interface CountPattern extends WordedPattern {
  /**
   * What the match says; nothing where it is no count. Without it, its first group is the figure
   * and its second one what is counted.
   */
  readonly reading?: (
    match: readonly (string | undefined)[],
    isBehindCross: boolean,
  ) => CountReading | undefined;
}

/** Four and more: nobody freezes a lesion that often. */
export const MORE_THAN_CYCLES = "(?:[4-9]|[1-9]\\d)";

/** Up to five words between the figure and what is counted; none of them may end the count. */
const ADJECTIVES =
  "(?:(?:of|the|(?!(?:to|of|for|on|in|at|with|and|or|per|by|x|then|was|were|is|are|the|a|an|weeks?|wks?|months?|mos?|days?|years?|yrs?|seconds?|secs?|minutes?|mins?|cycles?|mg|ml|mm|cm|times?|units?|each|over|from|after|before|no|not|am|pm|kg|lbs?|mo|wk|hrs?|yo|y|oz|if|up|so|he|we|me|be|do|go|yr|tx|rx|dx|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b)[a-z-]{2,16}),?\\s+){0,5}";
const NOUNS =
  "(?:lesions?|les|lsns?|nods?|paps?|pusts?|papules?|pustules?|nodules?|cysts?|nodulocysts?|comedones?|comedos?|papulopustules?|acne cysts?|acne lesions?|acne spots?|spots?|areas? of acne|bumps?|macules?|warts?|aks?|keratos[ei]s|sks?|tags?|scars?|mollusca?|molluscum|blemishes?|pimples?|zits?|sites? treated|papulonodules?|milia|acrochordons?|verrucae?)";

/** What may stand between "on" and a body part. */
const PART_OF =
  "(?:(?:the|her|his|their|R|L|right|left|upper|lower|mid|middle|outer|inner|back of|front of|side of|sides of)\\s){0,4}";

/** Where acne is, as a part of a pattern. */
export const SITE =
  "(?:face|cheeks?|chin|jaw(?:line)?|mandible|forehead|brow|glabella|hairline|temples?|nose|lip|perioral|scalp|ears?|neck|nape|back|chest|sternum|shoulders?|arms?|thighs?|buttocks?)";

const LEVEL =
  "(?:(?:upper|lower|mid|middle|outer|inner|lateral|medial|central|anterior|posterior) )?";

/** What every noun begins with. */
const STEMS =
  "acne|acrochord|areas? of acne|blemish|bump|comedo|cyst|keratos|les|lsn|macule|milia|mollusc|nod|pap|pimple|pust|scar|site|spot|tag|verruca|wart|zit";
const COUNTED = new RegExp(`\\b(?:${STEMS}|aks?\\b|sks?\\b)`, "i");
const COUNTED_BEFORE_ANYTHING = new RegExp(`\\b(?:${STEMS}|ak|sk)`, "i");
const ANY_SITE = new RegExp(SITE, "i");
const SIDE_OR_SITE = new RegExp(`\\b(?:R|L|right|left|RT|LT)\\b|${SITE}`);
const SIDE_OR_PLACE = new RegExp(`\\b(?:r|l|right|left|side|other|latter|former)\\b|${SITE}`, "i");
const TIMES = /(?:^|[\s(,;])[x×#]/i;

const SINGULARS: readonly (readonly [RegExp, string])[] = [
  [/both/, "two"],
  [/half/, "six"],
  [/two dozen/, "24"],
  [/dozen/, "twelve"],
];

/** The ways of writing a count, the surest first: where two match the same words, the earlier counts. */
export const COUNT_PATTERNS: readonly CountPattern[] = [
  {
    // `4/6 nodules frozen`, `8 of 8 lesions`: of those that were found, so many.
    words: [FIGURE_SIGN, COUNTED, ["/", "of"]],
    pattern: new RegExp(
      `(?<![\\w./])(\\d{1,3})\\s?(?:\\/|out of|of)\\s?(?:the\\s)?\\d{1,3}\\s{1,2}${ADJECTIVES}(${NOUNS})\\b`,
      "gi",
    ),
  },
  {
    // `lesions 1-6`, `lesions #1 through #6`
    words: [["lesion", "site", "spot"], ["1"]],
    pattern: /\b(?:lesions?|sites?|spots?)\s#?1\s?(?:-|–|to|through)\s?#?(\d{1,2})\b/gi,
    reading: ([, last]) => ({ low: last }),
  },
  {
    words: [FIGURE_SIGN, ["in all", "altogether", "total"]],
    pattern: new RegExp(
      `(?<![\\w.])(${FIGURE_OR_SLOT})\\s(?:in all|in total|altogether|total)\\b(?!\\s(?:seconds?|secs?|minutes?|cycles?|visits?|sessions?))`,
      "gi",
    ),
    reading: ([, figure]) => ({ low: figure }),
  },
  {
    words: [FIGURE_SIGN, COUNTED],
    pattern: new RegExp(
      `(?<![\\w./#%-])(?:(?:approximately|approx\\.?|about|~|a total of|total of|total)\\s{0,2})?(${FIGURE_OR_SLOT})(?:\\s{0,2}(?:-|–|to)\\s{0,2}(${FIGURE_OR_SLOT}))?(?!\\s{0,2}(?:-|–)?\\s{0,2}(?:mm|cm|%|mg|ml|weeks?|wks?|months?|mos?|days?|years?|yrs?|s|sec|secs|seconds?|min|mins|minutes?|x|×|cycles?)\\b)\\s{1,3}(?:\\(\\w{1,12}\\)\\s)?${ADJECTIVES}(${NOUNS})\\b`,
      "gi",
    ),
    reading: ([, low, high, noun], isBehindCross) =>
      // "x 1 to 4 nodules" is one cycle to four nodules.
      high !== undefined && isBehindCross ? { low: high, noun } : { low, high, noun },
  },
  {
    words: [FIGURE_SIGN, COUNTED, TIMES],
    pattern: new RegExp(
      `(?:^|[\\s(])(?:[x×]\\s{0,2}|#\\s{0,2})(${FIGURE_OR_SLOT})\\s{1,3}${ADJECTIVES}(${NOUNS})\\b`,
      "gi",
    ),
  },
  {
    words: [FIGURE_SIGN, COUNTED_BEFORE_ANYTHING, /[(x×#:=]/i],
    pattern: new RegExp(
      `(?<!(?:\\/|\\bper |\\beach |\\ba ))\\b(${NOUNS})\\s{0,3}(?:treated|frozen|total|count|number)?\\s{0,2}(?:\\(\\s?(?:n\\s?=\\s?)?|[x×#:=]\\s{0,2}|n\\s?=\\s?)(${FIGURE_OR_SLOT})(?:\\s{0,2}total)?(?![\\w%]|\\.\\d)(?!\\s{0,2}(?:mm|cm|mg|weeks?|wks?|months?|days?|s\\b|sec|min|cycles?))`,
      "gi",
    ),
    reading: ([, noun, figure]) => ({ low: figure, noun }),
  },
  {
    // `Lesions treated this visit: 9`, `number of acne lesions frozen = 9`
    words: [FIGURE_SIGN, COUNTED, ["treated", "frozen", "done"], /[:=]/],
    pattern: new RegExp(
      `\\b(?:number of\\s)?(?:acne\\s|active\\s|inflamed\\s)?(${NOUNS})\\s(?:that\\s)?(?:were\\s)?(?:treated|frozen|done)(?:\\s(?:today|(?:at |during |in )?(?:this|today['’]s|the) (?:visit|session|date|procedure|sitting)|with (?:ln2|liquid nitrogen|cryo\\w*)|overall|in all|in total)){0,2}\\s{0,2}[:=]\\s{0,2}(${FIGURE_OR_SLOT})(?![\\w%]|\\.\\d)(?!\\s{0,2}(?:mm|cm|mg|weeks?|wks?|months?|days?|s\\b|sec|min|cycles?))`,
      "gi",
    ),
    reading: ([, noun, figure]) => ({ low: figure, noun }),
  },
  {
    // `R cheek 4, L cheek 3, chin x2`, `cheeks (5)`: the site first.
    words: [FIGURE_SIGN, ANY_SITE],
    pattern: new RegExp(
      `\\b${SITE}\\s{0,2}(?:[x×:=]\\s{0,2}|\\(\\s?(?:n\\s?=\\s?|x\\s?)?)?(${FIGURE})(?=\\)?\\s?(?:[,;.)\\n]|and\\b|\\+|&|\\/\\s|total|lesions?|$))(?!\\s?(?:\\d|\\.\\d))`,
      "gi",
    ),
  },
  {
    // `4 (R cheek), 3 (L cheek)`
    words: [FIGURE_SIGN, ANY_SITE, ["("]],
    pattern: new RegExp(
      // "Procedure 1 (neck)" numbers what was done.
      `(?<![\\w.]|\\b(?:procedure|site|area|region|zone|line|item|visit|session|step|part|group|problem|field|no\\.?)\\s)(${FIGURE})\\s{0,2}\\((?:(?:R|L|RT|LT|right|left|b\\/l|bilateral|upper|lower|mid|the|central)\\s){0,2}${SITE}\\)`,
      "gi",
    ),
  },
  {
    words: [FIGURE_SIGN, ["froze", "treated", "all"]],
    pattern: new RegExp(
      `\\b(?:froze|frozen|treated)\\s(?:all (?:of )?(?:the )?|(?:the\\s)?(?:largest|worst|biggest|deepest|remaining|other|same|these|those|most \\w{4,12})\\s)(${FIGURE})(?=\\s?[.,;)]|\\s?$|\\s(?:of|with|using|for|on|today|lesions?)\\b)|\\ball\\s(?:of the\\s)?(${FIGURE})(?=\\s(?:were|was|are|frozen|treated|received|got|hurt|bleed|itch|ache|drain|throb|remain)\\b|\\s?[.,;)])`,
      "gi",
    ),
    reading: ([, chosen, all]) => ({ low: chosen ?? all }),
  },
  {
    words: [FIGURE_SIGN, ANY_SITE, TIMES],
    pattern: new RegExp(
      `(?:^|[\\s(,;])(?:[x×]\\s{0,2}|#)(${FIGURE_OR_SLOT})\\s{1,3}(?:(?:on|to|over|at|R|L|right|left|b/l|bilateral|the)\\s{1,2}){0,3}(?=${SITE}\\b)(?!\\w{3,9}\\s{0,2}[x×:=(]\\s?\\d)`,
      "gi",
    ),
  },
  {
    words: [FIGURE_SIGN, ["froze", "treated", "total", "count"]],
    pattern: new RegExp(
      `\\b(?:frozen|treated|froze|total(?: treated| frozen)?|(?<!\\b(?:a|slow|steady|to) )count)(?:\\s{0,2}[:=x×]\\s{0,2}|\\s{1,2}of\\s|(?<=total)\\s{1,2})(${FIGURE_OR_SLOT})(?![\\w%/]|\\.\\d)(?!\\s{0,2}(?:mm|cm|mg|weeks?|wks?|months?|days?|sites?|areas?|s|secs?|seconds?|min|minutes?|cycles?|times?|x|(?:on|for|per|with) (?:each|every))\\b)`,
      "gi",
    ),
  },
  {
    words: [FIGURE_SIGN, /[x×]\s?[\d\uE001a-z]/i],
    pattern: new RegExp(
      `(?<!(?:\\/|\\bper |\\beach |\\ba ))\\b(?:ln2|nitrogen|cryo\\w{0,10}|slush|frozen|froze|treated|lesions?|papules?|nodules?|spots?)\\b[^.;\\n\\d\\uE001]{0,24}[x×]\\s?(${FIGURE_OR_SLOT})(?![\\w%]|\\.\\d)(?!\\s?(?:-|–|to)?\\s?\\d{0,2}\\s?(?:s|secs?|seconds?|min|minutes?|wks?|weeks?|mos?|months?|cycles?|days?|mm|cm|freez\\w+|f/?t|passes|each)\\b)(?!\\s(?:to|on|for|over|at)\\s(?:(?:each|all|of|the)\\s){0,3}${FIGURE_OR_SLOT}\\s)`,
      "gi",
    ),
  },
  {
    // `LN2 5s x8`: more than three can only be lesions, not cycles.
    words: [FIGURE_SIGN, /(?:s|second|sec)\s{0,2}[x×]\s{0,2}\d/i],
    pattern: new RegExp(
      `(?<![a-z])(?:seconds?|secs?|s)\\s{0,2}[x×]\\s{0,2}(${MORE_THAN_CYCLES})(?!\\w|\\.\\d|\\s{0,2}(?:cycles?|cyc|f/?t|ftcs?|freez\\w+|passes|times))`,
      "gi",
    ),
  },
  {
    words: [FIGURE_SIGN, /froze|treated|lesion|number|count|n\s?[:=]/i],
    pattern: new RegExp(
      `\\b(?:froze|frozen|treated|lesion count|lesions? treated|number (?:treated|frozen)|# treated|count|n(?=\\s?[:=]))\\s{0,2}(?:[:=]\\s{0,2})?(${FIGURE_OR_SLOT})(?=\\s(?:of (?:them|these|the)|in (?:all|total))|\\s?[.,;)]|\\s?$|\\n)(?!\\s?\\d)`,
      "gi",
    ),
  },
  {
    words: [FIGURE_SIGN, SIDE_OR_SITE],
    pattern: new RegExp(
      `(?<![\\w.])(${FIGURE})\\s(?:on (?:the )?)?(?:R|L|right|left|RT|LT)\\b(?=(?:\\s(?:${LEVEL}${SITE}|side))?\\s?(?:[,;.)+&]|and\\s(?:${FIGURE})\\s|$)|\\s(?:and|,)\\s?\\d|\\s?$)|(?<![\\w.])(${FIGURE})\\s(?:(?:more|others?|another)\\s)?on\\s${PART_OF}(?=${SITE}\\b)|(?<![\\w.])(\\d{1,2})\\s(?=${LEVEL}${SITE}\\s?(?:[,;.)+&]|and\\b|$))`,
      "g",
    ),
    reading: ([, onSide, onSite, beforeSite]) => ({ low: onSide ?? onSite ?? beforeSite }),
  },
  {
    words: [
      COUNTED,
      ["single", "one", "both", "dozen", "sole", "lone", "solitary", "individual", "isolated"],
    ],
    pattern: new RegExp(
      // "both sets of lesions" counts no lesions.
      `\\b((?:a )?single|one|both|a half[- ]dozen|half a dozen|half[- ]dozen|(?:about )?a dozen|two dozen|the sole|lone|solitary|an? (?:individual|isolated|lone))\\s{1,2}(?!(?:sets?|kinds?|types?|groups?|sorts?|classes|clusters?|crops?) of)${ADJECTIVES}(${NOUNS})\\b`,
      "gi",
    ),
    reading: ([, words = "", noun = ""]) => {
      const word = words.toLowerCase();
      // "single acne lesions" are not one.
      if (/^(?:a )?(?:single|lone|solitary)$/.test(word) && /s$/i.test(noun)) return undefined;
      return { low: SINGULARS.find(([pattern]) => pattern.test(word))?.[1] ?? "one", noun };
    },
  },
  {
    words: [["#"]],
    // "#1 Acne" at the start of a line, and "problem #1", number a problem.
    pattern:
      /(?<=[^\s#][^\S\n]{1,3}|\()(?<!\b(?:problem|visit|session|treatment|dx|diagnosis|room|lot|item|step|trial|course|drug|round|try|attempt|regimen|line|refill|rx)[^\S\n]{0,3})#\s?(\d{1,3})(?=[\s,.;)]|$)(?!\s{0,2}(?:blade|scalpel|\d))/gi,
  },
];

/** What a figure without a noun may stand before or behind to count lesions: a place or a side. */
const PLACE = `(?:${PART_OF}(?:${SITE}|side)|(?:the )?(?:right|left|R|L|other|latter|former)\\b)`;
const NO_UNIT =
  "(?!\\w|[./:%-]\\d|\\s?(?:-|–|to)?\\s?\\d{0,2}\\s?(?:mm|cm|mg|%|weeks?|wks?|months?|mos?|days?|years?|yrs?|hours?|s|secs?|seconds?|min|mins|minutes?|cycles?|times?|x|out of|of (?:10|ten))\\b)";

/**
 * Figures that count lesions only because a count stands before them: "5 nodules on the left
 * cheek, right cheek with 3", "2 nodules behind the right ear, 2 behind the left", "right 4 and
 * left 3 papules".
 */
export const FURTHER_COUNTS: readonly WordedPattern[] = [
  {
    words: [FIGURE_SIGN, SIDE_OR_PLACE],
    pattern: new RegExp(
      `(?<![\\w./])(${FIGURE})\\s(?:more\\s|others?\\s|also\\s)?(?:behind|below|beneath|under|above|along|near|by|at|over|across|around|between|beside|to|in|on|upon|from|of)\\s${PLACE}`,
      "gi",
    ),
  },
  {
    words: [FIGURE_SIGN, SIDE_OR_PLACE],
    pattern: new RegExp(
      `\\b${PLACE}(?:\\s(?:side|one))?[,:]?\\s(?:(?:with|likewise|similarly|again|there are|has|had|shows?|bears?|carries|another|only|just|also|a further|further|about|and)\\s){0,3}(${FIGURE})${NO_UNIT}`,
      "gi",
    ),
  },
  {
    words: [FIGURE_SIGN, ["another", "further", "more", "a side", "each side", "other"]],
    pattern: new RegExp(
      `\\b(?:another|a further)\\s(${FIGURE})${NO_UNIT}|(?<![\\w./])(${FIGURE})\\s(?:more|others)\\b(?!\\s(?:weeks?|months?|days?|years?|than))`,
      "gi",
    ),
  },
];

/** A count without a figure: "several papules". */
export const VAGUE_COUNT: WordedPattern = {
  words: [
    COUNTED,
    [
      "several",
      "multiple",
      "numerous",
      "many",
      "few",
      "various",
      "a number of",
      "some",
      "scattered",
      "a couple of",
      "a handful of",
      "innumerable",
    ],
  ],
  pattern: new RegExp(
    `\\b(several|multiple|numerous|many|a few|few|various|a number of|some|scattered|a couple of|a handful of|innumerable)\\s{1,2}${ADJECTIVES}(${NOUNS})\\b`,
    "gi",
  ),
};
