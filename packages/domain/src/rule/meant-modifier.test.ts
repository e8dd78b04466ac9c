import { expect, it } from "vitest";
import { builtInTables } from "../tables/built-in.ts";
import { meantModifier } from "./meant-modifier.ts";

it.each([
  ["5O", "50"],
  ["2s", "25"],
  ["S9", "59"],
  ["-025", "25"],
])("takes %s for %s", (written, meant) => expect(meantModifier(written)).toBe(meant));

it.each(["25", "RT", "XS", "T1", "E4", "F9", "L1", "1P", "Q6"])("leaves %s", (modifier) =>
  expect(meantModifier(modifier)).toBe(modifier),
);

it("leaves every modifier of the table", () => {
  for (const { modifier } of builtInTables.modifiers.rows)
    expect(meantModifier(modifier)).toBe(modifier);
});
