import { codedLines } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { references } from "../../sources/references.ts";

const SPECIFIC = ["XE", "XS", "XP", "XU"];

export const rule59WithX = defineRule({
  id: "coding/59-with-x",
  summary: "One line carries 59 and an X modifier, or two X modifiers.",
  why: "The X modifiers are the more exact forms of 59: a line needs the one that fits, and two contradict each other or repeat themselves.",
  stages: ["template", "note"],
  level: "warning",
  sources: [references.dermatologyRedFlags, references.billingPractice],
  fixable: "suggestion",
  messages: {
    both: {
      problem: "{code} carries 59 and {modifier} in box 24D, and {modifier} is a form of 59.",
      remedy: "Keep {modifier} where it fits, and remove 59.",
    },
    several: {
      problem: "{code} carries {modifiers} in box 24D, of which a line needs one.",
      remedy: "Keep the one that says why the services are separate.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'claim:\n  lines:\n    - { code: "17110" }\n    - { code: "17340", modifiers: ["59", "XS"] }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'claim:\n  lines:\n    - { code: "17110" }\n    - { code: "17340", modifiers: ["XS"] }',
    },
  ],
  whenToTurnOff: "When a payer has asked for both.",
  *check(encounter) {
    for (const { code, modifiers } of codedLines(encounter)) {
      const specific = modifiers.filter(({ modifier }) => SPECIFIC.includes(modifier));
      const general = modifiers.find(({ modifier }) => modifier === "59");
      const [first, second] = specific;
      if (first && second) {
        const names = specific.map(({ modifier }) => modifier).join(" and ");
        yield { messageId: "several", path: second.path, data: { code, modifiers: names } };
      } else if (first && general) {
        yield {
          messageId: "both",
          path: general.path,
          data: { code, modifier: first.modifier },
          fixes: [{ title: "Remove modifier 59", safety: "suggestion", edits: [general.removal] }],
        };
      }
    }
  },
});
