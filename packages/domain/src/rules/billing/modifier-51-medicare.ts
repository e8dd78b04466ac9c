import { modifiersWith17340 } from "../../rule/code-mentions.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { safetyIn } from "../../rule/fix-safety.ts";
import { mayBeMedicare } from "../../rule/payer.ts";
import { references } from "../../sources/references.ts";

export const modifier51Medicare = defineRule({
  id: "billing/modifier-51-medicare",
  summary: "17340 carries modifier 51 on a claim to Medicare.",
  why: "Medicare ranks the procedures of a day itself and adds 51 where it applies; by hand it is needless (unverified).",
  stages: ["template", "note"],
  level: "off",
  profiles: { medicare: "info" },
  sources: [references.billingPractice],
  fixable: "safe",
  messages: {
    needless: {
      problem: "17340 carries modifier 51 in box 24D, which Medicare adds itself (unverified).",
      remedy: "Remove 51.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'payer: medicare\nclaim:\n  lines:\n    - { code: "17340", modifiers: ["51"] }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'payer: medicare\nclaim:\n  lines:\n    - { code: "17340", units: 1 }',
    },
  ],
  whenToTurnOff: "When the claims also go to a payer that wants 51.",
  *check(encounter, context) {
    if (!mayBeMedicare(context)) return;
    for (const { modifier, path, removal } of modifiersWith17340(encounter)) {
      if (modifier !== "51") continue;
      yield {
        messageId: "needless",
        path,
        fixes: [{ title: "Remove modifier 51", safety: safetyIn(encounter), edits: [removal] }],
      };
    }
  },
});
