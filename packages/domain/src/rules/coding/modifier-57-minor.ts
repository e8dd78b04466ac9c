import { visitsBeside17340 } from "../../rule/beside-17340.ts";
import { ACNE_CRYOTHERAPY, modifierOf } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import type { Fix } from "../../rule/fix.ts";
import { references } from "../../sources/references.ts";

const MINOR = ["000", "010"];

export const modifier57Minor = defineRule({
  id: "coding/modifier-57-minor",
  summary: "A visit on the day of 17340 carries modifier 57.",
  why: "57 marks the decision for a procedure with a global period of ninety days; 17340 has ten, and the modifier there is 25.",
  stages: ["template", "note"],
  level: "error",
  sources: [references.feeSchedule, references.modifierTexts],
  fixable: "suggestion",
  messages: {
    minor: {
      problem:
        "{code} carries modifier 57 in box 24D, and 17340 has a global period of {days} days.",
      remedy:
        "Use 25 instead if the note shows work beyond the freezing; otherwise take {code} off the claim.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "99213", modifiers: ["57"] }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "99213", modifiers: ["25"] }',
    },
  ],
  whenToTurnOff: "Never, as long as 17340 has a global period of ten days.",
  *check(encounter, { tables }) {
    const row = tables.procedureIndicators.rows.find(({ code }) => code === ACNE_CRYOTHERAPY);
    if (!row || !MINOR.includes(row.globalPeriod)) return;
    for (const visit of visitsBeside17340(encounter)) {
      const modifier = modifierOf(visit, "57");
      if (!modifier) continue;
      const fix: Fix = modifierOf(visit, "25")
        ? { title: "Remove modifier 57", safety: "suggestion", edits: [modifier.removal] }
        : {
            title: "Use modifier 25 instead",
            safety: "suggestion",
            edits: [modifier.replacement("25")],
          };
      yield {
        messageId: "minor",
        path: modifier.path,
        data: { code: visit.code, days: Number(row.globalPeriod) },
        fixes: [fix],
      };
    }
  },
});
