import { defineRule } from "../../rule/define-rule.ts";
import { replaceBySlots } from "../../rule/prefilled.ts";
import { references } from "../../sources/references.ts";

export const literalDate = defineRule({
  id: "template/literal-date",
  summary: "The template contains a fixed date, time or age.",
  why: "A date, time or age belongs to one patient and one visit; in a template it is copied into every note.",
  stages: ["template"],
  level: "warning",
  sources: [references.cosmeticTemplates, references.cloningFlags],
  fixable: "suggestion",
  messages: {
    literal: {
      problem: "The template contains a fixed {type}: {text}.",
      remedy: "Leave a blank for it.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "**Date of service:** 2026-11-23\n\n## Procedure\nLiquid nitrogen.",
    },
  ],
  prefer: [
    { format: "markdown", text: "**Date of service:** @TODAY@\n\n## Procedure\nLiquid nitrogen." },
  ],
  whenToTurnOff: "Where the dates in your templates tell when the template itself was changed.",
  *check({ document }) {
    for (const [index, { type, text }] of (document?.literalDates ?? []).entries()) {
      const path = ["document", "literalDates", index];
      yield { messageId: "literal", path, data: { type, text }, fixes: [replaceBySlots(path)] };
    }
  },
});
