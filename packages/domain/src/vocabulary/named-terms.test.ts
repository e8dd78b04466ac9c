import { describe, expect, it } from "vitest";
import { termNamedIn, termsNamedIn } from "./named-terms.ts";

const terms = [
  { id: "acne", phrases: ["acne"] },
  { id: "scar", phrases: ["acne scar"] },
  { id: "failed", phrases: ["no response"] },
  { id: "papule", phrases: ["papule"] },
  { id: "body", phrases: ["body"] },
];

describe("terms in the content of a field", () => {
  it.each([
    ["Acne of both cheeks", ["acne"]],
    ["acne-scars", ["scar"]],
    ["acne, with papules", ["acne", "papule"]],
    ["bodies", ["body"]],
    ["acneiform", []],
    ["", []],
  ])("%s names %j", (text, expected) => {
    expect(termsNamedIn(text, terms)).toEqual(expected);
  });

  it("are none where something is denied", () => {
    expect(termsNamedIn("no acne", terms)).toEqual([]);
  });

  it("may have a denial in their own words", () => {
    expect(termsNamedIn("No response", terms)).toEqual(["failed"]);
  });

  it("are not certain where there are two", () => {
    expect([termNamedIn("acne and papules", terms), termNamedIn("acne, acne", terms)]).toEqual([
      undefined,
      "acne",
    ]);
  });
});
