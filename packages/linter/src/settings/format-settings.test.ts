import { expect, it } from "vitest";
import { formatSettings } from "./format-settings.ts";

it.each([
  ["profile: audit  \nroot:   true", "profile: audit\nroot: true\n"],
  ["\n\nprofile: audit\n\n\n\nroot: true\n\n\n", "profile: audit\n\nroot: true\n"],
  [
    "#ours\nrules:\n  #why\n  coding/ncci-pair:    error\n",
    "# ours\nrules:\n  # why\n  coding/ncci-pair: error\n",
  ],
  ["extends:\n  -  ./a.yaml \n", "extends:\n  -  ./a.yaml\n"],
  ["profile: audit \r\n\r\n\r\nroot: true\r\n", "profile: audit\r\n\r\nroot: true\r\n"],
])("gives even spacing: %j", (text, expected) => {
  expect(formatSettings(text)).toBe(expected);
  expect(formatSettings(expected)).toBe(expected);
});

it.each(["profile: [a\n  b:   c", 'payer: "two  \n\n\n  lines"\n', "payer: |\n  a  \n\n\n  b\n"])(
  "leaves alone what it could change the meaning of: %j",
  (text) => {
    expect(formatSettings(text)).toBe(text);
  },
);
