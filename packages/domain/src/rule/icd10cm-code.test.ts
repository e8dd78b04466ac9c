import { describe, expect, it } from "vitest";
import { icd10cm } from "../tables/icd-10-cm.generated.ts";
import {
  categoryWithout,
  codesIn,
  dotted,
  isIcd10CmShape,
  isIcd9Shape,
  openCategory,
  rowAbout,
  withDigits,
} from "./icd10cm-code.ts";

describe("the form of a code", () => {
  it.each([
    ["L70.0", "L70.0"],
    ["l700", "L70.0"],
    [" L70 .0 ", "L70.0"],
    ["L70.", "L70"],
    ["L7211", "L72.11"],
    ["706.1", "706.1"],
  ])("writes %j as %s", (written, code) => {
    expect(dotted(written)).toBe(code);
  });

  it.each(["L70", "L70.0", "C7A.00", "M80.0AXA", "U07.1"])("takes %s for ICD-10-CM", (code) => {
    expect(isIcd10CmShape(code)).toBe(true);
  });

  it.each(["L7O.0", "L70.O", "L70.l", "ABC", "70.0", "L70.12345", "L70,0", "17340"])(
    "does not take %s for ICD-10-CM",
    (code) => {
      expect(isIcd10CmShape(code)).toBe(false);
    },
  );

  it.each([
    ["706.1", true],
    ["7061", true],
    ["706.10", true],
    ["702", true],
    ["1734", false],
    ["17340", false],
    ["L70.0", false],
  ])("says of ICD-9-CM and %s: %s", (code, expected) => {
    expect(isIcd9Shape(code)).toBe(expected);
  });

  it("puts letters right that stand for digits", () => {
    expect(withDigits("L7O.O")).toBe("L70.0");
    expect(withDigits("L70.I")).toBe("L70.1");
  });

  it("sees a last character that is left open", () => {
    expect(openCategory("L70.-")).toBe("L70");
    expect(openCategory("L70.X")).toBe("L70");
    expect(openCategory("L70.0")).toBeUndefined();
  });
});

describe("a code in the table", () => {
  it("is spoken for by its category where it has no row", () => {
    expect(rowAbout(icd10cm, "C44.311")?.code).toBe("C44");
    expect(rowAbout(icd10cm, "L72.13")?.code).toBe("L72.1");
    expect(rowAbout(icd10cm, "E11.9")).toBeUndefined();
  });

  it("is missing from a category that is listed in full", () => {
    expect(categoryWithout(icd10cm, "L70.7")?.code).toBe("L70");
    expect(categoryWithout(icd10cm, "L70.0")).toBeUndefined();
    expect(categoryWithout(icd10cm, "C44.311")).toBeUndefined();
  });

  it("stands beneath its category", () => {
    expect(codesIn(icd10cm, "L72.1").map(({ code }) => code)).toEqual(["L72.11", "L72.12"]);
  });
});
