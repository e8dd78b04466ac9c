import { describe, expect, it } from "vitest";
import { icd10cm } from "../tables/icd-10-cm.generated.ts";
import { neighbours } from "../tables/neighbours.generated.ts";
import { conditionTerms, isCodedAs } from "./conditions.ts";
import { contraindicationTerms } from "./contraindications.ts";
import { describeSite, lateralityTerms, siteTerms } from "./sites.ts";

describe.each([
  ["conditions", conditionTerms],
  ["contraindications", contraindicationTerms],
  ["sites", siteTerms],
  ["sides", lateralityTerms],
])("the phrases of %s", (_, { rows }) => {
  const phrases = rows.flatMap(({ synonyms }) => [...synonyms]);

  it("are lower case, with single spaces for hyphens", () => {
    expect(phrases.filter((phrase) => !/^[^\sA-Z-]+(?: [^\sA-Z-]+)*$/.test(phrase))).toEqual([]);
  });

  it("mean one thing each", () => {
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });

  it("leave the regular plural to the reader", () => {
    expect(phrases.filter((phrase) => phrase.length > 3 && phrases.includes(`${phrase}s`))).toEqual(
      [],
    );
  });
});

describe("conditions", () => {
  it("map to acne codes when they are acne, and else lead elsewhere", () => {
    const astray = conditionTerms.rows.filter(
      ({ codes, instead }) =>
        codes.every((code) => code.startsWith("L70")) === (instead !== undefined),
    );
    expect(astray).toEqual([]);
  });

  it("name the code of the table whose official name they carry", () => {
    const astray = conditionTerms.rows.filter(({ condition, synonyms }) =>
      icd10cm.rows.some(
        ({ code, descriptor }) =>
          synonyms.includes(descriptor.toLowerCase()) && !isCodedAs(condition, code),
      ),
    );
    expect(astray).toEqual([]);
  });

  it("lead to procedures that the table of neighbours knows", () => {
    const known = new Set(neighbours.rows.map(({ code }) => code));
    const unknown = conditionTerms.rows
      .flatMap(({ services }) => services)
      .filter((code) => !known.has(code) && code !== "11201");
    expect(unknown).toEqual([]);
  });
});

describe("sites", () => {
  const regions = new Set(siteTerms.rows.map(({ region }) => region));

  it("stand within and beside regions that exist", () => {
    const named = siteTerms.rows.flatMap(({ parent, adjoins = [] }) => [
      ...(parent === undefined ? [] : [parent]),
      ...adjoins,
    ]);
    expect(named.filter((region) => !regions.has(region))).toEqual([]);
  });

  it("are described with their side", () => {
    expect(describeSite({ region: "cheek", laterality: "left" })).toBe("left cheek");
    expect(describeSite({ region: "cheek", laterality: "bilateral" })).toBe("cheek on both sides");
    expect(describeSite({ region: "cheek" })).toBe("cheek");
  });
});
