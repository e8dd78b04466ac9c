import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { datesIn, readDate } from "./dates.ts";

/** Every date of the text as its words and what they mean. */
const read = (text: string) =>
  datesIn(text).map(({ start, end, statement }) => {
    const { text: words, date, time, problem, candidates } = statement;
    expect(text.slice(start, end)).toBe(words);
    const meaning = date ?? [problem, ...(candidates ?? [])].join(" ");
    return [words, time === undefined ? meaning : `${meaning} ${time}`];
  });

describe("the day of the week settles a date", () => {
  it.each([
    ["11/12/26 (Thu)", "2026-11-12"],
    ["Saturday, 12/05/26", "2026-12-05"],
  ])("%s", (text, date) => expect(datesIn(text)[0]?.statement.date).toBe(date));

  it("but not where neither reading falls on it", () => {
    expect(datesIn("11/12/26 (Mon)")[0]?.statement.problem).toBe("ambiguous");
  });
});

describe("a date is read from", () => {
  it.each([
    ["DOS 2026-11-23", "2026-11-23", "2026-11-23"],
    ["Seen 11/23/2026.", "11/23/2026", "2026-11-23"],
    ["Seen 1/5/2026 for acne", "1/5/2026", "2026-01-05"],
    ["11/23/26", "11/23/26", "2026-11-23"],
    ["born 04/30/98", "04/30/98", "1998-04-30"],
    ["on 11-23-2026,", "11-23-2026", "2026-11-23"],
    ["(11.23.2026)", "11.23.2026", "2026-11-23"],
    ["November 23, 2026", "November 23, 2026", "2026-11-23"],
    ["Nov. 3rd, 2026", "Nov. 3rd, 2026", "2026-11-03"],
    ["sept 1 2026", "sept 1 2026", "2026-09-01"],
    ["visit of 23 November 2026", "23 November 2026", "2026-11-23"],
    ["23-Nov-2026", "23-Nov-2026", "2026-11-23"],
    ["on the nineteenth of November 2026", "nineteenth of November 2026", "2026-11-19"],
    ["the 3rd of May, 2026", "3rd of May, 2026", "2026-05-03"],
    ["October the twenty-first, 2026", "October the twenty-first, 2026", "2026-10-21"],
    ["October thirtieth 2026", "October thirtieth 2026", "2026-10-30"],
    ["June the 2nd, 2026", "June the 2nd, 2026", "2026-06-02"],
    ["03-May-26", "03-May-26", "2026-05-03"],
    ["23rd Nov 2026", "23rd Nov 2026", "2026-11-23"],
    ["leap day 02/29/2028", "02/29/2028", "2028-02-29"],
    ["23/11/2026, day first", "23/11/2026", "2026-11-23"],
    ["SEEN: 13NOV2026 ", "13NOV2026", "2026-11-13"],
    ["13/11/2026, day first", "13/11/2026", "2026-11-13"],
  ])("%s", (text, words, date) => expect(read(text)).toEqual([[words, date]]));

  it("each of several, by place", () => {
    expect(read("Last cryo 10/02/2026, seen again November 3, 2026 and 2026-11-23.")).toEqual([
      ["10/02/2026", "2026-10-02"],
      ["November 3, 2026", "2026-11-03"],
      ["2026-11-23", "2026-11-23"],
    ]);
  });
});

describe("the time of day belongs to the date in", () => {
  it.each([
    ["signed 2026-11-23T14:02", "2026-11-23T14:02", "14:02"],
    ["2026-11-23T14:02:31Z by Jane Roe", "2026-11-23T14:02:31Z", "14:02"],
    ["2026-11-23T14:02-05:00", "2026-11-23T14:02-05:00", "14:02"],
    ["11/23/2026 2:05 pm", "11/23/2026 2:05 pm", "14:05"],
    ["11/23/2026 at 12:05 AM", "11/23/2026 at 12:05 AM", "00:05"],
    ["11/23/2026, 12:30 p.m.", "11/23/2026, 12:30 p.m.", "12:30"],
    ["11/23/2026 @ 09:15", "11/23/2026 @ 09:15", "09:15"],
    ["November 23, 2026 at 9:15 a.m.", "November 23, 2026 at 9:15 a.m.", "09:15"],
  ])("%s", (text, words, time) => expect(read(text)).toEqual([[words, `2026-11-23 ${time}`]]));

  it("and is left out where no clock shows it", () => {
    expect(read("11/23/2026 25:10")).toEqual([["11/23/2026 25:10", "2026-11-23"]]);
  });
});

