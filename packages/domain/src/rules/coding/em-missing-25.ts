import { visitsBeside17340 } from "../../rule/beside-17340.ts";
import { pairsOnClaim } from "../../rule/bundling.ts";
import { hasOpenModifier, modifierOf } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isOfficeVisit } from "../../rule/visit-codes.ts";
import { references } from "../../sources/references.ts";

export const emMissing25 = defineRule({
  id: "coding/em-missing-25",
  summary: "A visit on the day of 17340 has no modifier 25.",
  why: "Payment for a procedure with a ten-day global period includes the decision to do it, so a visit beside it is paid only with 25, for work of its own.",
  stages: ["template", "note"],
  level: "error",
  sources: [references.ptp, references.globalSurgery],
  messages: {
    listed: {
      problem:
        "{code} beside 17340 has no modifier 25 in box 24D; the pair is bundled: column 1 is 17340, column 2 {code}, indicator 1.",
      remedy:
        "Add 25 to {code} if the note shows work beyond the freezing; otherwise take {code} off the claim.",
    },
    unlisted: {
      problem:
        "{code} beside 17340 has no modifier 25 in box 24D; the edits of {effective} do not list the pair, but the rule for visits beside minor procedures holds here too (unverified).",
      remedy:
        "Add 25 to {code} if the note shows work beyond the freezing; otherwise take {code} off the claim.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nservice: { date: 2026-11-23 }\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "99213" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nservice: { date: 2026-11-23 }\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "99213", modifiers: ["25"] }',
    },
  ],
  whenToTurnOff: "When your billing system adds 25 from its own rules.",
  *check(encounter, { tables }) {
    const pairs = new Map(
      pairsOnClaim(encounter, tables).map(({ pair, other }) => [other.index, pair]),
    );
    for (const visit of visitsBeside17340(encounter)) {
      const { code, path } = visit;
      const pair = pairs.get(visit.index);
      const needs25 = isOfficeVisit(code) || pair?.modifierIndicator === 1;
      // 57 in the place of 25 is reported as such.
      if (!needs25 || modifierOf(visit, "25", "57") || hasOpenModifier(encounter, visit)) continue;
      yield pair === undefined
        ? {
            messageId: "unlisted",
            path,
            data: { code, effective: tables.ncciPairs.provenance.effective },
          }
        : { messageId: "listed", path, data: { code } };
    }
  },
});
