import { describe, expect, it } from "vitest";
import { stringHash } from "./string-hash.ts";

describe("stringHash", () => {
  it.each([
    ["", "cbf29ce484222325"],
    ["a", "af63dc4c8601ec8c"],
    ["foobar", "85944171f73967e8"],
  ])("gives the published FNV-1a value of %j", (text, hash) => {
    expect(stringHash(text)).toBe(hash);
  });

  it("tells texts beyond ASCII apart", () => {
    expect(stringHash("N₂")).not.toBe(stringHash("N₃"));
    expect(stringHash("–")).not.toBe(stringHash("\u0013"));
  });
});
