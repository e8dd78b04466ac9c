import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outlineInWords } from "../testing/outline-in-words.ts";
import { formatOf, readDocument } from "./read-document.ts";

describe("the format", () => {
  it.each(["a.encounter.md", "A.MD", "notes/a.markdown", "a.mdown", "a.txt"])(
    "of %s is Markdown",
    (path) => expect(formatOf(path)).toBe("markdown"),
  );

  it.each(["a.encounter.yaml", "a.yml", "a.md.yaml", "readme", undefined])(
    "of %s is YAML",
    (path) => expect(formatOf(path)).toBe("yaml"),
  );
});

describe("a document", () => {
  it("is read in the format that it is said to have", () => {
    const text = "Agent: LN2\n";
    expect(readDocument(text, "yaml").format).toBe("yaml");
    expect(readDocument(text, "markdown").format).toBe("markdown");
  });

  const piece = fc.oneof(
    fc.constantFrom(
      "# Procedure\n",
      "Agent: LN2\n",
      "- ",
      "  ",
      "\n",
      ": ",
      "'",
      '"',
      "***",
      "{{x}}",
      "[",
      "]",
      "{",
      "}",
      "| a | b |\n|---|---|\n",
      "---\n",
      "> ",
      "&a ",
      "*a",
      "|\n",
      "#",
      "<!--",
      "-->",
      "```\n",
      "\t",
      "**Plan:** ",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  );

  it.each(["yaml", "markdown"] as const)(
    "is read as %s whatever it is, with words at their places",
    (format) => {
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 25 }), (parts) => {
          const text = parts.join("");
          for (const { nodes, title } of readDocument(text, format).documents) {
            outlineInWords(nodes, text);
            expect(text.slice(title.start, title.end)).toHaveLength(title.end - title.start);
          }
        }),
        { numRuns: 300 },
      );
    },
  );
});
