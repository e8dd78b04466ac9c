import type { Encounter } from "../../encounter/encounter.ts";
import { visitsBeside17340 } from "../../rule/beside-17340.ts";
import { modifierOf, type LineModifier } from "../../rule/claim-lines.ts";
import { modifiersWith17340 } from "../../rule/code-mentions.ts";
import { defineRule } from "../../rule/define-rule.ts";
import type { Fix } from "../../rule/fix.ts";
import { references } from "../../sources/references.ts";

const VISIT_MODIFIERS = ["24", "25", "57"];

export const emModifierOnProcedure = defineRule({
  id: "coding/em-modifier-on-procedure",
  summary: "17340 carries a modifier that belongs on a visit.",
  why: "24, 25 and 57 tell the payer something about a visit; on the procedure they say nothing, and the visit lacks them.",
  stages: ["template", "note"],
  level: "error",
  sources: [references.modifierTexts],
  fixable: "suggestion",
  messages: {
    onProcedure: {
      problem: "17340 carries modifier {modifier} in box 24D, which belongs on a visit.",
      remedy:
        "Take {modifier} off 17340, and put it on the visit of that day if the note supports one.",
    },
    majorSurgery: {
      problem:
        "17340 carries modifier 57 in box 24D, which belongs on the visit at which a major procedure is decided.",
      remedy: "Take 57 off 17340; a visit of the same day with work of its own takes 25.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340", modifiers: ["25"] }\n    - { code: "99213" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "99213", modifiers: ["25"] }',
    },
  ],
  whenToTurnOff: "Never: no payer reads these modifiers on a procedure (unverified).",
  *check(encounter) {
    for (const wrong of modifiersWith17340(encounter)) {
      const { modifier, path } = wrong;
      if (!VISIT_MODIFIERS.includes(modifier)) continue;
      const place = { path, fixes: [fixFor(encounter, wrong)] };
      yield modifier === "57"
        ? { messageId: "majorSurgery", ...place }
        : { messageId: "onProcedure", ...place, data: { modifier } };
    }
  },
});

/** Moves the modifier where one visit of the day lacks it; 57 belongs nowhere and only goes. */
function fixFor(encounter: Encounter, { modifier, removal }: LineModifier): Fix {
  const [target, another] = visitsBeside17340(encounter);
  if (modifier === "57" || !target || another || modifierOf(target, modifier)) {
    return { title: `Remove modifier ${modifier}`, safety: "suggestion", edits: [removal] };
  }
  return {
    title: `Move modifier ${modifier} to ${target.code}`,
    safety: "suggestion",
    edits: [
      removal,
      { kind: "append", path: ["claim", "lines", target.index, "modifiers"], text: modifier },
    ],
  };
}
