import { describe, expect, it } from "vitest";
import { parseAllDocuments } from "yaml";
import { MASK } from "./mask-placeholders.ts";
import { repairYaml } from "./repair-yaml.ts";

/** The text after the first repair of what the parser cannot read, masks shown as ▮. */
function repaired(text: string): string | undefined {
  const documents = [...parseAllDocuments(text, { strict: false, uniqueKeys: false })];
  for (const error of documents.flatMap(({ errors }) => errors)) {
    const better = repairYaml(text, error);
    if (better !== undefined) return better.replaceAll(MASK, "▮");
  }
  return undefined;
}

describe("a mistake is taken out by one character:", () => {
  it.each([
    ["a second colon", "history: Note: itching", "history: Note▮ itching"],
    ["a second colon further down", "a: 1\nb: x: y\nc: 2", "a: 1\nb: x▮ y\nc: 2"],
    ["a dash in a value", "note: - none", "note: ▮ none"],
    ["a line that is being typed", "a: 1\ncyc\nb: 2", "a: 1\n#yc\nb: 2"],
    [
      "an indented line that is being typed",
      "p:\n  a: 1\n  cyc\n  b: 2",
      "p:\n  a: 1\n  #yc\n  b: 2",
    ],
  ])("%s", (_, text, better) => {
    expect(repaired(text)).toBe(better);
    expect(better).toHaveLength(text.length);
  });
});

describe("nothing is taken out of", () => {
  it.each(["a: 1", "sites: [chin, cheek", "a:\n\tb: 1", "a: @x", "a: b:\nc: d", "[a: 1,\nb]: c"])(
    "%j",
    (text) => expect(repaired(text)).toBeUndefined(),
  );
});
