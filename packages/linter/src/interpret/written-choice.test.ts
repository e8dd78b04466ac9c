import { describe, expect, it } from "vitest";
import { writtenChoice } from "./written-choice.ts";

describe("a choice is written out", () => {
  it.each<[string, readonly string[]]>([
    ["verbal / written", ["verbal", "written"]],
    ["verbal / written / declined (then stop)", ["verbal", "written", "declined"]],
    ["well | fair | poor", ["well", "fair", "poor"]],
    ["swab · spray · probe", ["swab", "spray", "probe"]],
    ["3 • 5 • 8", ["3", "5", "8"]],
    ["1 / 2 / 3", ["1", "2", "3"]],
    ["swab/spray", ["swab", "spray"]],
    ["MD / DO    Signed at ____", ["MD", "DO"]],
    ["Y/N", ["Y", "N"]],
    ["liquid nitrogen or CO2 slush", ["liquid nitrogen", "CO2 slush"]],
    ["verbal, written, or declined", ["verbal", "written", "declined"]],
    ["☐ verbal ☐ written", ["verbal", "written"]],
    ["[ ] Yes [ ] No", ["Yes", "No"]],
    ["Yes ( ) No ( )", ["Yes", "No"]],
    ["Y   N", ["Y", "N"]],
    ["yes  no  n/a", ["yes", "no", "n/a"]],
    ["( ) patient  ( ) parent     Form signed?  Y  N", ["patient", "parent"]],
    ["well / fair (circle one)", ["well", "fair"]],
    ["not a minor / mother / father", ["not a minor", "mother", "father"]],
  ])("in %s", (words, options) => expect(writtenChoice(words)).toEqual({ options }));

  it.each<[string, string, readonly string[]]>([
    ["Cycles (circle)", "1 · 2 · 3", ["1", "2", "3"]],
    ["Spots (circle one)", "1 · 2 · 3 · more: ____", ["1", "2", "3", "more"]],
    ["Circle the site", "chin, jaw, left cheek", ["chin", "jaw", "left cheek"]],
    ["Tolerated, tick one", "well   badly   stopped", ["well", "badly", "stopped"]],
  ])("behind the label %s: %s", (label, words, options) =>
    expect(writtenChoice(words, label)).toEqual({ options }),
  );

  it("and one box may be ticked already", () => {
    expect(writtenChoice("[x] verbal [ ] written")).toEqual({
      options: ["verbal", "written"],
      preselected: "verbal",
    });
  });
});

describe("no choice is written out", () => {
  it.each([
    "",
    "LN2, cotton swab",
    "11/23/2026",
    "n/a",
    "no",
    "yes, no pain",
    "f/u",
    "1/2",
    "Tolerated well. No pain / swelling",
    "Not for acne scars, warts or AKs, use the other phrases for those",
    "The lesions that were treated on the left cheek and the right cheek or on the neck did well",
    "left cheek\nor right cheek",
  ])("in %j", (words) => expect(writtenChoice(words)).toBeUndefined());

  it.each(["Cold sensitivity check", "Time-out checked", "Skin marks"])(
    "behind the label %s, which tells nobody to choose",
    (label) => expect(writtenChoice("none, denied", label)).toBeUndefined(),
  );
});
