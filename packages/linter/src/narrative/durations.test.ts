import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { durationsIn } from "./durations.ts";
import { SLOT } from "./passage.ts";

/** Every length of time as its words, its unit and its bounds in seconds. */
const read = (text: string) =>
  durationsIn(text).map(({ start, end, isSlot, statement }) => {
    expect(text.slice(start, end)).toBe(statement.text);
    const { unit, minSeconds, maxSeconds } = statement;
    return isSlot
      ? [statement.text, unit, "blank"]
      : [statement.text, unit, minSeconds, maxSeconds];
  });

describe("a freeze time is read from", () => {
  it.each([
    ["frozen for 5 s", "5 s", 5, 5],
    ["5s per lesion", "5s", 5, 5],
    ["10 sec each", "10 sec", 10, 10],
    ["for 5-10 seconds", "5-10 seconds", 5, 10],
    ["for 5 – 10 secs", "5 – 10 secs", 5, 10],
    ["5 to 10 seconds", "5 to 10 seconds", 5, 10],
    ["10-5 seconds", "10-5 seconds", 5, 10],
    ["five seconds", "five seconds", 5, 5],
    ["Twenty-five seconds", "Twenty-five seconds", 25, 25],
    ["a 10-second freeze", "10-second", 10, 10],
    ["about 5 seconds", "about 5 seconds", 5, 5],
    ["~7 s/lesion", "~7 s", 7, 7],
    ["2.5 seconds", "2.5 seconds", 2.5, 2.5],
    ["5 seconds/each", "5 seconds", 5, 5],
    ["5″ per lesion", "5″", 5, 5],
    ['LN2, 5" each', '5"', 5, 5],
    ['4-6" per papule', '4-6"', 4, 6],
    ['LN2 swab 7", 3 papules', '7"', 7, 7],
  ])("%s", (text, words, min, max) => expect(read(text)).toEqual([[words, "seconds", min, max]]));
});

it("inches are no seconds", () => expect(read('a mirror 5" wide')).toEqual([]));

it("minutes with seconds behind them are one time", () => {
  expect(read("Recording of 18 min 40 s")).toEqual([["18 min 40 s", "minutes", 1120, 1120]]);
  expect(read("5 min, 5 s per lesion")).toEqual([
    ["5 min", "minutes", 300, 300],
    ["5 s", "seconds", 5, 5],
  ]);
});

it("27M is a man of 27", () => {
  expect(read("27M with acne")).toEqual([]);
});

describe("the length of a treatment is read from", () => {
  const [DAY, WEEK, MONTH, YEAR] = [86_400, 604_800, 2_592_000, 31_536_000];
  it.each([
    ["adapalene for 12 weeks, failed", "12 weeks", "weeks", 12 * WEEK, 12 * WEEK],
    ["tretinoin 3/26-7/26 failed", "3/26-7/26", "months", undefined, undefined],
    ["azithromycin pulses x3 months", "3 months", "months", 3 * MONTH, 3 * MONTH],
    ["doxycycline x 3 mo", "3 mo", "months", 3 * MONTH, 3 * MONTH],
    ["a 3-month trial", "3-month", "months", 3 * MONTH, 3 * MONTH],
    ["6-8 wks", "6-8 wks", "weeks", 6 * WEEK, 8 * WEEK],
    ["acne for 2 years", "2 years", "years", 2 * YEAR, 2 * YEAR],
    ["healed in 10 days", "10 days", "days", 10 * DAY, 10 * DAY],
    ["visit of 15 minutes", "15 minutes", "minutes", 900, 900],
    ["visit of 1 hr", "1 hr", "hours", 3600, 3600],
    ["12w of minocycline", "12w", "weeks", 12 * WEEK, 12 * WEEK],
  ])("%s", (text, ...expected) => expect(read(text)).toEqual([expected]));
});

describe("a blank before a unit", () => {
  it("is an open length of time", () => {
    const blank = SLOT.repeat(3);
    expect(read(`for ${blank} seconds to`)).toEqual([[`${blank} seconds`, "seconds", "blank"]]);
    expect(read(`${blank}-${blank} weeks`)).toEqual([
      [`${blank}-${blank} weeks`, "weeks", "blank"],
    ]);
  });
});

describe("a time without a figure", () => {
  it.each([
    ["for a few seconds", "a few seconds", "seconds"],
    ["several weeks of tretinoin", "several weeks", "weeks"],
    ["a couple of months", "a couple of months", "months"],
  ])("is read without bounds from %s", (text, words, unit) =>
    expect(read(text)).toEqual([[words, unit, undefined, undefined]]),
  );
});

describe("no length of time is read from", () => {
  it.each([
    "8 papules",
    "in her 20s",
    "the 1990s",
    "a 5 mm papule",
    "10 mg/d",
    "-196 °C",
    "CPT 17340",
    "24 y/o",
    "3 sites",
    "10 minocycline tablets",
    "5 swabs",
    "2 % solution",
    "a second visit",
    "5 mg/day",
  ])("%s", (text) => expect(read(text)).toEqual([]));
});

describe("any text", () => {
  const words = fc.constantFrom(
    "5",
    "ten",
    "-",
    "to",
    " ",
    "s",
    "sec",
    "weeks",
    SLOT,
    "/",
    "few",
    "\n",
  );
  it("gives durations that lie inside, in order, and apart", () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 6 }))), (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { start, end, statement } of durationsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(statement.text);
          last = end;
        }
      }),
    );
  });
});

const DAY = 86_400;

describe("lengths of time", () => {
  it.each([
    ["for half a year", "years", 182.5 * DAY],
    ["over a month", "months", 30 * DAY],
    ["x 12 wks", "weeks", 84 * DAY],
    ["six-second bursts", "seconds", 6],
    ["since last January", "months", undefined],
    ["(Mar–Jun 2026)", "months", undefined],
    ["used Jan-May", "months", undefined],
    ["January through May", "months", undefined],
    ["2023-2024", "months", undefined],
    ["for years", "years", undefined],
    ["many months", "months", undefined],
  ])("“%s” is in %s", (text, unit, minSeconds) => {
    const [found] = durationsIn(text);
    expect(found?.statement.unit).toBe(unit);
    expect(found?.statement.minSeconds).toBe(minSeconds);
  });

  it.each(["twice a month", "five nodules a week", "on 2026-11-23", "in her 20s", "May help"])(
    "“%s” names none",
    (text) => {
      expect(durationsIn(text)).toEqual([]);
    },
  );
});
