import { ACNE_CRYOTHERAPY } from "../../rule/claim-lines.ts";
import { modifiersWith17340 } from "../../rule/code-mentions.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { safetyIn } from "../../rule/fix-safety.ts";
import { references } from "../../sources/references.ts";

const SIDES = ["50", "RT", "LT"];

export const bilateralModifier = defineRule({
  id: "coding/bilateral-modifier",
  summary: "17340 carries a modifier for a side or for both sides.",
  why: "The fee schedule gives 17340 the bilateral indicator 0: it is one service for all sides and areas of a day.",
  stages: ["template", "note"],
  level: "error",
  sources: [references.feeSchedule],
  fixable: "safe",
  messages: {
    side: {
      problem: "17340 carries modifier {modifier} in box 24D, and the code has no sides.",
      remedy: "Remove {modifier}; name the sides in the note.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'claim:\n  lines:\n    - { code: "17340", modifiers: ["50"], units: 1 }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'procedure:\n  code: "17340"\n  sites: [left cheek, right cheek]\nclaim:\n  lines:\n    - { code: "17340", units: 1 }',
      note: "The sides stand in the note, not on the claim.",
    },
  ],
  whenToTurnOff: "When a payer has told you in writing that it wants sides on 17340.",
  *check(encounter, { tables }) {
    const row = tables.procedureIndicators.rows.find(({ code }) => code === ACNE_CRYOTHERAPY);
    if (row?.bilateral !== 0) return;
    for (const { modifier, path, removal } of modifiersWith17340(encounter)) {
      if (!SIDES.includes(modifier)) continue;
      yield {
        messageId: "side",
        path,
        data: { modifier },
        fixes: [
          { title: `Remove modifier ${modifier}`, safety: safetyIn(encounter), edits: [removal] },
        ],
      };
    }
  },
});
