import { describe, expect, it } from "vitest";
import { findConditionalBlocks } from "./conditional-blocks.ts";

/** The tag on which the words depend, wherever they stand in the text. */
function conditionOf(text: string, words = "consent"): string | undefined {
  const offsets = [...text.matchAll(new RegExp(words, "g"))].map(({ index }) => index);
  return findConditionalBlocks(text)?.dependsOn(offsets)?.condition;
}

describe("words depend on the block they stand in", () => {
  it.each([
    ["{{#if minor}}consent{{/if}}", "{{#if minor}}"],
    ["{% if age < 18 %}consent{% endif %}", "{% if age < 18 %}"],
    ["{{^adult}}consent{{/adult}}", "{{^adult}}"],
    ["{{#if minor}}never closed, consent", "{{#if minor}}"],
    ["{{#if a}}x{{#if b}}consent{{/if}}z{{/if}}", "{{#if b}}"],
    ["{{#if a}}consent{{else}}nothing{{/if}}", "{{#if a}}"],
  ])("%s", (text, condition) => expect(conditionOf(text)).toBe(condition));
});

describe("words depend on nothing", () => {
  it.each([
    "{{#each drugs}}consent{{/each}}",
    "{% for t in treatments %}consent{% endfor %}",
    "{{#treatments}}consent{{/treatments}}",
    "{{/if}}consent",
    "consent",
    "{{#if a}}x{{/if}}consent",
    "{{#if a}}consent by mother{{else}}consent{{/if}}",
    "{{#minor}}consent{{/minor}}{{^minor}}consent{{/minor}}",
  ])("%s", (text) => expect(conditionOf(text)).toBeUndefined());
});

it("holds what stands between its tags", () => {
  const text = "a {{#if minor}}b{{/if}} c";
  const blocks = findConditionalBlocks(text);
  expect(["a", "b", "c"].map((word) => blocks?.holds(text.lastIndexOf(word)))).toEqual([
    false,
    true,
    false,
  ]);
});
