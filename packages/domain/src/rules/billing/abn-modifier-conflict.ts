import { linesBilling, type CodedLine, type LineModifier } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { mayBeMedicare } from "../../rule/payer.ts";
import { references } from "../../sources/references.ts";

/** Pairs of notice modifiers that deny each other, and why, in our own words. */
const CONFLICTS = [
  ["GA", "GZ", "one says that a notice is signed, the other that none is"],
  ["GY", "GZ", "one says that the law excludes the service, the other that it is not necessary"],
  ["GX", "GA", "one notice was voluntary, the other required"],
  ["GX", "GZ", "one says that there is a notice, the other that there is none"],
] as const;

export const abnModifierConflict = defineRule({
  id: "billing/abn-modifier-conflict",
  summary: "17340 carries two notice modifiers that deny each other.",
  why: "Each of these modifiers makes a statement about the notice to the patient; two that contradict each other make the line unprocessable.",
  stages: ["template", "note"],
  level: "off",
  profiles: { medicare: "error" },
  sources: [references.noticeModifiers, references.advanceNotice],
  messages: {
    conflict: {
      problem: "17340 carries {first} and {second} in box 24D: {reason}.",
      remedy: "Keep the one that is true.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'payer: medicare\nclaim:\n  lines:\n    - { code: "17340", modifiers: ["GA", "GZ"] }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'payer: medicare\nclaim:\n  lines:\n    - { code: "17340", modifiers: ["GY", "GX"] }',
    },
  ],
  whenToTurnOff: "Never for Medicare.",
  *check(encounter, context) {
    if (!mayBeMedicare(context)) return;
    for (const line of linesBilling(encounter)) {
      const conflict = conflictOn(line);
      if (!conflict) continue;
      const { first, second, reason } = conflict;
      yield {
        messageId: "conflict",
        path: second.path,
        data: { first: first.modifier, second: second.modifier, reason },
        related: [{ path: first.path, message: `${first.modifier} stands here.` }],
      };
    }
  },
});

/** The first conflict of a line: one correction usually settles all. */
function conflictOn(
  line: CodedLine,
):
  | { readonly first: LineModifier; readonly second: LineModifier; readonly reason: string }
  | undefined {
  for (const [one, other, reason] of CONFLICTS) {
    const [first, second] = line.modifiers.filter(
      ({ modifier }) => modifier === one || modifier === other,
    );
    if (first && second && first.modifier !== second.modifier) return { first, second, reason };
  }
  return undefined;
}
