import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countsIn, cyclesIn, furtherCount, type CountMatch } from "./counts.ts";
import { SLOT } from "./passage.ts";

const BLANK = SLOT.repeat(3);

const numberOf = ({ count, isSlot }: CountMatch) => {
  if (isSlot || !count) return "blank";
  if (count.kind === "vague") return count.text;
  return count.max === undefined ? count.count : `${count.count}-${count.max}`;
};

/** Every count as its words and its number. */
const read = (text: string) =>
  countsIn(text).map((match) => [text.slice(match.start, match.end), numberOf(match)]);

it("no count of lesions is a count of seconds", () => {
  expect(read("held to a slow count of 5 on each")).toEqual([]);
  expect(read("count of five on each papule")).toEqual([]);
});

it.each([
  "papules marked 1-5 on the right cheek",
  "papules 1-5 on right cheek and 6-8 on left cheek",
])("a number on a drawing is no count: %s", (text) => expect(read(text)).toEqual([]));

describe("a lesion count is read from", () => {
  it.each([
    ["8 lesions", "8 lesions", 8],
    ["Two drain and all five hurt", "all five", 5],
    ["4 on the back of the neck", "4 on the back of the", 4],
    ["eight inflamed papules", "eight inflamed papules", 8],
    ["Twenty-two cystic lesions", "Twenty-two cystic lesions", 22],
    ["6-8 papules of the chin", "6-8 papules", "6-8"],
    ["about 12 pustules", "about 12 pustules", 12],
    ["8 (eight) papules", "8 (eight) papules", 8],
    ["8 tender, cystic nodules", "8 tender, cystic nodules", 8],
    ["8 of the nodules", "8 of the nodules", 8],
    ["LN2 to 8 les", "8 les", 8],
    ["lesions: 8", "lesions: 8", 8],
    ["Lesions treated: 12.", "Lesions treated: 12", 12],
    ["papules x 8", "papules x 8", 8],
    ["nodules (n=5)", "nodules (n=5", 5],
    ["papules #4", "papules #4", 4],
    ["x8 papules", "x8 papules", 8],
    ["froze x8 papules", "x8 papules", 8],
    ["# 8 papules", "8 papules", 8],
    ["LN2 x 8", "LN2 x 8", 8],
    ["froze 8.", "froze 8", 8],
    ["8 in all", "8 in all", 8],
    ["one nodule of the chin", "one nodule", 1],
    ["LN2 5s x8 q-tip", "s x8", 8],
    ["LN2 5s x8.", "s x8", 8],
    ["3 pimples on the chin", "3 pimples", 3],
    ["Jawline x8 sm papules", "x8 sm papules", 8],
    ["a single cyst", "a single cyst", 1],
    ["both nodules", "both nodules", 2],
    ["a dozen papules", "a dozen papules", 12],
    ["x3 on the right cheek", "x3 on the right ", 3],
    ["5 on the left cheek, done", "5 on the left", 5],
    ["3 of the 5 on the left cheek", "3 of the 5 on the left", 3],
    ["two of her six papules", "two of her six papules", 2],
    ["LN2 x1 to 6 nodules", "6 nodules", 6],
    ["3-5 on the left cheek", "5 on the left", "3-5"],
  ])("%s", (text, words, count) => expect(read(text)).toEqual([[words.trimEnd(), count]]));

  it("each of two kinds of lesions", () =>
    expect(read("seven inflamed papules, two pustules")).toEqual([
      ["seven inflamed papules", 7],
      ["two pustules", 2],
    ]));

  it("the places, not the number of cycles before them", () =>
    expect(read("LN2 x 5 sec x 1 to R cheek x 5, L cheek x 3")).toEqual([
      ["cheek x 5", 5],
      ["cheek x 3", 3],
    ]));

  it("every part of a sum, by place", () => {
    expect(read("3 papules on the left cheek and 5 cysts on the chin")).toEqual([
      ["3 papules", 3],
      ["5 cysts", 5],
    ]);
  });

  it("with the word that is counted", () => {
    expect(countsIn("8 inflamed papules and 2 warts").map(({ noun }) => noun)).toEqual([
      "papules",
      "warts",
    ]);
  });
});

describe("a count without a figure", () => {
  it.each([
    ["several inflamed papules", "several inflamed papules", "several"],
    ["Multiple lesions of the back", "Multiple lesions", "Multiple"],
    ["a few cysts", "a few cysts", "a few"],
    ["scattered papules and pustules", "scattered papules", "scattered"],
  ])("is vague: %s", (text, words, count) => expect(read(text)).toEqual([[words, count]]));
});

describe("a blank", () => {
  it.each([
    [`to ${BLANK} lesions`, `${BLANK} lesions`],
    [`${BLANK} inflamed papules`, `${BLANK} inflamed papules`],
    [`lesions: ${BLANK}`, `lesions: ${BLANK}`],
  ])("before or behind what is counted is open: %s", (text, words) =>
    expect(read(text)).toEqual([[words, "blank"]]),
  );
});

describe("a total", () => {
  it.each(["a total of 8 lesions", "8 total", "8 in total"])("is one by its words: %s", (text) =>
    expect(countsIn(text).map(({ isTotal }) => isTotal)).toEqual([true]),
  );

  it("is not any other count", () => {
    expect(countsIn("8 lesions").map(({ isTotal }) => isTotal)).toEqual([false]);
  });
});

