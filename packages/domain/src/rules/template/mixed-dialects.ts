import type { PlaceholderDialect, PlaceholderFact } from "../../encounter/document-facts.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";

/**
 * The systems behind the dialects. Paper blanks, words such as TBD and the patterns of the settings
 * belong to every system; Dragon uses brackets and single braces side by side.
 */
const SYSTEMS: Readonly<Record<PlaceholderDialect, string | undefined>> = {
  epic: "Epic wildcards and links",
  mustache: "double braces",
  bracket: "brackets or single braces",
  brace: "brackets or single braces",
  angle: "angle brackets",
  dollar: "dollar signs",
  percent: "percent signs",
  hash: "number signs",
  underscore: undefined,
  word: undefined,
  custom: undefined,
};

export const mixedDialects = defineRule({
  id: "template/mixed-dialects",
  summary: "The template uses the placeholders of two systems.",
  why: "One system fills in only its own placeholders; those of the other stay in the note as they are.",
  stages: ["template"],
  level: "warning",
  sources: [references.placeholderDialects],
  messages: {
    mixed: {
      problem:
        "The placeholder {text} uses {minority}, while this template otherwise uses {majority}.",
      remedy: "Use the placeholders of the system that fills the template in.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "**Freeze time:** *** seconds\n\n**Lesions:** ***\n\n**Site:** {{site}}",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "**Freeze time:** *** seconds\n\n**Site:** {SITES:1234}\n\n**Patient:** @NAME@",
    },
    { format: "markdown", text: "**Freeze time:** ____ seconds\n\n**Site:** {{site}}" },
  ],
  whenToTurnOff: "Where two programs fill the templates in, one after the other.",
  *check({ document }) {
    const placeholders = (document?.placeholders ?? []).flatMap((fact, index) => {
      const system = isCheckBox(fact) ? undefined : SYSTEMS[fact.dialect];
      return system === undefined ? [] : [{ system, index, text: fact.text }];
    });
    const counts = new Map<string, number>();
    for (const { system } of placeholders) counts.set(system, (counts.get(system) ?? 0) + 1);
    // The sort is stable: of two that are equally frequent, the first stays first.
    const [majority] = [...counts].toSorted(([, a], [, b]) => b - a)[0] ?? [];
    const stranger = placeholders.find(({ system }) => system !== majority);
    const usual = placeholders.find(({ system }) => system === majority);
    if (majority === undefined || !stranger || !usual) return;
    yield {
      messageId: "mixed",
      path: ["document", "placeholders", stranger.index],
      data: { text: stranger.text, minority: stranger.system, majority },
      related: [
        {
          path: ["document", "placeholders", usual.index],
          message: `Uses ${majority}: ${usual.text}`,
        },
      ],
    };
  },
});

/** `[ ]` is ticked, not filled in, and every system has it; `[s]` and `[n]` are units. */
function isCheckBox({ text }: PlaceholderFact): boolean {
  return /^\[(?:[\sx]*|[^\]]{1,3})\]$/i.test(text);
}
