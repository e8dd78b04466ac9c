import { describe, expect, it } from "vitest";
import { vocabulary, type Meaning } from "./vocabulary.ts";
import { wordsOf } from "./words.ts";

/** What a meaning is, in one word or two. */
function nameOf(meaning: Meaning): string {
  switch (meaning.type) {
    case "site":
      return `site ${meaning.region}`;
    case "laterality":
      return `side ${meaning.side}`;
    case "treatment":
      return `${meaning.class} ${meaning.agent}`;
    case "treatment-class":
      return `class ${meaning.classes.join("+")}`;
    case "trigger":
      return meaning.category;
    case "terminator":
    case "nothing":
      return meaning.type;
    default:
      return `${meaning.type} ${meaning.id}`;
  }
}

const read = (text: string) =>
  vocabulary
    .find(wordsOf(text))
    .map(({ start, end, meanings }) => [text.slice(start, end), ...meanings.map(nameOf)]);

describe("a phrase of a note means", () => {
  it.each([
    ["LN₂", ["cryogen liquid-nitrogen"]],
    ["liquid nitrogen", ["cryogen liquid-nitrogen"]],
    ["CO2 slush", ["cryogen carbon-dioxide-slush"]],
    ["cotton-tipped swab", ["applicator swab"]],
    ["nodulocystic acne", ["condition cystic-acne"]],
    ["acne scars", ["condition acne-scar"]],
    ["cold urticaria", ["contraindication cold-urticaria"]],
    ["cheeks", ["site cheek"]],
    ["bilateral", ["side bilateral"]],
    ["Differin", ["topical adapalene"]],
    ["doxy", ["systemic doxycycline"]],
    ["topical and oral therapy", ["class topical+systemic"]],
    ["however", ["terminator"]],
    ["denies", ["negated"]],
  ])("%s: %j", (text, meanings) => expect(read(text)).toEqual([[text, ...meanings]]));
});

describe("a phrase that only looks like another", () => {
  it.each([
    ["come back in 4 weeks", "come back"],
    ["face to face time", "face to face"],
    ["hand hygiene", "hand hygiene"],
    ["NKDA", "NKDA"],
    ["pain scale 3", "pain scale"],
    ["right now", "right now"],
    ["blood urea nitrogen", "blood urea nitrogen"],
  ])("means nothing: %s", (text, words) => expect(read(text)).toContainEqual([words, "nothing"]));
});

it("takes the longest phrase whichever table it stands in", () => {
  expect(read("failed topical and oral therapy, acne scars of the back")).toEqual([
    expect.arrayContaining(["failed"]) as unknown,
    ["topical and oral therapy", "class topical+systemic"],
    ["acne scars", "condition acne-scar"],
    ["back", "site back"],
  ]);
});
