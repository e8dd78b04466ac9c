import { expect, test } from "vitest";
import { exitCode } from "./exit-code.ts";

const none = {
  files: 1,
  unchecked: 0,
  errors: 0,
  warnings: 0,
  infos: 0,
  fixable: 0,
  fixed: 0,
  suppressed: 0,
  accepted: 0,
  stale: 0,
  problems: 0,
};

test.each([
  [{ errors: 1 }, "error", 1],
  [{ warnings: 1 }, "error", 0],
  [{ infos: 1 }, "error", 0],
  [{ warnings: 1 }, "warning", 1],
  [{ infos: 1 }, "warning", 0],
  [{ infos: 1 }, "info", 1],
  [{ errors: 1, warnings: 1, infos: 1 }, "never", 0],
  [{}, "info", 0],
] as const)("%j with --fail-on %s is exit code %i", (found, failOn, expected) => {
  expect(exitCode({ ...none, ...found }, { failOn })).toBe(expected);
});

test("more warnings than --max-warnings fail, whatever --fail-on says", () => {
  const three = { ...none, warnings: 3 };
  expect(exitCode(three, { failOn: "never", maxWarnings: 2 })).toBe(1);
  expect(exitCode(three, { failOn: "never", maxWarnings: 3 })).toBe(0);
});

test("what could not be done outweighs every finding, because silence would prove nothing", () => {
  expect(exitCode({ ...none, errors: 5, problems: 1 }, { failOn: "error" })).toBe(2);
  expect(exitCode({ ...none, problems: 1 }, { failOn: "never" })).toBe(2);
});
