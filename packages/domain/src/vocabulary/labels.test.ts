import { describe, expect, it } from "vitest";
import { meaningOf } from "./labels.ts";

describe("a label in two languages", () => {
  it.each([
    ["Age / Edad", "age"],
    ["Consentement / Consent", "consent"],
    ["Units / Unidades", "units"],
  ])("means what the known one means: %s", (label, meaning) =>
    expect(meaningOf(label)).toBe(meaning),
  );

  it.each([
    "Hill Skin & Laser / Return visit",
    "Age / Units",
    "Edad / Unidades",
    "Age / Edad / Alter",
  ])("is not %s", (label) => expect(meaningOf(label)).toBeUndefined());
});
