import { describe, expect, it } from "vitest";
import { builtInTables as tables } from "../tables/built-in.ts";
import { mayBeMedicare, positionOf } from "./payer.ts";

describe("positionOf", () => {
  it.each([
    ["aetna", "aetna"],
    ["Aetna PPO", "aetna"],
    ["AETNA Medicare Advantage", "aetna"],
    ["BCBS of Illinois, PPO", "hcsc"],
    ["Medicare Part B", "medicare"],
    ["Aetnax", undefined],
    ["Blue Cross", undefined],
    ["", undefined],
  ])("finds the payer of %s", (words, payer) => {
    expect(positionOf(words, tables)?.payer).toBe(payer);
  });
});

describe("mayBeMedicare", () => {
  it("is so where no payer is named, and for Medicare itself", () => {
    expect(mayBeMedicare({ tables })).toBe(true);
    expect(mayBeMedicare({ tables, payer: "Medicare" })).toBe(true);
  });

  it("is not so for other payers and for Advantage plans", () => {
    expect(mayBeMedicare({ tables, payer: "Cigna" })).toBe(false);
    expect(mayBeMedicare({ tables, payer: "Medicare Advantage" })).toBe(false);
    expect(mayBeMedicare({ tables, payer: "Unheard-of Health" })).toBe(false);
  });
});
