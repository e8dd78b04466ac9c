import { expect, test } from "vitest";
import { usesColor } from "./color.ts";
import { inMemoryWorld } from "./testing/in-memory-world.ts";

test.each([
  ["a terminal", true, {}, undefined, true],
  ["a pipe", false, {}, undefined, false],
  ["NO_COLOR", true, { NO_COLOR: "1" }, undefined, false],
  ["an empty NO_COLOR", true, { NO_COLOR: "" }, undefined, true],
  ["FORCE_COLOR", false, { FORCE_COLOR: "1" }, undefined, true],
  ["FORCE_COLOR=0", true, { FORCE_COLOR: "0" }, undefined, false],
  ["NO_COLOR before FORCE_COLOR", true, { NO_COLOR: "1", FORCE_COLOR: "1" }, undefined, false],
  ["a dumb terminal", true, { TERM: "dumb" }, undefined, false],
  ["--color before NO_COLOR", false, { NO_COLOR: "1" }, true, true],
  ["--no-color before FORCE_COLOR", true, { FORCE_COLOR: "1" }, false, false],
] as const)("%s", (_case, isTerminal, env, asked, expected) => {
  expect(usesColor(inMemoryWorld({ isTerminal, env }), asked)).toBe(expected);
});
