import { describe, expect, it } from "vitest";
import { diagnosisCodesIn, procedureCodesIn } from "./codes.ts";
import {
  aroundCode,
  isDiagnosisSetAside,
  isExplained,
  isOtherNumber,
  isTurnedDown,
} from "./set-aside.ts";

const around = (text: string, start: number, end: number) =>
  aroundCode(text, start, end, { start: 0, end: text.length });

/** The codes of a sentence that are left when those spoken of are taken away. */
const billed = (sentence: string) =>
  procedureCodesIn(sentence, true).flatMap(({ code, start, end }) => {
    const place = around(sentence, start, end);
    return isTurnedDown(place) || (code !== "17340" && isExplained(place)) ? [] : [code];
  });

const diagnosed = (sentence: string) =>
  diagnosisCodesIn(sentence, true).flatMap(({ code, start, end }) =>
    isDiagnosisSetAside(around(sentence, start, end)) ? [] : [code],
  );

describe("a code is named without being billed in", () => {
  it.each([
    ["10040 was considered but no comedones were expressed", []],
    ["17340 replaces 17110 that the scribe had pulled in", ["17340"]],
    ["Changed procedure code from 17000 to 17340", ["17340"]],
    ["Changed procedure code from 17340 to 17110", ["17110"]],
    ["Charge corrected: 17003 removed, 17340 entered", ["17340"]],
    ["Not billed: 10040, 11900, 99213", []],
    ["Alternatives reviewed and rejected: 10040, 17360 and 17110", []],
    ["Last month's claim carried 17340-50 and was rejected", []],
    ["Claim of 09/10/2026 for 17340 x 6 was denied", []],
    ["For reference our fee for 10040 is $95", []],
    ["Would 17111 be right?", []],
    ["ILK (11900) offered, patient declined", []],
    ["No extraction (10040) and no peel (17360) today", []],
    ["Her sister had 17340 here last week", []],
    ["The next visit may need 11901", []],
    ["Bill 17340 once; do not bill 17340 twice", ["17340"]],
    ["17110 is for warts", []],
    ["If an E/M is added later use 99213-25", []],
    ["99214 not charged", []],
    ["Prior authorization: 17340 approved", []],
  ])("%s", (sentence, codes) => expect(billed(sentence)).toEqual(codes));
});

describe("a code is billed in", () => {
  it.each([
    ["17340 and 17110 for two warts of the thumb", ["17340", "17110"]],
    ["99213-25, 17340 x 1, L70.0", ["99213", "17340"]],
    ["The code billed was 17111", ["17111"]],
    ["17340 for nine papules, no complications", ["17340"]],
    ["Charge entered: 10040 (acne cryo)", ["10040"]],
    ["17110 submitted, 3 units", ["17110"]],
    ["For your file, our account reads 17110 (finger), one unit", ["17110"]],
    ["No modifier: 17340", ["17340"]],
  ])("%s", (sentence, codes) => expect(billed(sentence)).toEqual(codes));
});

describe("a number is none of a service in", () => {
  it.each(["Invoice #10040", "chart no. 99213", "Case no. 17110-22", "form version 17000-B"])(
    "%s",
    (text) => expect(isOtherNumber(text, text.search(/\d{5}/))).toBe(true),
  );

  it("but a code is one", () => {
    expect(isOtherNumber("Procedure code 17340", 15)).toBe(false);
  });
});

describe("a diagnosis code of this visit is left in", () => {
  it.each([
    ["L70.0 (formerly ICD-9 706.1)", ["L70.0"]],
    ["Legacy problem list entry 706.0 retired", []],
    ["The payer wants a code more specific than L70, hence L70.0", ["L70.0"]],
    ["L70 category, specific code L70.1", ["L70.1"]],
    ["L73.0 on the problem list was not treated", []],
    ["Her son has infantile acne, L70.4", []],
    ["Acne vulgaris L70.0, painful", ["L70.0"]],
    ["A 28-year-old baker, acne vulgaris, L70.0", ["L70.0"]],
    ["A woman, 34 years old, acne L70.0", ["L70.0"]],
    ["Not better, acne vulgaris, L70.0", ["L70.0"]],
    ["Old code 706.1, now L70.0", ["L70.0"]],
    ["Acne (L70), painful", ["L70"]],
    ["Not a wart but acne, L70.0", ["L70.0"]],
  ])("%s", (sentence, codes) => expect(diagnosed(sentence)).toEqual(codes));
});
