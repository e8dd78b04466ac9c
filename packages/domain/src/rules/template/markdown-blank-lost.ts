import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";

export const markdownBlankLost = defineRule({
  id: "template/markdown-blank-lost",
  summary: "A blank alone on a line is shown as a horizontal rule.",
  why: "Markdown draws a line where three asterisks or underscores stand alone, so the reader sees no place to write.",
  stages: ["template"],
  level: "warning",
  sources: [references.commonmark],
  fixable: "safe",
  messages: {
    lost: {
      problem:
        "The blank {text} stands alone on its line, which Markdown shows as a horizontal rule.",
      remedy: "Escape it, or write a label before it.",
    },
  },
  avoid: [{ format: "markdown", text: "## Sites\n\n***" }],
  prefer: [
    { format: "markdown", text: "## Procedure\n\nSites: ***" },
    {
      format: "markdown",
      text: "## Procedure\n\nSites: ***\n\n---\n\nLesions: ***",
      note: "A rule that is meant as one.",
    },
  ],
  whenToTurnOff: "Where the templates are never shown as Markdown.",
  *check({ document }) {
    for (const [index, { text }] of (document?.lostBlanks ?? []).entries()) {
      const path = ["document", "lostBlanks", index];
      yield {
        messageId: "lost",
        path,
        data: { text },
        fixes: [{ title: "Escape the blank", safety: "safe", edits: [{ kind: "escape", path }] }],
      };
    }
  },
});
