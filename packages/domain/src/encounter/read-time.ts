import { isIsoDate } from "./calendar.ts";
import type { DateStatement, DurationStatement, FollowUp } from "./encounter.ts";

type Unit = Exclude<DurationStatement["unit"], "none">;

const UNITS: readonly { readonly unit: Unit; readonly seconds: number; readonly words: RegExp }[] =
  [
    { unit: "seconds", seconds: 1, words: /^(?:s|secs?|seconds?)$/i },
    { unit: "minutes", seconds: 60, words: /^(?:mins?|minutes?)$/i },
    { unit: "hours", seconds: 3600, words: /^(?:h|hrs?|hours?)$/i },
    { unit: "days", seconds: 86_400, words: /^(?:d|days?)$/i },
    { unit: "weeks", seconds: 604_800, words: /^(?:w|wks?|weeks?)$/i },
    { unit: "months", seconds: 2_592_000, words: /^(?:mos?|months?)$/i },
    { unit: "years", seconds: 31_536_000, words: /^(?:y|yrs?|years?)$/i },
  ];

const SECONDS_PER_DAY = 86_400;

/** `5 s`, `5-10 sec`, `12 weeks`; words without a figure are kept as they are. */
export function readDuration(text: string): DurationStatement | undefined {
  const words = text.trim();
  if (words === "") return undefined;
  if (!/\d/.test(words))
    return { text: words, unit: unitOf(words.split(/\s+/).at(-1))?.unit ?? "none" };
  const match = /^(\d+(?:\.\d+)?)(?:\s*(?:-|–|to)\s*(\d+(?:\.\d+)?))?[\s-]*([a-z]+)\.?$/i.exec(
    words,
  );
  const unit = unitOf(match?.[3]);
  if (!match || !unit) return undefined;
  const [low, high] = [Number(match[1]), Number(match[2] ?? match[1])];
  return {
    text: words,
    minSeconds: Math.min(low, high) * unit.seconds,
    maxSeconds: Math.max(low, high) * unit.seconds,
    unit: unit.unit,
  };
}

/** A freeze time that is given as a bare number of seconds. */
export function readSeconds(count: number): DurationStatement | undefined {
  if (!Number.isFinite(count) || count < 0) return undefined;
  return { text: `${count} s`, minSeconds: count, maxSeconds: count, unit: "seconds" };
}

/** `2026-11-23`, with or without a time; a day that does not exist is kept for the rule that says so. */
export function readIsoDate(text: string): DateStatement | undefined {
  const match =
    /^(\d{4}-\d{2}-\d{2})(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d)(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/i.exec(
      text.trim(),
    );
  const [, day, time] = match ?? [];
  if (day === undefined) return undefined;
  if (!isIsoDate(day)) return { text: text.trim(), problem: "impossible" };
  return { text: text.trim(), date: day, ...(time === undefined ? {} : { time }) };
}

/** As {@link readIsoDate}; "last spring" is kept as words without a certain day. */
export function readLooseDate(text: string): DateStatement | undefined {
  if (text.trim() === "") return undefined;
  return readIsoDate(text) ?? { text: text.trim(), problem: "unreadable" };
}

/** `4 weeks`, `return in 4 weeks`, `2026-12-21`, or any other words. */
export function readFollowUp(text: string): FollowUp | undefined {
  const words = text.trim();
  if (words === "") return undefined;
  const date = readIsoDate(words);
  if (date) return { text: words, date };
  const [, count, unitWord] = /(?:^|\s)(\d+)\s*([a-z]+)\b/i.exec(words) ?? [];
  const seconds = unitOf(unitWord)?.seconds ?? 0;
  return seconds < SECONDS_PER_DAY
    ? { text: words }
    : { text: words, days: (Number(count) * seconds) / SECONDS_PER_DAY };
}

function unitOf(word: string | undefined) {
  return word === undefined ? undefined : UNITS.find(({ words }) => words.test(word));
}
