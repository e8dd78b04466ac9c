import { describe, expect, it } from "vitest";
import { toPassage } from "../narrative/passage.ts";
import { isOfAnotherTime } from "./other-times.ts";

/** Whether the first figure of a text is told of another time. */
const tellsOf = (text: string): boolean => {
  const figure = /\d{1,2}(?= (?:papules|nodules|lesions))/.exec(text);
  const start = figure?.index ?? 0;
  return isOfAnotherTime(toPassage({ text, start: 0 }, []), start, start + 2);
};

describe("another time is told of by", () => {
  it.each([
    "Six weeks ago 12 papules were frozen.",
    "At session 1 (Aug 21) we froze 12 papules.",
    "At her last visit the 12 papules had LN2.",
    "Return in 4 weeks to treat the 12 papules of the chin.",
    "The other 12 nodules will be treated later.",
    "We froze 12 lesions in August.",
    "If more than 12 lesions are left, isotretinoin.",
    "12 papules had LN2 at the previous session.",
    "In another hospital 12 papules were frozen.",
    "As a child he had 12 lesions frozen.",
    "12 lesions of the thigh were frozen as a child.",
    "LN2 to all six. Prev: 9/14, 12 nodules of the chin.",
  ])("%s", (text) => expect(tellsOf(text)).toBe(true));
});

describe("this visit is told of by", () => {
  it.each([
    "Twelve were frozen last time; 10 papules were frozen today.",
    "Since the last visit things are worse; today 12 papules were frozen.",
    "Will freeze 12 papules today.",
    "LN2 to 12 papules.",
    "It will blister. 12 papules were treated.",
    "12 nodules up to 15 mm, mid back.",
    "Ten were frozen at the last visit, but 12 lesions are new.",
  ])("%s", (text) => expect(tellsOf(text)).toBe(false));
});
