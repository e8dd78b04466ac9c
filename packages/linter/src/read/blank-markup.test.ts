import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findPlaceholders } from "../placeholders/find-placeholders.ts";
import { blankMarkup } from "./blank-markup.ts";

/** The text without its markup, blanks shown as `·`. */
const blanked = (text: string) =>
  blankMarkup(text, findPlaceholders(text, [])).replaceAll(" ", "·").replaceAll("\n", "⏎");

describe("inline markup is replaced by as many spaces", () => {
  it.each([
    ["**Agent:** LN2", "··Agent:···LN2"],
    ["*LN2*", "·LN2·"],
    ["***LN2***", "···LN2···"],
    ["__Agent__", "··Agent··"],
    ["CPT __17340__ __6 weeks__", "CPT···17340·····6·weeks··"],
    ["_swab_.", "·swab·."],
    ["`17340`", "·17340·"],
    ["~~17110~~ 17340", "··17110···17340"],
    ["[leaflet](https://example.org)", "·leaflet······················"],
    ["![photo](a.png)", "···············"],
    ["_Cryotherapy of acne, 17340_", "·Cryotherapy·of·acne,·17340·"],
    ["_LN2_ to 5_", "·LN2··to·5_"],
    ["<b>Agent</b>", "···Agent····"],
    ['<span class="x">5 s</span>', "················5·s·······"],
    ["5&nbsp;s", "5······s"],
    ["LN2 \\[cheek\\]", "LN2··[cheek·]"],
  ])("%s", (text, expected) => expect(blanked(text)).toBe(expected));

  it("and a line break of HTML by a line break", () => {
    expect(blanked("LN2<br>5 s<br/>8 papules")).toBe("LN2⏎···5·s⏎····8·papules");
  });
});

describe("no markup is", () => {
  it.each([
    ["a blank", "for *** seconds"],
    ["a row of underscores", "A total of ____ lesions"],
    ["an underscore in a name", "freeze_time"],
    ["a blank of a template", "{{lesion_site}} [site]"],
    ["a sign between numbers", "2 * 5 s"],
    ["a code in brackets", "Acne vulgaris [L70.0]"],
    ["a comparison", "5 < 10"],
  ])("%s: %s", (_, text) => expect(blanked(text)).toBe(text.replaceAll(" ", "·")));
});

it("keeps the length and every character that it does not blank, whatever the text", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "*",
      "**",
      "_",
      "`",
      "[a](b)",
      "<br>",
      "<b>",
      "\\",
      "***",
      "~~",
      "a",
      " ",
      "\n",
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece), (parts) => {
      const text = parts.join("");
      const words = blankMarkup(text, findPlaceholders(text, []));
      expect(words).toHaveLength(text.length);
      const changed = words.split("").filter((character, index) => character !== text[index]);
      expect(changed.filter((character) => !/[ \n]/.test(character))).toEqual([]);
    }),
  );
});
