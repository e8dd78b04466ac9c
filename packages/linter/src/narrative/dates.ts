import { isIsoDate, type DateStatement } from "@encounter-lint/domain";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_WORD =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const TIME =
  "(?:[T\\s,]{1,3}(?:at\\s|@\\s?)?(\\d{1,2}):(\\d{2})(?::\\d{2})?\\s?([ap](?:\\.?m\\.?)?(?![a-z]))?(?:Z|[+-]\\d{2}:?\\d{2})?)?";

const ISO = new RegExp(`(?<![\\d/-])(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?![\\d/-])${TIME}`, "gi");
const SLASHED = new RegExp(
  `(?<![\\d/.-])(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d/])${TIME}`,
  "gi",
);
/** `DOS=20261015`: behind a word for a day the figures are one. */
const COMPACT =
  /(?<=\b(?:dos|date|dt|service|visit|seen|signed|dob)[\s:=]{1,3})((?:19|20)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?!\d)/gi;
const WRITTEN = new RegExp(
  `\\b(${MONTH_WORD})\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}(\\d{4})\\b${TIME}`,
  "gi",
);
const DAY_FIRST = new RegExp(
  // `13NOV2026` on prints of hospitals and of the military
  `\\b(\\d{1,2})(?:(?:st|nd|rd|th)?[\\s/.-](?:of\\s)?|(?=[a-z]{3}\\d{4}\\b))(${MONTH_WORD})\\.?,?(?:[\\s/.-]|(?<=\\d[a-z]{3}))(\\d{4}|\\d{2})\\b${TIME}`,
  "gi",
);

const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(
    " ",
  );
const ORDINAL = `(?:${ORDINALS.toReversed().join("|").replaceAll("-", "[-\\s]")})`;
/** `the nineteenth of November 2026`, as it is dictated */
const SPOKEN = new RegExp(
  `\\b(${ORDINAL})\\s(?:day\\s)?of\\s(${MONTH_WORD}),?\\s(\\d{4})\\b${TIME}`,
  "gi",
);
/** `November the nineteenth, 2026`, `November nineteenth 2026`, `November the 19th, 2026` */
const SPOKEN_MONTH_FIRST = new RegExp(
  `\\b(${MONTH_WORD})\\s(?:the\\s)?(${ORDINAL}|(?<=the\\s)\\d{1,2}(?:st|nd|rd|th)),?\\s(\\d{4})\\b${TIME}`,
  "gi",
);

/** Dates with the month in letters, and which group holds month and day; the third is the year. */
const WITH_MONTH_WORD = [
  { pattern: WRITTEN, month: 1, day: 2 },
  { pattern: DAY_FIRST, month: 2, day: 1 },
  { pattern: SPOKEN, month: 2, day: 1 },
  { pattern: SPOKEN_MONTH_FIRST, month: 1, day: 2 },
] as const;

/** A date found in a text. */
export interface DateMatch {
  readonly start: number;
  readonly end: number;
  readonly statement: DateStatement;
}

/**
 * Every date in the text, by place. Slashed dates are read month first, as is usual in the United States;
 * where the month cannot be one, the day first reading is taken, and two-digit years whose parts could
 * each be year, month or day are ambiguous.
 */
