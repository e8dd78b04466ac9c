import { describe, expect, it } from "vitest";
import { personIn } from "./people.ts";

/** Name and credentials as they stand in the text. */
function read(text: string, expected = false): readonly string[] {
  const person = personIn(text, expected);
  if (!person) return [];
  expect(text.slice(person.start, person.end)).toContain(person.name);
  const { credentials } = person;
  if (!credentials) return [person.name];
  expect(credentials.start).toBeGreaterThanOrEqual(person.end);
  expect(text.slice(credentials.start, credentials.end)).toBe(credentials.text);
  return [person.name, credentials.text];
}

describe("a person is read from", () => {
  it.each([
    ["Electronically signed by Jane Roe, MD", "Jane Roe", "MD"],
    ["Jane Roe MD", "Jane Roe", "MD"],
    ["Jane Q. Roe, M.D.", "Jane Q. Roe", "M.D."],
    ["J. Roe, DO, FAAD", "J. Roe", "DO, FAAD"],
    ["Dr. Jane Roe, MD", "Jane Roe", "MD"],
    ["seen by Mary O'Neil-Smith, PA-C on", "Mary O'Neil-Smith", "PA-C"],
    ["Renée Müller, NP-C", "Renée Müller", "NP-C"],
    ["Roe, MD", "Roe", "MD"],
    ["John Roe, DNP, APRN, FNP-BC", "John Roe", "DNP, APRN, FNP-BC"],
    ["Ann Poe, RN", "Ann Poe", "RN"],
    ["MARY ROE, MA", "MARY ROE", "MA"],
    ["Seen by Jane Roe, MD. Return.", "Jane Roe", "MD"],
    ["Seen by Jane Roe, D.O. Return.", "Jane Roe", "D.O."],
  ])("%s", (text, name, credentials) => expect(read(text)).toEqual([name, credentials]));

  it.each([
    ["treated by Dr. Roe today", "Roe"],
    ["per Dr Jane Roe", "Jane Roe"],
  ])("a title: %s", (text, name) => expect(read(text)).toEqual([name]));

  it.each([
    ["Jane Roe", "Jane Roe"],
    ["/s/ Jane Roe", "Jane Roe"],
    ["  Jane Q. Roe (dermatology)", "Jane Q. Roe"],
  ])("plain capitals, where a name is expected: %s", (text, name) => {
    expect(read(text, true)).toEqual([name]);
    expect(read(text)).toEqual([]);
  });
});

describe("no person is read from", () => {
  it.each([
    "Left Cheek",
    "Cryotherapy performed",
    "the MD was informed",
    "jane roe",
    "see MDs note",
    "signed electronically",
    "LN2 by swab",
    "Sites: face",
  ])("%s", (text) => expect(read(text)).toEqual([]));

  it.each(["electronically", "pending", "Electronically signed", ""])(
    "%j, even where a name is expected",
    (text) => expect(read(text, true)).toEqual([]),
  );
});

describe("people", () => {
  it.each([
    ["Park, Lena, NP", "Lena Park", "NP"],
    ["PARK, LENA MD 11/20/2026", "LENA PARK", "MD"],
    ["Lena Park, MD", "Lena Park", "MD"],
    ["Lena Park, Kim Tran, MA", "Kim Tran", "MA"],
    ["L. Park, DNP, FNP-BC", "L. Park", "DNP, FNP-BC"],
  ])("“%s”", (text, name, credentials) => {
    const person = personIn(text, true);
    expect(person?.name).toBe(name);
    expect(person?.credentials?.text).toBe(credentials);
  });
});
