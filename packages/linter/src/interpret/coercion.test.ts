import { describe, expect, it } from "vitest";
import { coercionOf } from "./coercion.ts";

describe("a YAML reader would change", () => {
  it.each([
    ["placeOfService", "02", "2"],
    ["code", "017340", "17340"],
    ["modifiers", "025", "25"],
    ["diagnosisCode", "706.10", "the number 706.1"],
    ["consent", "no", "false in YAML 1.1"],
    ["laterality", "N", "false in YAML 1.1"],
    ["tolerance", "off", "false in YAML 1.1"],
    ["timeout", "yes", "true in YAML 1.1"],
    ["complications", " No ", "false in YAML 1.1"],
  ] as const)("%s: %s to %s", (meaning, text, becomes) =>
    expect(coercionOf(meaning, text)).toBe(becomes),
  );
});

describe("nothing is lost in", () => {
  it.each([
    ["placeOfService", "11"],
    ["code", "17340"],
    ["diagnosisCode", "L70.0"],
    ["consent", "none"],
    ["tolerance", "no complications"],
    ["lesionCount", "08"],
    ["freezeTime", "no"],
    [undefined, "no"],
  ] as const)("%s: %s", (meaning, text) => expect(coercionOf(meaning, text)).toBeUndefined());
});
