import { expect, it } from "vitest";
import { coverPlaceholders } from "./cover-placeholders.ts";
import { findPlaceholders } from "./find-placeholders.ts";

const covered = (text: string) => coverPlaceholders(text, findPlaceholders(text, []), "-");

it("covers every blank and nothing else, and keeps the length", () => {
  expect(covered("LN2 for *** seconds to {{count}} papules")).toBe(
    "LN2 for --- seconds to --------- papules",
  );
});

it("leaves a text without blanks as it is", () => {
  expect(covered("LN2 for 5 seconds")).toBe("LN2 for 5 seconds");
});
