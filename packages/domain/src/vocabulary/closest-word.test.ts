import { expect, it } from "vitest";
import { closestWord } from "./closest-word.ts";

const known = ["cryogen", "cycles", "consent", "code"];

it.each([
  ["cryogne", "cryogen"],
  ["cylces", "cycles"],
  ["Consnt", "consent"],
  ["consents", "consent"],
  ["cde", undefined],
  ["coda", "code"],
  ["corridor", undefined],
  ["", undefined],
])("%s is probably %s", (given, expected) => {
  expect(closestWord(given, known)).toBe(expected);
});
