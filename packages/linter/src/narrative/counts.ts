import type { LesionCount } from "@encounter-lint/domain";
import { FIGURE, FIGURE_OR_SLOT, figureOf } from "./numbers.ts";
import { SLOT } from "./passage.ts";

/** Up to five words between the figure and what is counted; none of them may end the count. */
const ADJECTIVES =
  "(?:(?:of|the|(?!(?:to|of|for|on|in|at|with|and|or|per|by|x|then|was|were|is|are|the|a|an|weeks?|wks?|months?|mos?|days?|years?|yrs?|seconds?|secs?|minutes?|mins?|cycles?|mg|ml|mm|cm|times?|units?|each|over|from|after|before|no|not)\\b)[a-z-]{3,16}),?\\s+){0,5}";
const NOUNS =
  "(?:lesions?|les|lsns?|nods?|paps?|pusts?|papules?|pustules?|nodules?|cysts?|nodulocysts?|comedones?|comedos?|papulopustules?|acne cysts?|acne lesions?|acne spots?|spots?|areas? of acne|bumps?|macules?|warts?|aks?|keratos[ei]s|sks?|tags?|scars?|mollusca?|molluscum|blemishes?|sites? treated|papulonodules?|milia|acrochordons?|verrucae?)";

const SITE =
  "(?:face|cheeks?|chin|jaw(?:line)?|mandible|forehead|brow|glabella|hairline|temples?|nose|lip|perioral|scalp|ears?|neck|nape|back|chest|sternum|shoulders?|arms?|thighs?|buttocks?)";