describe("a date that cannot be is said to be impossible", () => {
  it.each(["02/29/2026", "2026-13-01", "13/32/2026", "Feb 30, 2026", "00/10/2026"])("%s", (text) =>
    expect(read(text)).toEqual([[text, "impossible"]]),
  );
});

describe("a date that can be two is said to be ambiguous", () => {
  it("where a short year leaves the order open", () => {
    expect(read("03/04/26")).toEqual([["03/04/26", "ambiguous 2026-03-04 2026-04-03"]]);
    expect(read("26/11/02")).toEqual([["26/11/02", "ambiguous 2002-11-26 2026-11-02"]]);
  });

  it("but not where both readings are one day", () => {
    expect(read("03/03/26")).toEqual([["03/03/26", "2026-03-03"]]);
  });
});

describe("no date is read from", () => {
  it.each([
    "CPT 17340",
    "11/23",
    "call 555-123-4567",
    "SSN 123-45-6789",
    "May 2026",
    "adapalene 0.3 % gel",
    "ICD-10 L70.0",
    "1/2/3 lesions",
    "version 1.2.26",
    "may apply 3 times",
    "ratio 1/10/100/1000",
    "2026-11-23-A",
  ])("%s", (text) => expect(datesIn(text)).toEqual([]));
});

describe("a field that holds a date", () => {
  it("gives the first one", () => {
    expect(readDate("11/23/2026 (signed 11/24/2026)")).toEqual({
      text: "11/23/2026",
      date: "2026-11-23",
    });
  });

  it("is unreadable as a whole where it holds none", () => {
    expect(readDate("last Monday")).toEqual({ text: "last Monday", problem: "unreadable" });
  });
});

describe("any day", () => {
  const day = fc
    .date({
      min: new Date("1951-01-01T00:00:00Z"),
      max: new Date("2050-12-31T00:00:00Z"),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
  const MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ];
  const formats: readonly ((year: string, month: string, day: string) => string)[] = [
    (y, m, d) => `${y}-${m}-${d}`,
    (y, m, d) => `${m}/${d}/${y}`,
    (y, m, d) => `${Number(m)}/${Number(d)}/${y}`,
    (y, m, d) => `${m}-${d}-${y}`,
    (y, m, d) => `${m}.${d}.${y}`,
    (y, m, d) => `${MONTHS[Number(m) - 1] ?? ""} ${Number(d)}, ${y}`,
    (y, m, d) => `${(MONTHS[Number(m) - 1] ?? "").slice(0, 3)} ${d} ${y}`,
    (y, m, d) => `${Number(d)} ${MONTHS[Number(m) - 1] ?? ""} ${y}`,
    (y, m, d) => `${d}-${(MONTHS[Number(m) - 1] ?? "").slice(0, 3)}-${y}`,
  ];

  it("is read back in every format that is used in the United States", () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...formats), (date, format) => {
        const [year = "", month = "", ofMonth = ""] = date.split("-");
        const written = format(year, month, ofMonth);
        expect(read(`Patient seen ${written}; 8 papules frozen.`)).toEqual([[written, date]]);
      }),
    );
  });

  it("is itself or among the candidates when its year is short", () => {
    fc.assert(
      fc.property(day, (date) => {
        const [year = "", month = "", ofMonth = ""] = date.split("-");
        const statement = readDate(`${month}/${ofMonth}/${year.slice(2)}`);
        expect(statement.candidates ?? [statement.date]).toContain(date);
      }),
    );
  });
});

describe("the one date of a field", () => {
  it.each([
    ["20260916", "2026-09-16"],
    [" 20260916 ", "2026-09-16"],
    ["20261316", undefined],
    ["202609161", undefined],
  ])("“%s”", (text, date) => expect(readDate(text).date).toBe(date));
});

describe("dates", () => {
  it.each([
    ["11/20/26 3:40p", "2026-11-20", "15:40"],
    ["2026/11/20", "2026-11-20", undefined],
    ["20 November 2026 at 08:05", "2026-11-20", "08:05"],
    ["11/20/2026 3:40 pm", "2026-11-20", "15:40"],
  ])("“%s”", (text, date, time) => {
    const [found] = datesIn(text);
    expect(found?.statement.date).toBe(date);
    expect(found?.statement.time).toBe(time);
  });
});
