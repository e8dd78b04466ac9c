import type { Encounter } from "../../encounter/encounter.ts";
import { linesBilling, modifierOf, type CodedLine } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { PARTING_MODIFIERS } from "../../rule/bundling.ts";
import { references } from "../../sources/references.ts";

const SECOND_LINE_MODIFIERS = ["76", "77", "50", "RT", "LT", ...PARTING_MODIFIERS];

export const duplicateLine = defineRule({
  id: "coding/duplicate-line",
  summary: "17340 is billed on two lines of one day.",
  why: "The unit limit counts the day, not the line, so a second line of 17340 denies in whichever way it is marked.",
  stages: ["note"],
  level: "error",
  sources: [references.mue, references.mueAdjudication],
  messages: {
    repeated: {
      problem: "17340 stands on {lines} claim lines of one day (box 24D).",
      remedy: "Keep one line with one unit.",
    },
    marked: {
      problem:
        "17340 stands on {lines} claim lines of one day, and modifier {modifier} cannot buy a second unit (box 24D).",
      remedy: "Keep one line with one unit and without the modifier.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nservice: { date: 2026-11-23 }\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "17340", modifiers: ["76"] }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nservice: { date: 2026-11-23 }\nclaim:\n  lines:\n    - { code: "17340", units: 1 }\n    - { code: "99213", modifiers: ["25"] }',
    },
  ],
  whenToTurnOff:
    "Never for payers that follow the Medicare unit limits, and nearly all do (unverified).",
  *check(encounter) {
    for (const [first, ...others] of days(encounter)) {
      const last = others.at(-1);
      if (!first || !last) continue;
      const lines = others.length + 1;
      const marked = [first, ...others].flatMap(
        (line) => modifierOf(line, ...SECOND_LINE_MODIFIERS) ?? [],
      )[0];
      const place = {
        path: last.path,
        related: [first, ...others.slice(0, -1)].map(({ path }) => ({
          path,
          message: "17340 is billed here too.",
        })),
      };
      yield marked
        ? { messageId: "marked", ...place, data: { lines, modifier: marked.modifier } }
        : { messageId: "repeated", ...place, data: { lines } };
    }
  },
});

/** The lines that bill 17340, by day; lines whose day is uncertain make one group. */
function days(encounter: Encounter): readonly (readonly CodedLine[])[] {
  const groups = new Map<string, CodedLine[]>();
  for (const line of linesBilling(encounter)) {
    const day = line.day ?? "";
    groups.set(day, [...(groups.get(day) ?? []), line]);
  }
  return [...groups.values()];
}
