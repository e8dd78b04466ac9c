import { describe, expect, it } from "vitest";
import { hasCredentials, isSamePerson } from "./person-names.ts";

describe("isSamePerson", () => {
  it.each([
    ["Jane Roe", "J. Roe MD"],
    ["Dr. Roe", "Roe, Jane, M.D."],
    ["J.Roe", "Jane Roe, M.D"],
    ["JR", "Jane Roe, PA-C"],
    ["Jane Roe-Smith, NP", "Jane Smith"],
    ["José Núñez", "Jose Nunez, MD"],
    ["jane roe md", "Jane Roe, Ph.D."],
    ["Jane Roe, Dermatology", "Dr Jane Roe"],
    ["Wei Ma, MD", "Wei Ma"],
    ["Sam Poe Jr.", "Sam Poe"],
  ])("takes %s for %s", (one, other) => {
    expect(isSamePerson(one, other)).toBe(true);
    expect(isSamePerson(other, one)).toBe(true);
  });

  it.each([
    ["MA Kim", "J. Roe MD"],
    ["Sam Poe, PA-C", "Jane Roe, MD"],
    ["Roe, Jane", "Poe, Jane"],
  ])("tells %s from %s", (one, other) => {
    expect(isSamePerson(one, other)).toBe(false);
  });

  it.each(["", "provider", "medical assistant", "MD", "me"])("knows nobody called '%s'", (name) => {
    expect(isSamePerson(name, "Jane Roe")).toBeUndefined();
  });
});

describe("hasCredentials", () => {
  it("finds them behind the name, with or without dots", () => {
    expect(hasCredentials("Jane Roe, M.D.")).toBe(true);
    expect(hasCredentials("Jane Roe PA-C")).toBe(true);
  });

  it("does not take a title or a name for them", () => {
    expect(hasCredentials("Dr. Jane Roe")).toBe(false);
    expect(hasCredentials("Wei Ma")).toBe(false);
  });
});
