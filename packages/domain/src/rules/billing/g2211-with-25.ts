import { linesBeside17340, visitsBeside17340 } from "../../rule/beside-17340.ts";
import { modifierOf } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { mayBeMedicare } from "../../rule/payer.ts";
import { references } from "../../sources/references.ts";

export const g2211With25 = defineRule({
  id: "billing/g2211-with-25",
  summary: "G2211 is billed beside a visit with modifier 25 on the day of 17340.",
  why: "Medicare does not pay the add-on for continuing care when the visit it belongs to carries 25 (exceptions for prevention and vaccines; unverified here).",
  stages: ["template", "note"],
  level: "off",
  profiles: { medicare: "warning" },
  sources: [references.billingPractice],
  messages: {
    unpaid: {
      problem:
        "G2211 in box 24D stands beside {code} with modifier 25 on the day of 17340, and Medicare does not pay the two together (unverified).",
      remedy: "Take G2211 off the claim.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\npayer: medicare\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "99213", modifiers: ["25"] }\n    - { code: "G2211" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\npayer: medicare\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "99213", modifiers: ["25"] }',
    },
  ],
  whenToTurnOff: "When your Medicare contractor has told you otherwise.",
  *check(encounter, context) {
    if (!mayBeMedicare(context)) return;
    const visit = visitsBeside17340(encounter).find((line) => modifierOf(line, "25"));
    if (!visit) return;
    for (const { code, path } of linesBeside17340(encounter)) {
      if (code === "G2211") yield { messageId: "unpaid", path, data: { code: visit.code } };
    }
  },
});