describe("no lesion count is read from", () => {
  it.each([
    "5 s per lesion",
    "8 weeks of papules",
    "a 5 mm papule",
    "5-mm nodules",
    "0.3 % gel to lesions",
    "CPT 17340",
    "12 weeks",
    "2 cycles",
    "2 freeze-thaw cycles",
    "10 seconds each",
    "L70.0 lesions",
    "100 mg",
    "LN2 x 10 seconds",
    "x 2 cycles",
    "grade 3 acne",
    "#15 blade",
    "4 tablets",
    "treated x 3 months",
    "5.5 lesions",
    "Procedure 1 (neck): LN2",
    "Site 3 (left cheek): open spray",
    "consent for both sets of lesions",
    "two kinds: both types of papules",
    "papules of the chin (17340)",
    "treatment of the spots, trial #2 of doxycycline",
  ])("%s", (text) => expect(read(text)).toEqual([]));
});

it.each([
  "8 freezes in all",
  "six passes of the swab over the whole field",
  "9 cycles in total, one per lesion",
  "her last 5 cycles of 28 days",
  "freeze/thaw: 5 sec",
])("no number of cycles of one lesion: %s", (text) => expect(cyclesIn(text)).toEqual([]));

describe("freeze-thaw cycles are read from", () => {
  const cycles = (text: string) =>
    cyclesIn(text).map(({ start, end, cycles: number }) => [text.slice(start, end), number]);

  it.each([
    ["2 cycles", "2 cycles", 2],
    ["two freeze-thaw cycles", "two freeze-thaw cycles", 2],
    ["a single freeze thaw cycle", "single freeze thaw cycle", 1],
    ["double freeze-thaw", "double freeze-thaw", 2],
    ["1 F/T cycle", "1 F/T cycle", 1],
    ["2 FTC", "2 FTC", 2],
    ["cycles: 2", "2", 2],
    ["freeze/thaw cycles - 0", "0", 0],
    ["LN2 5 s x1 to 6 nodules", "1", 1],
    ["5 passes to each papule", "5 passes", 5],
    ["cycles: 2.", "2", 2],
    ["5 s x 2.", "2", 2],
    ["a single thaw cycle", "single thaw cycle", 1],
    ["5 SEC X 7 LESIONS, 1 CYC", "1 CYC", 1],
    ["Freeze 5 seconds, thaw 20 seconds, repeated once", "repeated once", 2],
    ["freeze-thaw x 2", "2", 2],
    ["x 2 cycles", "2 cycles", 2],
    ["5 sec x 2", "2", 2],
    ["2 x 5 sec", "2 x", 2],
    ["2 x 5-10 seconds", "2 x", 2],
    ["each lesion frozen twice", "twice", 2],
    ["sprayed once", "once", 1],
    ["3 passes", "3 passes", 3],
    ["single cycle: 4 papules on the cheek", "single cycle", 1],
    ["1 cycle x 4 papules", "1 cycle", 1],
    ["one freeze-thaw: 4 on the chin", "one freeze-thaw", 1],
  ])("%s", (text, words, number) => expect(cycles(text)).toEqual([[words, number]]));

  it("as open where a blank stands", () => {
    expect(cycles(`${BLANK} cycles`)).toEqual([[`${BLANK} cycles`, undefined]]);
  });

  it.each([
    "8 lesions",
    "10 seconds x 8 lesions",
    "10 sec x 8 inflamed papules",
    "doxycycline 100 mg",
    "menstrual cycle",
    "twice a day",
    "passed out",
    "few cycles",
    "freezing may be repeated once a month",
    "4 weeks x 2",
    "papules x 8",
  ])("no cycles are read from: %s", (text) => expect(cycles(text)).toEqual([]));
});

describe("any text", () => {
  const piece = fc.oneof(
    fc.constantFrom("8", "x ", " lesions", " papules", "of ", "-", " cycles", "total ", SLOT, "\n"),
    fc.string({ maxLength: 5 }),
  );

  it("gives counts and cycles that lie inside, in order, and apart", () => {
    fc.assert(
      fc.property(fc.array(piece), (parts) => {
        const text = parts.join("");
        for (const found of [countsIn(text), cyclesIn(text)]) {
          let last = 0;
          for (const { start, end } of found) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});

function exact(text: string): readonly number[] {
  return countsIn(text).flatMap(({ count }) => (count?.kind === "exact" ? [count.count] : []));
}

describe("lesion counts", () => {
  it.each([
    ["R cheek 4, L cheek 3, chin x2", [4, 3, 2]],
    ["4 (R cheek), 3 (left jaw)", [4, 3]],
    ["8/8 lesions treated", [8]],
    ["4 of 6 nodules", [4]],
    ["a half-dozen papules", [6]],
    ["all 8 were frozen", [8]],
    ["I froze the largest five.", [5]],
    ["lesions #1-6 frozen", [6]],
    ["single cyst on the jaw", [1]],
    ["contact x 1 to 4 nodules", [4]],
    ["2 nodules L cheek, 1 R cheek, 1 glabella.", [2, 1, 1]],
    ["total 9.", [9]],
  ])("“%s”", (text, counts) => {
    expect(exact(text)).toEqual(counts);
  });

  it.each([
    "single acne lesions",
    "5 s/lesion x 1",
    "frozen with N2",
    "R cheek 4 mm",
    "cheek x 5 s",
    "back 2 weeks later",
  ])("“%s” counts nothing", (text) => {
    expect(exact(text)).toEqual([]);
  });
});

describe("a figure without a noun", () => {
  it.each([
    ["2 nodules behind the right ear, 2 behind the left.", 2],
    ["Left cheek with 5 tender nodules, right cheek with 3.", 3],
    ["Jawline, right 4 and left 3 tender papules.", 4],
    ["5 papules of the left cheek plus 3 of the right.", 3],
    ["4 tender papules on each cheek.", 4],
    ["5 papules of the chin, 3 mm, pain 8/10.", 0],
    ["5 papules on the right cheek, 4 weeks old.", 0],
  ])("of “%s” may count more", (text, further) =>
    expect(furtherCount(text, countsIn(text))).toBe(further),
  );
});
