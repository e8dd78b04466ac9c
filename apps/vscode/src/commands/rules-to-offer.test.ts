import { expect, it } from "vitest";
import { rulesToOffer } from "./rules-to-offer.ts";

const rules = ["a", "b", "c"].map((id) => ({ id, summary: `Rule ${id}` }));

it("puts the rules of the document first, each once", () => {
  expect(rulesToOffer(rules, ["c", "c", "unknown"])).toEqual([
    { heading: "In this document" },
    { id: "c", summary: "Rule c" },
    { heading: "All others" },
    { id: "a", summary: "Rule a" },
    { id: "b", summary: "Rule b" },
  ]);
});

it("needs no headings where nothing was found", () => {
  expect(rulesToOffer(rules, [])).toEqual(rules);
});
