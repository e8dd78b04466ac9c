import { ACNE_CRYOTHERAPY } from "../../rule/claim-lines.ts";
import { modifiersWith17340 } from "../../rule/code-mentions.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";
import type { ProcedureIndicatorRow } from "../../tables/code-tables.ts";

const ROLES: Readonly<Record<string, "assistant" | "shared" | "part">> = {
  "80": "assistant",
  "81": "assistant",
  "82": "assistant",
  AS: "assistant",
  "62": "shared",
  "66": "shared",
  "26": "part",
  TC: "part",
};

export const surgeonRoleModifier = defineRule({
  id: "coding/surgeon-role-modifier",
  summary: "17340 carries a modifier for an assistant, a second surgeon, or a part of the service.",
  why: "The fee schedule pays no assistant and no second surgeon for 17340 and does not divide it into parts.",
  stages: ["template", "note"],
  level: "error",
  sources: [references.feeSchedule],
  fixable: "suggestion",
  messages: {
    assistant: {
      problem: "17340 carries modifier {modifier} in box 24D, and no assistant is paid for it.",
      remedy: "Remove {modifier}, and bill one line for the provider who froze.",
    },
    shared: {
      problem:
        "17340 carries modifier {modifier} in box 24D, and it is not shared between surgeons.",
      remedy: "Remove {modifier}, and bill one line for the provider who froze.",
    },
    part: {
      problem:
        "17340 carries modifier {modifier} in box 24D, and it has no professional or technical part.",
      remedy: "Remove {modifier}.",
    },
  },
  avoid: [
    { format: "yaml", text: 'claim:\n  lines:\n    - { code: "17340", modifiers: ["80"] }' },
    { format: "yaml", text: 'claim:\n  lines:\n    - { code: "17340", modifiers: ["26"] }' },
  ],
  prefer: [{ format: "yaml", text: 'claim:\n  lines:\n    - { code: "17340", units: 1 }' }],
  whenToTurnOff: "Never: the code has neither assistants nor parts.",
  *check(encounter, { tables }) {
    const row = tables.procedureIndicators.rows.find(({ code }) => code === ACNE_CRYOTHERAPY);
    if (!row) return;
    for (const { modifier, path, removal } of modifiersWith17340(encounter)) {
      const role = ROLES[modifier];
      if (role === undefined || isPayable(modifier, row)) continue;
      yield {
        messageId: role,
        path,
        data: { modifier },
        fixes: [{ title: `Remove modifier ${modifier}`, safety: "suggestion", edits: [removal] }],
      };
    }
  },
});

/** Indicator 1 bars assistants; 0 bars second surgeons and teams. Nothing divides a procedure into parts. */
function isPayable(modifier: string, row: ProcedureIndicatorRow): boolean {
  switch (ROLES[modifier]) {
    case "assistant":
      return row.assistantSurgeon !== 1;
    case "shared":
      return (modifier === "62" ? row.coSurgeon : row.teamSurgeon) !== 0;
    default:
      return false;
  }
}
