import type { LesionCount } from "@encounter-lint/domain";
import {
  COUNT_PATTERNS,
  FURTHER_COUNTS,
  MORE_THAN_CYCLES,
  VAGUE_COUNT,
  type CountReading,
} from "./count-patterns.ts";
import { FIGURE, FIGURE_OR_SLOT, figureOf } from "./numbers.ts";
import { SLOT } from "./passage.ts";
import { matchesIn, type WordedPattern } from "./worded-pattern.ts";

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

const PART_OF = new RegExp(
  `(?<![\\w./])(${FIGURE}) (?:out )?of (?:the |these |those |his |her |all )?$`,
  "i",
);
/** "8 in total", `Lesions frozen today: 8` */
const TOTAL = /total|in all|altogether|\b(?:lesions|spots|sites) (?:treated|frozen)\b[^:=]*[:=]/i;
/** "3-5 on the left": the first number of a range. */
const RANGE_BEFORE = /(?<![\w./-])(\d{1,2})\s?[-–]\s?$/;
const RANGE_REACH = 8;
const RANGE = /(?<![\w./-])(\d{1,2})\s?[-–]\s?(\d{1,2})(?![\w./-])/g;

/** Whether ranges go on from one to the next, `1-5` and `6-8`, as numbers on a drawing do. */
function numbersLesions(text: string): boolean {
  let next: number | undefined;
  for (const [, low, high] of text.matchAll(RANGE)) {
    if (Number(low) === next) return true;
    next = Number(high) + 1;
  }
  return /\b(?:marked|numbered|labell?ed)\s(?:as\s|#)?1\s?[-–]/i.test(text);
}

/** What a part of a number takes before it at most. */
const PART_REACH = 32;

/** Every lesion count in the text, by place. */
export function countsIn(text: string): readonly CountMatch[] {
  const found: CountMatch[] = [];
  const isNumbering = numbersLesions(text);
  const add = (
    match: RegExpMatchArray & { index: number },
    low: string | undefined,
    high: string | undefined,
    noun: string,
  ): void => {
    const lead = /^[\s(,;]*/.exec(match[0])?.[0].length ?? 0;
    const from = match.index + lead;
    // "3 of the 5 on the left": three.
    const part = PART_OF.exec(text.slice(Math.max(0, from - PART_REACH), from));
    const start = part ? from - part[0].length : from;
    const end = match.index + match[0].trimEnd().length;
    if (found.some((other) => start < other.end && other.start < end)) return;
    // "Papules 1-5 on the right cheek and 6-8 on the left": numbers on a drawing.
    const range = RANGE_BEFORE.exec(text.slice(Math.max(0, from - RANGE_REACH), from));
    if (range && isNumbering) return;
    const isSlot = low?.startsWith(SLOT) === true || high?.startsWith(SLOT) === true;
    const min = figureOf(part?.[1] ?? range?.[1] ?? low);
    const max = part ? undefined : figureOf(range ? low : high);
    const isTotal = TOTAL.test(match[0]);
    if (isSlot) found.push({ start, end, isSlot, isTotal, noun });
    // "(17340)" behind the lesions is a code.
    else if (min !== undefined && Number.isInteger(min) && min < MOST_LESIONS) {
      const count: LesionCount = {
        kind: "exact",
        count: min,
        ...(max === undefined ? {} : { max }),
      };
      found.push({ start, end, isSlot, count, isTotal, noun });
    }
  };
  const small = text.toLowerCase();
  for (const pattern of COUNT_PATTERNS) {
    for (const match of matchesIn(pattern, text, small)) {
      const isBehindCross = /[x×]\s?$/i.test(text.slice(Math.max(0, match.index - 3), match.index));
      const { reading = plainReading } = pattern;
      const read = reading(match, isBehindCross);
      if (read) add(match, read.low, read.high, read.noun ?? "");
    }
  }
  for (const match of matchesIn(VAGUE_COUNT, text, small)) {
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

/** Nobody freezes a thousand of them. */
const MOST_LESIONS = 1000;

function plainReading([, low, noun]: readonly (string | undefined)[]): CountReading {
  return { low, noun };
}

const EACH_SIDE =
  /^\s(?:on|at|of|to|in|per|along|over|behind|under|below)?\s?(?:each|either|a|per)\s(?:\w{3,12}\s)?(?:sides?|cheeks?|temples?|jaws?|jawlines?|ears?|shoulders?|arms?|buttocks?|thighs?|shoulder blades?)\b/i;

/** "4 papules on each cheek" are eight. */
function ofEachSide(text: string, counts: readonly CountMatch[]): number {
  return counts.reduce(
    (sum, { end, count }) =>
      count?.kind === "exact" && EACH_SIDE.test(text.slice(end, end + 60))
        ? sum + count.count
        : sum,
    0,
  );
}

/**
 * How many more lesions a text may mean than the counts say that name what they count: "5 tender
 * nodules of the left cheek, right cheek with 3" may mean three more.
 */
export function furtherCount(text: string, counts: readonly CountMatch[]): number {
  const small = text.toLowerCase();
  const found: { start: number; end: number }[] = [];
  let further = ofEachSide(text, counts);
  for (const pattern of FURTHER_COUNTS) {
    for (const match of matchesIn(pattern, text, small)) {
      const figure = match[1] ?? match[2] ?? "";
      const start = match.index + match[0].lastIndexOf(figure);
      const end = start + figure.length;
      const isCounted = [...counts, ...found].some(
        (other) => start < other.end && other.start < end,
      );
      const count = figureOf(figure);
      if (isCounted || count === undefined || !Number.isInteger(count)) continue;
      found.push({ start, end });
      further += count;
    }
  }
  return further;
}

/** "1 cycle: 4 papules", "5 s x 6 tender lesions": so many lesions, and not so many cycles. */
const NOT_OF_LESIONS =
  "(?!\\s{0,3}(?:(?:active|acne|inflamed|inflammatory|tender|cystic|red|deep|small|large|painful)\\s){0,3}(?:lesions?|papul\\w+|nodul\\w+|cysts?|pustul\\w+|comedo\\w+|spots?|bumps?|sites?|areas?)\\b|\\s(?:(?:on|to|over|at|the|R|L|right|left)\\s){1,3}(?!\\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|each|all)\\b)\\w)";

/** The ways of writing a number of freeze-thaw cycles. */
export const CYCLES: readonly WordedPattern[] = [
  {
    words: [["cyc", "thaw", "f/t", "ft", "pass", "freez"]],
    pattern: new RegExp(
      `(?<![\\w.])(?!\\d{3})(${FIGURE_OR_SLOT}|single|double|triple)[\\s-]{0,2}(?:full |complete |separate )?(?:(?:freeze[\\s/–-]{0,3}thaw|f/?t)(?:[\\s/–-]{1,2}(?:cycles?|ftc))?|ftcs?|(?:freeze|freezing|thaw) cycles?|cycles?|cyc|passes|pass|freezes|freeze)\\b`,
      "gi",
    ),
  },
  {
    words: [["cycle", "thaw", "f/t", "ft", "pass"]],
    pattern: new RegExp(
      `\\b(?:(?:freeze[\\s/–-]{0,3}thaw|f/?t)(?: cycles?)?|cycles?|ftc|passes)(?:\\s{0,2}(?:[x×:=]\\s{0,2}|\\(\\s?)|\\s[-–—]\\s)(${FIGURE_OR_SLOT})(?!\\w|\\.\\d|\\s?(?:[-–/]|to)?\\s?\\d{0,2}\\s?(?:s|secs?|seconds?|min|["″])(?!\\w))${NOT_OF_LESIONS}`,
      "gi",
    ),
  },
  {
    words: [
      ["x", "×"],
      ["cycle", "thaw", "f/t", "ft", "pass", "freez"],
    ],
    pattern: new RegExp(
      `\\b[x×]\\s{0,2}(${FIGURE_OR_SLOT})\\s{0,2}(?:(?:freeze[\\s/–-]{0,3}thaw|f/?t)(?: cycles?)?|cycles?|ftc|passes|freezes)\\b`,
      "gi",
    ),
  },
  {
    words: [["x", "×"]],
    pattern: new RegExp(
      `(?<![a-z])(?:seconds?|secs?|s)\\s{0,2}[x×]\\s{0,2}(?!${MORE_THAN_CYCLES}(?!\\w|\\.\\d|\\s{0,2}(?:cyc|times|passes|freez)))(${FIGURE_OR_SLOT})(?!\\w|\\.\\d)${NOT_OF_LESIONS}`,
      "gi",
    ),
  },
  {
    words: [["x", "×"]],
    pattern: new RegExp(
      `(?<![\\w.])(${FIGURE_OR_SLOT})\\s{0,2}[x×]\\s{0,2}(?=(?:${FIGURE_OR_SLOT})(?:\\s{0,2}(?:-|–|to)\\s{0,2}${FIGURE_OR_SLOT})?[\\s-]{0,2}(?:s|secs?|seconds?)\\b)`,
      "gi",
    ),
  },
  {
    words: [["once", "twice", "thrice"]],
    pattern: new RegExp(
      `\\b(?:frozen|freeze|treated|sprayed|applied)\\s(once|twice|thrice)\\b`,
      "gi",
    ),
  },
];

/** `Freeze 5 s, thaw 20 s, repeated once`: the first cycle and its repetitions. */
export const REPEATED: WordedPattern = {
  words: [["repeat"], ["freez", "froze", "thaw", "spray", "application"]],
  pattern:
    /\b(?:freez\w*|froze|thaw\w*|spray\w*|application)\b[^.\n]{0,60}?\brepeat(?:ed)?\s(?:(once|twice)|[x×]\s?(\d)(?!\d)|(\d) (?:more )?times?)\b(?!\s(?:a|per|daily|weekly|each)\b)/gi,
};

/** A number of freeze-thaw cycles found in a text. */
export interface CycleMatch {
  readonly start: number;
  readonly end: number;
  /** Absent for blanks. */
  readonly cycles?: number;
}

const OF_ALL =
  /^\W{0,3}(?:(?:in|for|over) (?:all|total|the)|total|altogether|overall|combined|(?:one|1|single) (?:per|for|to|each)|(?:of|with) the (?:swab|tip|applicator|probe|dipper))\b/i;
const OF_EACH =
  /^[^.;\n]{0,24}\b(?:each|per|every|apiece)\b|^\s(?:to|on|at) (?:the|a) (?:same|one)\b/i;
const OTHER_CYCLE_BEHIND =
  /^\s?(?:of \w+[\s-]?(?:days?|weeks?|months?)\b|of (?:chemo\w*|antibiotics?|therapy|doxy\w*|mino\w*|isotretinoin|prednis\w*|pills?|ocps?|spironolactone)\b|ago\b|(?:a|per) (?:year|month)\b)/i;
const OTHER_CYCLE_BEFORE =
  /\b(?:menstrual|menses|periods?|lmp|ovul\w*|chemo\w*|washing|laser|light|sterili[sz]\w*|autoclave)\b[^.;\n]{0,40}$/i;

/** "8 freezes in all", "six passes of the swab", "the last 5 cycles of 28 days": not so many at one lesion. */
function mayBeOfOther(
  text: string,
  { 0: words, index }: RegExpExecArray,
  cycles: number | undefined,
): boolean {
  const behind = text.slice(index + words.length, index + words.length + 40);
  if (OTHER_CYCLE_BEHIND.test(behind)) return true;
  if (OTHER_CYCLE_BEFORE.test(text.slice(Math.max(0, index - 60), index))) return true;
  if (cycles === undefined || cycles <= MOST_CYCLES) return false;
  return (
    OF_ALL.test(behind) || (/(?:passes|freezes)$/i.test(words.trimEnd()) && !OF_EACH.test(behind))
  );
}

/** More of them are read only where the words leave no doubt. */
const MOST_CYCLES = 3;

/** Every number of freeze-thaw cycles in the text, by place. */
export function cyclesIn(text: string): readonly CycleMatch[] {
  if (!/cyc|thaw|pass|[x×]|freeze|twice|once|ftc/i.test(text)) return [];
  const found: CycleMatch[] = [];
  const small = text.toLowerCase();
  for (const pattern of CYCLES) {
    for (const match of matchesIn(pattern, text, small)) {
      const figure = match[1] ?? "";
      const start = match.index + Math.max(0, match[0].indexOf(figure));
      const end = match.index + match[0].trimEnd().length;
      // "1 cycle: 4 on the chin" has its figure before the word.
      if (found.some((other) => match.index < other.end && other.start < end)) continue;
      const cycles = figureOf(figure);
      if (cycles === undefined && !figure.startsWith(SLOT)) continue;
      if (mayBeOfOther(text, match, cycles)) continue;
      found.push({ start, end, ...(cycles === undefined ? {} : { cycles }) });
    }
  }
  for (const match of matchesIn(REPEATED, text, small)) {
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
