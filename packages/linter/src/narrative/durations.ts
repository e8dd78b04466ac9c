import type { DurationStatement } from "@encounter-lint/domain";
import { FIGURE_OR_SLOT, figureOf } from "./numbers.ts";
import { SLOT } from "./passage.ts";
import { matchesIn, type WordedPattern } from "./worded-pattern.ts";

type Unit = DurationStatement["unit"];

const UNITS: readonly (readonly [unit: Unit, seconds: number, words: string])[] = [
  ["seconds", 1, "seconds?|secs?|s|″|''"],
  ["minutes", 60, "minutes?|mins?|m"],
  ["hours", 3600, "hours?|hrs?|h"],
  ["days", 86_400, "days?|d"],
  ["weeks", 604_800, "weeks?|wks?|w"],
  ["months", 2_592_000, "months?|mos?|mths?"],
  ["years", 31_536_000, "years?|yrs?|y"],
];

/** `5" each`, `LN2 5"`: inches stand beside other words. */
const SECONDS_SIGN =
  '(?<=(?:each|for|time|ln2|swab|spray|hold|touch|freeze|x|×|@)[:,]?\\s{0,2}\\d{1,2}(?:[-–]\\d{1,2})?)"|"(?=\\s?(?:each|ea\\b|per\\b|apiece|[x×]\\s?\\d|freez|thaw|/\\s?(?:lesion|each|ea\\b|site|spot)))';

const UNIT_WORDS = [...UNITS.map(([, , words]) => words), SECONDS_SIGN].join("|");

/** `5 s`, `5-10 sec`, `five seconds`, `*** seconds`, `3-month`. */
const DURATION = new RegExp(
  `(?:(?<![\\w.])|(?<=(?<!\\w)[x×]))(?:(?:approximately|approx\\.?|about|~|≈|<|>|≥|≤|under|over)\\s{0,2})?(${FIGURE_OR_SLOT})(?:\\s{0,2}(?:-|–|—|to|or)\\s{0,2}(${FIGURE_OR_SLOT}))?[\\s-]{0,3}(?<![A-Za-z])(${UNIT_WORDS})(?![\\w%])(?!/(?!lesion|each|ea\\b|site|spot|cycle|papule|nodule|cyst|area|freeze))`,
  "gi",
);

/** `a few seconds`: a time without a figure. */
const VAGUE_DURATION =
  /\b(?:a )?(few|several|couple of|couple|many|numerous) (seconds?|secs?|minutes?|mins?|weeks?|months?|years?)\b/gi;

/** `for a year`, `half a year`, `over the past month`, `for years`. `Twice a month` is a rate and none of these. */
const UNCOUNTED_DURATION =
  /(?<=\b(?:for|over|after|almost|nearly|about|another|than|x)\s)(?:(?:an?|one|the (?:past|last|better part of a)|half an?|a full|an entire|a whole)\s)?(years?|months?|weeks?)\b|\bhalf an? (year|month)\b/gi;

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const MONTH_STEMS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const SEASON = "(?:spring|summer|fall|autumn|winter)";

/** `Mar–Jun 2026`, `3/26-7/26`, `2023-2024`, `since January`, `from age 14`: a time that is known by its ends. */
export const SPAN: WordedPattern = {
  words: [
    [
      "since",
      "from",
      "20",
      "/",
      "year",
      "spring",
      "summer",
      "fall",
      "autumn",
      "winter",
      ...MONTH_STEMS,
    ],
  ],
  pattern: new RegExp(
    `(?<![\\d/])\\d{1,2}\\/(?:20)?\\d{2}\\s?(?:-|–|—|to|through|thru|until)\\s?\\d{1,2}\\/(?:20)?\\d{2}(?![\\d/])|\\b(?:${MONTH}|\\d{1,2}\\/)\\s?(?:20\\d{2})?\\s?(?:-|–|—|to|through|thru|until)\\s?(?:${MONTH}|\\d{1,2}\\/)\\s?(?:20\\d{2})?\\b|(?<![\\d/-])20\\d{2}\\s?(?:-|–|to|through|until)\\s?(?:20\\d{2}|now|present)\\b(?![-/])|\\b(?:since|from)\\s(?:(?:last|early|late|mid|the|this)[\\s-]){0,2}(?:${MONTH}(?![a-z])|20\\d{2}|${SEASON}|(?:age|high school|college|middle school|puberty)\\b)|\\b(?:the (?:whole|entire) |all (?:of )?(?:last )?|last )(?:${SEASON}|year)\\b`,
    "gi",
  ),
};

/** A length of time found in a text. */
export interface DurationMatch {
  readonly start: number;
  readonly end: number;
  /** A blank stands where the figure should. */
  readonly isSlot: boolean;
  readonly statement: DurationStatement;
}

