import { describe, expect, it } from "vitest";
import { diagnosisCodesIn, modifiersIn, procedureCodesIn } from "./codes.ts";

const diagnoses = (text: string, expected = false) =>
  diagnosisCodesIn(text, expected).map(({ start, end, code }) => {
    expect(text.slice(start, end)).toBe(code);
    return code;
  });

/** Every code as `code-modifier-modifier x units`. */
const procedures = (text: string, expected = false) =>
  procedureCodesIn(text, expected).map(({ start, codeEnd, code, modifiers, units }) => {
    expect(text.slice(start, codeEnd)).toBe(code);
    for (const one of modifiers) expect(text.slice(one.start, one.end)).toBe(one.modifier);
    if (units) {
      expect(units.start).toBeGreaterThan(codeEnd);
      expect(Number(text.slice(units.start, units.end))).toBe(units.count);
    }
    const written = [code, ...modifiers.map(({ modifier }) => modifier)].join("-");
    return units ? `${written} x ${units.count}` : written;
  });

describe("the units of a code", () => {
  const unitsIn = (text: string) =>
    procedureCodesIn(text, true).map(({ units }) => {
      if (units) expect(text.slice(units.start, units.end)).toMatch(/^(?:\d+|eight|three)$/);
      return units?.count;
    });

  it.each([
    ["17340, units 8", [8]],
    ["Eight units of 17340".toLowerCase(), [8]],
    ["24D 17340   24E A   24G 6", [6]],
    ['{"cpt":"17340","units":7,"pos":"11"}', [7]],
    ["17340, units changed from 1 to 9.", [9]],
    ["Charged 17340 three times", [3]],
    ["17340 x1 per lesion, 8 units in all", [8]],
    ["[17340] qty [5]", [5]],
    ["17340, 99213-25, units 2", [undefined, 2]],
    ["17340 (8 papules)", [undefined]],
    ["17340 units: 1 (not 8)", [1]],
  ])("%s", (text, counts) => expect(unitsIn(text)).toEqual(counts));
});

describe("a modifier that only a space parts from its code", () => {
  it.each([
    ["99214 25, 17340", ["99214-25", "17340"]],
    ["17340RT", ["17340-RT"]],
    ["Cryo 17340 (25)", ["17340-25"]],
    ["99213 25 minutes", ["99213"]],
    ["17340 50.00", ["17340"]],
  ])("%s", (text, codes) => expect(procedures(text, true)).toEqual(codes));
});

describe("a code of a service is no diagnosis", () => {
  it("whatever it begins with", () => expect(diagnoses("J2001, G2211", true)).toEqual([]));
});

describe("a diagnosis code is read from prose", () => {
  it.each([
    ["Acne vulgaris (L70.0)", ["L70.0"]],
    ["L70.0, L70.1 and L90.5", ["L70.0", "L70.1", "L90.5"]],
    ["ICD-10: L70.0", ["L70.0"]],
    ["acne L70", ["L70"]],
    ["L700 acne", ["L700"]],
    ["L7O.O with the letter O", ["L7O.O"]],
    ["formerly 706.1", ["706.1"]],
    ["melanoma C44.-", ["C44.-"]],
    ["L72.11.", ["L72.11"]],
  ])("%s", (text, codes) => expect(diagnoses(text)).toEqual(codes));
});

describe("no diagnosis code is read from prose in", () => {
  it.each([
    "vitamin B12",
    "T4 level",
    "$706.10",
    "about 706.1%",
    "B07",
    "L57",
    "CPT 17340",
    "COVID-19",
    "XL70.0",
    "L70.0x",
    "adapalene 0.3",
    "version A10.2.3",
  ])("%s", (text) => expect(diagnoses(text)).toEqual([]));
});

describe("where diagnosis codes are written", () => {
  it.each([
    ["L700", ["L700"]],
    ["B07, L57.0", ["B07", "L57.0"]],
    ["706.1; 702.0", ["706.1", "702.0"]],
    ["L70.0 L730", ["L70.0", "L730"]],
  ])("they may lack their point: %s", (text, codes) =>
    expect(diagnoses(text, true)).toEqual(codes),
  );

  it.each(["17340", "A", "left cheek", "acne vulgaris"])("%s is none", (text) =>
    expect(diagnoses(text, true)).toEqual([]),
  );
});

describe("a procedure code is read from prose", () => {
  it.each([
    ["Cryotherapy for acne (17340)", ["17340"]],
    ["CPT 17340", ["17340"]],
    ["CPT: 17340-59", ["17340-59"]],
    ["CPT® 17340", ["17340"]],
    ["CPT #17340", ["17340"]],
    ["17340 x 2", ["17340 x 2"]],
    ["17340 × 12 units", ["17340 x 12"]],
    ["17340 units: 1", ["17340 x 1"]],
    ["17340, 2 units", ["17340 x 2"]],
    ["17340 (2 units)", ["17340 x 2"]],
    ["99213-25 and 17340", ["99213-25", "17340"]],
    ["99213 modifier 25", ["99213-25"]],
    ["Billed 99213-25.", ["99213-25"]],
    ["99213 modifier 25, 59. Paid", ["99213-25-59"]],
    ["99213 mod 25", ["99213-25"]],
    ["17340-59, XS", ["17340-59-XS"]],
    ["17340 -RT -LT", ["17340-RT-LT"]],
    ["J3301 was not given", ["J3301"]],
    ["1734O", ["1734O"]],
    ["billed 17110", ["17110"]],
    ["CPT 36415", ["36415"]],
  ])("%s", (text, codes) => expect(procedures(text)).toEqual(codes));
});

describe("no procedure code is read from prose in", () => {
  it.each([
    "MRN 55123",
    "$17340",
    "ZIP 90210",
    "Boston 02115-1734",
    "99213-4567",
    "17340.50",
    "117340",
    "11/03/17340",
    "follicle",
    "100 mg",
    "call 555-17340",
  ])("%s", (text) => expect(procedures(text)).toEqual([]));
});

describe("where procedure codes are written", () => {
  it("any five characters with a digit can be one", () => {
    expect(procedures("17341", true)).toEqual(["17341"]);
    expect(procedures("l734O", true)).toEqual(["l734O"]);
    expect(procedures("0437T", true)).toEqual(["0437T"]);
  });

  it("a leading zero stays", () => expect(procedures("017340", true)).toEqual(["017340"]));

  it("a ZIP code with its four digits is none", () =>
    expect(procedures("02115-1734", true)).toEqual([]));
});

describe("modifiers", () => {
  it.each([
    ["25", ["25"]],
    ["25.", ["25"]],
    ["25, 59", ["25", "59"]],
    ["-XS, GA", ["XS", "GA"]],
    ["59/RT", ["59", "RT"]],
  ])("are read from %s", (text, expected) => {
    expect(
      modifiersIn(text, 10).map(({ modifier, start, end }) => {
        expect(text.slice(start - 10, end - 10)).toBe(modifier);
        return modifier;
      }),
    ).toEqual(expected);
  });

  it.each(["none", "n/a", "0.25", "A", "17340"])("are not read from %s", (text) =>
    expect(modifiersIn(text, 0)).toEqual([]),
  );
});