export function datesIn(text: string): readonly DateMatch[] {
  if (!/\d/.test(text)) return [];
  const found: DateMatch[] = [];
  const add = (
    match: RegExpMatchArray & { index: number },
    parts: Parts,
    groups: readonly (string | undefined)[],
  ): void => {
    const end = match.index + match[0].trimEnd().length;
    if (found.some((other) => match.index < other.end && other.start < end)) return;
    const statement = toStatement(match[0].trimEnd(), parts, groups);
    found.push({
      start: match.index,
      end,
      statement: byWeekday(statement, text, match.index, end),
    });
  };
  for (const match of /\d[-/]\d/.test(text) ? text.matchAll(ISO) : []) {
    add(
      match,
      { year: match[1], month: Number(match[2]), day: Number(match[3]) },
      match.slice(4, 7),
    );
  }
  for (const match of /\d{8}/.test(text) ? text.matchAll(COMPACT) : []) {
    add(match, { year: match[1], month: Number(match[2]), day: Number(match[3]) }, []);
  }
  for (const match of /\d[/.-]\d/.test(text) ? text.matchAll(SLASHED) : []) {
    const [, first = "", mark, second = "", year = ""] = match;
    if (mark === "." && year.length === 2) continue;
    add(match, slashed(first, second, year), match.slice(5, 8));
  }
  const small = text.toLowerCase();
  const hasMonth = MONTHS.some((month) => small.includes(month));
  for (const { pattern, month, day } of hasMonth ? WITH_MONTH_WORD : []) {
    for (const match of text.matchAll(pattern)) {
      const date = { year: match[3], month: monthOf(match[month]), day: dayOf(match[day]) };
      add(match, date, match.slice(4, 7));
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The one date that a field holds; its whole text where none can be read. */
export function readDate(text: string): DateStatement {
  const match = datesIn(text)[0];
  if (match) return match.statement;
  // `20260916`, as billing exports write it.
  const [, year = "", month = "", day = ""] =
    /^\s*((?:19|20)\d{2})(\d{2})(\d{2})\s*$/.exec(text) ?? [];
  // `10 15 26`, as in box 24A of the claim form.
  const [, first = "", second = "", last = ""] =
    /^\s*(\d{2}) (\d{2}) (\d{2}|20\d{2})(?!\s?\d)/.exec(text) ?? [];
  if (last !== "")
    return toStatement(
      text,
      slashed(first, second, last.slice(-2) === last ? `20${last}` : last),
      [],
    );
  const date = `${year}-${month}-${day}`;
  return isIsoDate(date) ? { text, date } : { text, problem: "unreadable" };
}

interface Parts {
  readonly year: string | undefined;
  readonly month: number;
  readonly day: number;
  /** Another reading that is as good. */
  readonly other?: { readonly year: string; readonly month: number; readonly day: number };
}

function slashed(first: string, second: string, year: string): Parts {
  const [a, b] = [Number(first), Number(second)];
  if (a > 12 && b <= 12) {
    // `23/11/2026` can only be day first; `26/11/02` may also begin with the year.
    return year.length === 2 && Number(year) <= 31
      ? { year, month: b, day: a, other: { year: first, month: b, day: Number(year) } }
      : { year, month: b, day: a };
  }
  const isAmbiguous = year.length === 2 && a <= 12 && b <= 12 && a !== b;
  return isAmbiguous
    ? { year, month: a, day: b, other: { year, month: b, day: a } }
    : { year, month: a, day: b };
}

function toStatement(
  text: string,
  parts: Parts,
  [hour, minute, half]: readonly (string | undefined)[],
): DateStatement {
  const time = timeOf(hour, minute, half);
  const date = iso(parts.year, parts.month, parts.day);
  const other = parts.other && iso(parts.other.year, parts.other.month, parts.other.day);
  const clock = time === undefined ? {} : { time };
  if (parts.other && isIsoDate(date) && other !== undefined && isIsoDate(other)) {
    return { text, problem: "ambiguous", candidates: [date, other], ...clock };
  }
  if (isIsoDate(date)) return { text, date, ...clock };
  return other !== undefined && isIsoDate(other)
    ? { text, date: other, ...clock }
    : { text, problem: "impossible", ...clock };
}

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const WEEKDAY_BEFORE =
  /\b(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\.?[,\s]{1,2}$/i;
const WEEKDAY_BEHIND =
  /^[,\s]{0,2}\(?(sun|mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?\b/i;

/** `11/12/26 (Thu)`: of two readings only one may fall on that day of the week. */
function byWeekday(
  statement: DateStatement,
  text: string,
  start: number,
  end: number,
): DateStatement {
  if (statement.problem !== "ambiguous") return statement;
  const named =
    WEEKDAY_BEHIND.exec(text.slice(end, end + 14))?.[1] ??
    WEEKDAY_BEFORE.exec(text.slice(Math.max(0, start - 14), start))?.[1];
  if (named === undefined) return statement;
  const { problem: _problem, candidates = [], ...rest } = statement;
  const day = WEEKDAYS.indexOf(named.slice(0, 3).toLowerCase());
  const fitting = candidates.filter((date) => new Date(`${date}T00:00:00Z`).getUTCDay() === day);
  const [date] = fitting;
  return fitting.length === 1 && date !== undefined ? { ...rest, date } : statement;
}

function iso(year: string | undefined, month: number, day: number): string {
  const full =
    (year ?? "").length === 2 ? (Number(year) > 50 ? `19${year}` : `20${year}`) : (year ?? "");
  return `${full}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function timeOf(
  hour: string | undefined,
  minute: string | undefined,
  half: string | undefined,
): string | undefined {
  if (hour === undefined || minute === undefined) return undefined;
  const shift = /^p/i.test(half ?? "") && Number(hour) < 12 ? 12 : 0;
  const hours = /^a/i.test(half ?? "") && Number(hour) === 12 ? 0 : Number(hour) + shift;
  return hours > 23 || Number(minute) > 59
    ? undefined
    : `${String(hours).padStart(2, "0")}:${minute}`;
}

/** The day that `nineteenth`, `twenty first` or `19th` says. */
function dayOf(word: string | undefined): number {
  const small = (word ?? "").toLowerCase().replace(/\s/, "-");
  return ORDINALS.indexOf(small) + 1 || Number.parseInt(small, 10);
}

function monthOf(word: string | undefined): number {
  return MONTHS.indexOf((word ?? "").slice(0, 3).toLowerCase()) + 1;
}