/** Every length of time in the text, by place. */
export function durationsIn(text: string): readonly DurationMatch[] {
  if (
    !/\d|[\uE001]|few|several|couple|many|numerous|year|month|week|since|from|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|fall|autumn|winter|one|two|three|four|five|six|seven|eight|nine|ten|een|lve|ty/i.test(
      text,
    )
  )
    return [];
  const found: DurationMatch[] = [];
  for (const match of text.matchAll(DURATION)) {
    const [whole, low = "", high, unitWord = ""] = match;
    const unit = unitOf(unitWord);
    if (!unit || isDecade(text, match.index, whole) || isAge(whole)) continue;
    const isSlot = low.startsWith(SLOT) || (high?.startsWith(SLOT) ?? false);
    const min = figureOf(low);
    const max = high === undefined ? min : figureOf(high);
    const figures =
      isSlot || min === undefined || max === undefined
        ? {}
        : { minSeconds: Math.min(min, max) * unit[1], maxSeconds: Math.max(min, max) * unit[1] };
    const next: DurationMatch = {
      start: match.index,
      end: match.index + whole.length,
      isSlot,
      statement: { text: whole, unit: unit[0], ...figures },
    };
    const last = found.at(-1);
    const joined = last && joinedWith(last, next, text);
    if (joined) found[found.length - 1] = joined;
    else found.push(next);
  }
  for (const match of text.matchAll(VAGUE_DURATION)) {
    const unit = unitOf(match[2] ?? "");
    if (!unit) continue;
    const start = match.index;
    found.push({
      start,
      end: start + match[0].length,
      isSlot: false,
      statement: { text: match[0], unit: unit[0] },
    });
  }
  for (const match of text.matchAll(UNCOUNTED_DURATION)) {
    const unit = unitOf(match[1] ?? match[2] ?? "");
    const start = match.index;
    const end = start + match[0].length;
    if (!unit || found.some((other) => start < other.end && other.start < end)) continue;
    const isPlural = /s$/i.test(match[0]);
    const length = (/half/i.test(match[0]) ? 0.5 : 1) * unit[1];
    found.push({
      start,
      end,
      isSlot: false,
      statement: {
        text: match[0],
        unit: unit[0],
        ...(isPlural ? {} : { minSeconds: length, maxSeconds: length }),
      },
    });
  }
  for (const match of matchesIn(SPAN, text, text.toLowerCase())) {
    const start = match.index;
    const end = start + match[0].length;
    if (found.some((other) => start < other.end && other.start < end)) continue;
    found.push({ start, end, isSlot: false, statement: { text: match[0], unit: "months" } });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** `18 min 40 s` is one time, and not 40 seconds. */
function joinedWith(
  last: DurationMatch,
  next: DurationMatch,
  text: string,
): DurationMatch | undefined {
  const { statement } = last;
  if (statement.unit !== "minutes" || next.statement.unit !== "seconds") return undefined;
  if (!/^[ \t]{1,2}(?:and[ \t])?$/.test(text.slice(last.end, next.start))) return undefined;
  const { minSeconds, maxSeconds } = next.statement;
  return {
    ...last,
    end: next.end,
    statement: {
      ...statement,
      text: text.slice(last.start, next.end),
      ...(statement.minSeconds === undefined || minSeconds === undefined
        ? {}
        : { minSeconds: statement.minSeconds + minSeconds }),
      ...(statement.maxSeconds === undefined || maxSeconds === undefined
        ? {}
        : { maxSeconds: statement.maxSeconds + maxSeconds }),
    },
  };
}

/** `27M` is a man of 27. */
function isAge(whole: string): boolean {
  return /^\d{2}M$/.test(whole);
}

/** `in her 20s` is an age, `the 1990s` a time. */
function isDecade(text: string, at: number, whole: string): boolean {
  return (
    /^\d{4}/.test(whole) ||
    (/^\d0s$/i.test(whole) &&
      /\b(?:her|his|their|the|early|mid|late)[\s-]$/i.test(text.slice(Math.max(0, at - 8), at)))
  );
}

/** Every word for a unit: `second`, `seconds`, `sec`, `secs`, `s`. */
const UNIT_OF = new Map(
  UNITS.flatMap(([unit, seconds, words]) =>
    words
      .split("|")
      .flatMap((word) => (word.endsWith("s?") ? [word.slice(0, -2), word.slice(0, -1)] : [word]))
      .map((word) => [word, [unit, seconds]] as const),
  ),
);

function unitOf(word: string): readonly [unit: Unit, seconds: number] | undefined {
  return UNIT_OF.get(word === '"' ? "s" : word.toLowerCase());
}
