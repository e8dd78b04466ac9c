import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";

/** An Epic list without a name before its number. */
const NAMELESS_LIST = /^\{\s*:/;

export const picklistPreselected = defineRule({
  id: "template/picklist-preselected",
  summary: "A pick list starts with its first choice selected.",
  why: "Whoever passes over the list signs its first choice without having made one.",
  stages: ["template"],
  level: "info",
  sources: [references.placeholderDialects],
  fixable: "suggestion",
  messages: {
    preselected: {
      problem: "The list {text} starts with {choice} selected.",
      remedy: "Let it start empty, in Epic with “Blank single:”.",
    },
  },
  avoid: [{ format: "markdown", text: '**Agent:** {:19197::"liquid nitrogen","CO2 slush"}' }],
  prefer: [
    { format: "markdown", text: '**Agent:** {Blank single:19197::"liquid nitrogen","CO2 slush"}' },
    { format: "markdown", text: "**Agent:** liquid nitrogen", note: "A fixed agent is no list." },
  ],
  whenToTurnOff: "Where the first choice of every list is the right one for nearly all patients.",
  *check({ document }) {
    for (const [index, { text, preselected, options }] of (
      document?.placeholders ?? []
    ).entries()) {
      if (preselected !== true) continue;
      const path = ["document", "placeholders", index];
      const blank = text.replace(NAMELESS_LIST, "{Blank single:");
      yield {
        messageId: "preselected",
        path,
        data: { text, choice: options?.[0] === undefined ? "its first choice" : `“${options[0]}”` },
        fixes:
          blank === text
            ? []
            : [
                {
                  title: "Let the list start empty",
                  safety: "suggestion",
                  edits: [{ kind: "set", path, text: blank }],
                },
              ],
      };
    }
  },
});
