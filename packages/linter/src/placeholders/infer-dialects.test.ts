import { describe, expect, it } from "vitest";
import { findPlaceholders } from "./find-placeholders.ts";
import { inferDialects } from "./infer-dialects.ts";

const blanksIn = (text: string) =>
  findPlaceholders(text, inferDialects(text, []), true).map((one) => one.text);

describe("blanks that an author made up are told by their marks, again and again:", () => {
  it.each([["##"], ["=="], ["~"], ["||"], ["^"], ["::"], ["++"], ["&&"], ["$"]])("%s", (mark) => {
    const blanks = [`${mark}site${mark}`, `${mark}seconds${mark}`];
    expect(blanksIn(`LN2 to ${blanks[0]} for ${blanks[1]}.`)).toEqual(blanks);
  });

  it.each([
    ["Seen ‹date›, frozen for <‹seconds›>.", ["‹date›", "<‹seconds›>"]],
    [
      "_number_ lesions, _site and side_, _seconds_ s each. Tolerance: _answer or response_",
      ["_number_", "_site and side_", "_seconds_", "_answer or response_"],
    ],
    [
      "*number* lesions, *site*, *seconds* s each. Return: *weeks*",
      ["*number*", "*site*", "*seconds*", "*weeks*"],
    ],
    [
      "**number** lesions, **site**, **seconds** s each. Return: **weeks**",
      ["**number**", "**site**", "**seconds**", "**weeks**"],
    ],
    ["DOS_TOKEN, SITE_TOKEN, SECONDS_TOKEN", ["DOS_TOKEN", "SITE_TOKEN", "SECONDS_TOKEN"]],
    [
      "Site: (fill in)\nSeconds: (fill in)\nTolerance: (fill in)\nReturn: (fill in)",
      ["(fill in)", "(fill in)", "(fill in)", "(fill in)"],
    ],
  ])("%j", (text, blanks) => expect(blanksIn(text)).toEqual(blanks));
});

describe("no blank is", () => {
  it.each([
    ["a mark that stands once", "LN2 to ##site## today."],
    ["a price or a sum", "From $5 to $6, a total of $11."],
    ["emphasis", "*Acne* was frozen with *liquid nitrogen*, *gently*, for *** s. *Never* press."],
    ["a label in italics", "*Sites:* chin\n*Seconds:* 5\n*Cycles:* 1\n*Consent:* verbal"],
    ["a label in bold", "**Sites** : chin\n**Seconds**: 5\n**Cycles**: 1\n**Consent**: verbal"],
    ["about so many", "~5 lesions, ~6 s each"],
    [
      "an aside, where the file has other blanks",
      "Site (which side) ***, seconds (each lesion) ***, cycles (number) ***, return (weeks) ***",
    ],
  ])("%s: %s", (_, text) => {
    expect(inferDialects(text, [])).toEqual([]);
  });
});
