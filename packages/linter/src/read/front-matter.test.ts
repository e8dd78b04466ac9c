import { describe, expect, it } from "vitest";
import { findFrontMatter } from "./front-matter.ts";

/** The YAML and the Markdown behind it, cut from the text by their offsets. */
function parts(text: string) {
  const front = findFrontMatter(text);
  if (!front) return undefined;
  const { yaml, yamlStart, bodyStart, problems } = front;
  expect(text.slice(yamlStart, yamlStart + yaml.length)).toBe(yaml);
  return [yaml, text.slice(bodyStart), problems.length];
}

describe("the front matter", () => {
  it.each([
    ["---\nkind: note\n---\n# Acne\n", "kind: note\n", "# Acne\n"],
    ["---\nkind: note\n...\n# Acne\n", "kind: note\n", "# Acne\n"],
    ["--- \nkind: note\n--- \n# Acne", "kind: note\n", "# Acne"],
    ["\n\n---\nkind: note\n---\nAcne", "kind: note\n", "Acne"],
    ["---\n---\n# Acne", "", "# Acne"],
    ["---\nkind: note\n---", "kind: note\n", ""],
    [
      "---\nkind: note\n# set by the clinic\npayer: aetna\n---\nA",
      "kind: note\n# set by the clinic\npayer: aetna\n",
      "A",
    ],
    [
      "---\nhistory: |\n  two years\nkind: note\n---\nA",
      "history: |\n  two years\nkind: note\n",
      "A",
    ],
    ["---\n- kind\n---\nA", "- kind\n", "A"],
  ])("of %j is closed", (text, yaml, body) => expect(parts(text)).toEqual([yaml, body, 0]));
});

describe("front matter that is never closed", () => {
  it.each([
    ["---\nkind: note\n# Acne\n\nAgent: LN2\n", "kind: note\n", "# Acne\n\nAgent: LN2\n"],
    [
      "---\nkind: note\npayer: aetna\n\nAcne of both cheeks.\n",
      "kind: note\npayer: aetna\n",
      "\nAcne of both cheeks.\n",
    ],
    ["---\nkind: note\n", "kind: note\n", ""],
    [
      "---\nkind: note\n# Acne\nText.\n\n---\n\nSigned\n",
      "kind: note\n",
      "# Acne\nText.\n\n---\n\nSigned\n",
    ],
  ])("ends where it stops being YAML: %j", (text, yaml, body) =>
    expect(parts(text)).toEqual([yaml, body, 1]),
  );

  it("is a problem of its opening line", () => {
    const text = "\n---\nkind: note\n";
    const [problem] = findFrontMatter(text)?.problems ?? [];
    expect(
      problem && [problem.range.start, text.slice(problem.range.start, problem.range.end)],
    ).toEqual([1, "---"]);
  });
});

describe("no front matter stands in", () => {
  it.each([
    "# Acne\n\n---\n\nText",
    "---\n\nAcne of both cheeks.\n",
    "---\nAcne of both cheeks.\n",
    "----\nkind: note\n----\n",
    "kind: note\n---\n",
    "",
  ])("%j", (text) => expect(findFrontMatter(text)).toBeUndefined());
});