const COUNT_BEFORE = new RegExp(
  `(?<![\\w./#%-])(?:(?:approximately|approx\\.?|about|~|a total of|total of|total)\\s{0,2})?(${FIGURE_OR_SLOT})(?:\\s{0,2}(?:-|–|to)\\s{0,2}(${FIGURE_OR_SLOT}))?(?!\\s{0,2}(?:-|–)?\\s{0,2}(?:mm|cm|%|mg|ml|weeks?|wks?|months?|mos?|days?|years?|yrs?|s|sec|secs|seconds?|min|mins|minutes?|x|×|cycles?)\\b)\\s{1,3}(?:\\(\\w{1,12}\\)\\s)?${ADJECTIVES}(${NOUNS})\\b`,
  "gi",
);
const COUNT_AFTER = new RegExp(
  `(?<!(?:\\/|\\bper |\\beach |\\ba ))\\b(${NOUNS})\\s{0,3}(?:treated|frozen|total|count|number)?\\s{0,2}(?:\\(\\s?(?:n\\s?=\\s?)?|[x×#:=]\\s{0,2}|n\\s?=\\s?)(${FIGURE_OR_SLOT})(?:\\s{0,2}total)?(?![\\w%]|\\.\\d)(?!\\s{0,2}(?:mm|cm|mg|weeks?|wks?|months?|days?|s\\b|sec|min|cycles?))`,
  "gi",
);
const MULTIPLIED = new RegExp(
  `(?:^|[\\s(])(?:[x×]\\s{0,2}|#\\s{0,2})(${FIGURE_OR_SLOT})\\s{1,3}${ADJECTIVES}(${NOUNS})\\b`,
  "gi",
);
const SITED = new RegExp(
  `(?:^|[\\s(,;])(?:[x×]\\s{0,2}|#)(${FIGURE_OR_SLOT})\\s{1,3}(?:(?:on|to|over|at|R|L|right|left|b/l|bilateral|the)\\s{1,2}){0,3}(?=${SITE}\\b)`,
  "gi",
);
const AFTER_FREEZING = new RegExp(
  `(?<!(?:\\/|\\bper |\\beach |\\ba ))\\b(?:ln2|nitrogen|cryo\\w{0,10}|slush|frozen|froze|treated|lesions?|papules?|nodules?|spots?)\\b[^.;\\n\\d\\uE001]{0,24}[x×]\\s?(${FIGURE_OR_SLOT})(?![\\w%]|\\.\\d)(?!\\s?(?:-|–|to)?\\s?\\d{0,2}\\s?(?:s|secs?|seconds?|min|minutes?|wks?|weeks?|mos?|months?|cycles?|days?|mm|cm|freez\\w+|f/?t|passes|each)\\b)`,
  "gi",
);
const DONE = new RegExp(
  `\\b(?:froze|frozen|treated|lesion count|lesions? treated|number (?:treated|frozen)|# treated|count|n(?=\\s?[:=]))\\s{0,2}(?:[:=]\\s{0,2})?(${FIGURE_OR_SLOT})(?=\\s(?:of (?:them|these|the)|in (?:all|total))|\\s?[.,;)]|\\s?$|\\n)(?!\\s?\\d)`,
  "gi",
);
const BY_SIDE = new RegExp(
  `(?<![\\w.])(${FIGURE})\\s(?:on (?:the )?)?(?:R|L|right|left|RT|LT)\\b(?=(?:\\s(?:${SITE}|side))?\\s?[,;.)]|\\s(?:and|,)\\s?\\d|\\s?$)|(?<![\\w.])(${FIGURE})\\son\\s(?:the\\s)?(?:(?:R|L|right|left)\\s)?(?=${SITE}\\b)|(?<![\\w.])(\\d{1,2})\\s(?=${SITE}\\s?(?:[,;.)]|and\\b|$))`,
  "g",
);
const SINGULAR = new RegExp(
  `\\b((?:a )?single|one|both|a half[- ]dozen|half a dozen|half[- ]dozen|(?:about )?a dozen|two dozen|the sole|lone|solitary|an? (?:individual|isolated|lone))\\s{1,2}${ADJECTIVES}(${NOUNS})\\b`,
  "gi",
);
const SINGULARS: readonly (readonly [RegExp, string])[] = [
  [/both/, "two"],
  [/half/, "six"],
  [/two dozen/, "24"],
  [/dozen/, "twelve"],
];
/** `R cheek 4, L cheek 3, chin x2`, `cheeks (5)`: the site first. */
const PER_SITE = new RegExp(
  `\\b${SITE}\\s{0,2}(?:[x×:=]\\s{0,2}|\\(\\s?(?:n\\s?=\\s?|x\\s?)?)?(${FIGURE})(?=\\)?\\s?(?:[,;.)\\n]|and\\b|\\+|&|\\/\\s|total|lesions?|$))(?!\\s?(?:\\d|\\.\\d))`,
  "gi",
);
/** `4 (R cheek), 3 (L cheek)` */
const IN_BRACKETS = new RegExp(
  `(?<![\\w.])(${FIGURE})\\s{0,2}\\((?:(?:R|L|RT|LT|right|left|b\\/l|bilateral|upper|lower|mid|the|central)\\s){0,2}${SITE}\\)`,
  "gi",
);
/** `4/6 nodules frozen`, `8 of 8 lesions`: of those that were found, so many. */
const OUT_OF = new RegExp(
  `(?<![\\w./])(\\d{1,3})\\s?(?:\\/|out of|of)\\s?\\d{1,3}\\s{1,2}${ADJECTIVES}(${NOUNS})\\b`,
  "gi",
);
const CHOSEN = new RegExp(
  `\\b(?:froze|frozen|treated)\\s(?:all (?:of )?(?:the )?|(?:the\\s)?(?:largest|worst|biggest|deepest|remaining|other|same|these|those|most \\w{4,12})\\s)(${FIGURE})(?=\\s?[.,;)]|\\s?$|\\s(?:of|with|using|for|on|today|lesions?)\\b)|\\ball\\s(?:of the\\s)?(${FIGURE})(?=\\s(?:were|was|frozen|treated|received|got)\\b|\\s?[.,;)])`,
  "gi",
);
/** `lesions 1-6`, `lesions #1 through #6` */
const NUMBERED = /\b(?:lesions?|sites?|spots?)\s#?1\s?(?:-|–|to|through)\s?#?(\d{1,2})\b/gi;
const BARE_HASH = /(?:^|[\s(])#\s?(\d{1,3})(?=[\s,.;)]|$)(?!\s{0,2}(?:blade|scalpel|\d))/gi;
const TREATED = new RegExp(
  `\\b(?:frozen|treated|froze|total(?: treated| frozen)?|count)(?:\\s{0,2}[:=x×]\\s{0,2}|\\s{1,2}of\\s|(?<=total)\\s{1,2})(${FIGURE_OR_SLOT})(?![\\w%/]|\\.\\d)(?!\\s{0,2}(?:mm|cm|mg|weeks?|wks?|months?|days?|sites?|areas?|s|secs?|seconds?|min|minutes?|cycles?|times?|x)\\b)`,
  "gi",
);
const IN_ALL = new RegExp(
  `(?<![\\w.])(${FIGURE_OR_SLOT})\\s(?:in all|in total|altogether|total)\\b(?!\\s(?:seconds?|secs?|minutes?|cycles?|visits?|sessions?))`,
  "gi",
);
const VAGUE = new RegExp(
  `\\b(several|multiple|numerous|many|a few|few|various|a number of|some|scattered|a couple of|a handful of|innumerable)\\s{1,2}${ADJECTIVES}(${NOUNS})\\b`,
  "gi",
);

/** A lesion count found in a text. */
export interface CountMatch {
  readonly start: number;
  readonly end: number;
  readonly isSlot: boolean;
  /** Absent for blanks. */
  readonly count?: LesionCount;
  /** The text calls it a total. */
  readonly isTotal: boolean;
  /** The counted thing, as written. */
  readonly noun: string;
}

/** Every lesion count in the text, by place. */
export function countsIn(text: string): readonly CountMatch[] {
  const found: CountMatch[] = [];
  const add = (
    match: RegExpMatchArray & { index: number },
    low: string | undefined,
    high: string | undefined,
    noun: string,
  ): void => {
    const lead = /^[\s(,;]*/.exec(match[0])?.[0].length ?? 0;
    const start = match.index + lead;
    const end = match.index + match[0].trimEnd().length;
    if (found.some((other) => start < other.end && other.start < end)) return;
    const isSlot = low?.startsWith(SLOT) === true || high?.startsWith(SLOT) === true;
    const min = figureOf(low);
    const max = figureOf(high);
    const isTotal = /total|in all|altogether/i.test(match[0]);
    if (isSlot) found.push({ start, end, isSlot, isTotal, noun });
    else if (min !== undefined && Number.isInteger(min)) {
      const count: LesionCount = {
        kind: "exact",
        count: min,
        ...(max === undefined ? {} : { max }),
      };
      found.push({ start, end, isSlot, count, isTotal, noun });
    }
  };
  for (const match of text.matchAll(OUT_OF)) add(match, match[1], undefined, match[2] ?? "");
  for (const match of text.matchAll(NUMBERED)) add(match, match[1], undefined, "");
  for (const match of text.matchAll(IN_ALL)) add(match, match[1], undefined, "");
  for (const match of text.matchAll(COUNT_BEFORE)) {
    // "x 1 to 4 nodules" is one cycle to four nodules.
    const isCycle =
      match[2] !== undefined &&
      /[x×]\s?$/i.test(text.slice(Math.max(0, match.index - 3), match.index));
    add(match, isCycle ? match[2] : match[1], isCycle ? undefined : match[2], match[3] ?? "");
  }
  for (const match of text.matchAll(MULTIPLIED)) add(match, match[1], undefined, match[2] ?? "");
  for (const match of text.matchAll(COUNT_AFTER)) add(match, match[2], undefined, match[1] ?? "");
  for (const match of text.matchAll(PER_SITE)) add(match, match[1], undefined, "");
  for (const match of text.matchAll(IN_BRACKETS)) add(match, match[1], undefined, "");
  for (const match of text.matchAll(CHOSEN)) add(match, match[1] ?? match[2], undefined, "");
  for (const match of text.matchAll(SITED)) add(match, match[1], undefined, "");
  for (const match of text.matchAll(TREATED)) add(match, match[1], undefined, "");
  for (const match of text.matchAll(AFTER_FREEZING)) add(match, match[1], undefined, "");
  for (const match of text.matchAll(DONE)) add(match, match[1], undefined, "");
  for (const match of text.matchAll(BY_SIDE))
    add(match, match[1] ?? match[2] ?? match[3], undefined, "");
  for (const match of text.matchAll(SINGULAR)) {
    const word = (match[1] ?? "").toLowerCase();
    // "single acne lesions" are not one.
    if (/^(?:a )?(?:single|lone|solitary)$/.test(word) && /s$/i.test(match[2] ?? "")) continue;
    add(
      match,
      SINGULARS.find(([pattern]) => pattern.test(word))?.[1] ?? "one",
      undefined,
      match[2] ?? "",
    );
  }
  for (const match of text.matchAll(BARE_HASH)) add(match, match[1], undefined, "");
  for (const match of text.matchAll(VAGUE)) {
    const [whole, quantity = "", noun = ""] = match;
    const start = match.index;
    const end = start + whole.length;
    if (found.some((other) => start < other.end && other.start < end)) continue;
    found.push({
      start,
      end,
      isSlot: false,
      count: { kind: "vague", text: quantity },
      isTotal: false,
      noun,
    });
  }
  return found.sort((a, b) => a.start - b.start);
}

const CYCLES = [
  new RegExp(
    `(?<![\\w.])(?!\\d{3})(${FIGURE_OR_SLOT}|single|double|triple)[\\s-]{0,2}(?:full |complete |separate )?(?:(?:freeze[\\s/–-]{0,3}thaw|f/?t)(?:[\\s/–-]{1,2}(?:cycles?|ftc))?|ftcs?|(?:freeze|freezing|thaw) cycles?|cycles?|cyc|passes|pass|freezes|freeze)\\b`,
    "gi",
  ),
  new RegExp(
    `\\b(?:(?:freeze[\\s/–-]{0,3}thaw|f/?t)(?: cycles?)?|cycles?|ftc|passes)\\s{0,2}(?:[x×:=]\\s{0,2}|\\(\\s?)(${FIGURE_OR_SLOT})(?![\\w.])`,
    "gi",
  ),
  new RegExp(
    `\\b[x×]\\s{0,2}(${FIGURE_OR_SLOT})\\s{0,2}(?:(?:freeze[\\s/–-]{0,3}thaw|f/?t)(?: cycles?)?|cycles?|ftc|passes|freezes)\\b`,
    "gi",
  ),
  new RegExp(
    `(?<![a-z])(?:seconds?|secs?|s)\\s{0,2}[x×]\\s{0,2}(${FIGURE_OR_SLOT})(?![\\w.])(?!\\s{0,3}(?:(?:active|acne|inflamed|inflammatory|tender|cystic)\\s){0,3}(?:lesions?|papules?|nodules?|cysts?|pustules?|sites?|areas?))`,
    "gi",
  ),
  new RegExp(
    `(?<![\\w.])(${FIGURE_OR_SLOT})\\s{0,2}[x×]\\s{0,2}(?=(?:${FIGURE_OR_SLOT})(?:\\s{0,2}(?:-|–|to)\\s{0,2}${FIGURE_OR_SLOT})?[\\s-]{0,2}(?:s|secs?|seconds?)\\b)`,
    "gi",
  ),
  new RegExp(`\\b(?:frozen|freeze|treated|sprayed|applied)\\s(once|twice|thrice)\\b`, "gi"),
];

/** `Freeze 5 s, thaw 20 s, repeated once`: the first cycle and its repetitions. */
const REPEATED =
  /\b(?:freez\w*|froze|thaw\w*|spray\w*|application)\b[^.\n]{0,60}?\brepeat(?:ed)?\s(?:(once|twice)|[x×]\s?(\d)(?!\d)|(\d) (?:more )?times?)\b(?!\s(?:a|per|daily|weekly|each)\b)/gi;

/** A number of freeze-thaw cycles found in a text. */
export interface CycleMatch {
  readonly start: number;
  readonly end: number;
  /** Absent for blanks. */
  readonly cycles?: number;
}

/** Every number of freeze-thaw cycles in the text, by place. */
export function cyclesIn(text: string): readonly CycleMatch[] {
  if (!/cyc|thaw|pass|[x×]|freeze|twice|once|ftc/i.test(text)) return [];
  const found: CycleMatch[] = [];
  for (const pattern of CYCLES) {
    for (const match of text.matchAll(pattern)) {
      const figure = match[1] ?? "";
      const start = match.index + Math.max(0, match[0].indexOf(figure));
      const end = match.index + match[0].trimEnd().length;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const cycles = figureOf(figure);
      if (cycles === undefined && !figure.startsWith(SLOT)) continue;
      found.push({ start, end, ...(cycles === undefined ? {} : { cycles }) });
    }
  }
  for (const match of text.matchAll(REPEATED)) {
    const said = /repeat(?:ed)?\s.*$/i.exec(match[0])?.[0] ?? "";
    const end = match.index + match[0].length;
    const start = end - said.length;
    const times = figureOf(match[1] ?? match[2] ?? match[3]);
    if (times === undefined || found.some((other) => start < other.end && other.start < end))
      continue;
    found.push({ start, end, cycles: times + 1 });
  }
  return found.sort((a, b) => a.start - b.start);
}
