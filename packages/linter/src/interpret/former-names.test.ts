import { expect, it } from "vitest";
import { withoutFormerNames } from "./former-names.ts";

it.each([
  ["17340 acne freeze (formerly filed as 17110, which is for warts)", "17340 acne freeze"],
  ["Acne cryo 17340 (was 17110)", "Acne cryo 17340"],
  ["Acne cryo 17340 (replaces the wart sheet 17110)", "Acne cryo 17340"],
  ["Acne cryo 17340, previously coded 17110", "Acne cryo 17340,"],
  ["Acne cryo; used to be called wart freeze; 17340", "Acne cryo; ; 17340"],
  ["Acne cryo 17340 (old code 17110)", "Acne cryo 17340"],
])("what a title tells of its past is left out: %s", (text, rest) => {
  const left = withoutFormerNames(text);
  expect(left).toHaveLength(text.length);
  expect(left.replace(/\s+/g, " ").trim()).toBe(rest);
});

it.each([
  "Previously treated with adapalene for 12 weeks, failed",
  "Formerly on doxycycline, which was stopped",
  "Seen once, named drug unknown",
  "17110 warts",
  "",
])("what is said of the patient stays: %s", (text) => expect(withoutFormerNames(text)).toBe(text));
