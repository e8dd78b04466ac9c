import type { Encounter } from "../../encounter/encounter.ts";
import { PARTING_MODIFIERS, pairsOnClaim } from "../../rule/bundling.ts";
import { codesInText } from "../../rule/code-mentions.ts";
import { linesBeside, linesBilling, type CodedLine } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { safetyIn } from "../../rule/fix-safety.ts";
import { isVisit } from "../../rule/visit-codes.ts";
import { references } from "../../sources/references.ts";
import type { CodeTables } from "../../tables/code-tables.ts";

export const distinctModifierNeedless = defineRule({
  id: "coding/distinct-modifier-needless",
  summary: "17340 carries a modifier that parts a pair, and no listed pair is billed.",
  why: "59 and its X forms exist to open a bundling edit; where there is none they are noise that draws a reviewer's eye.",
  stages: ["template", "note"],
  level: "info",
  sources: [references.ptp],
  fixable: "safe",
  messages: {
    needless: {
      problem:
        "17340 carries modifier {modifier} in box 24D, and no code beside it is bundled with it in the edits of {effective}.",
      remedy: "Remove {modifier}.",
    },
  },
  yieldsTo: ["coding/duplicate-line"],
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340", modifiers: ["59"] }\n    - { code: "11900" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340", modifiers: ["59"] }\n    - { code: "17110" }',
      note: "The edits bundle 17340 into 17110.",
    },
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "11900" }',
    },
  ],
  whenToTurnOff: "When a payer has bundling edits of its own that need the modifier.",
  *check(encounter, { tables }) {
    for (const line of linesBilling(encounter)) {
      if (!line.modifiers.some(({ modifier }) => isParting(modifier))) continue;
      if (mayHavePair(encounter, line, tables)) continue;
      for (const { modifier, path, removal } of line.modifiers) {
        if (!isParting(modifier)) continue;
        yield {
          messageId: "needless",
          path,
          data: { modifier, effective: tables.ncciPairs.provenance.effective },
          fixes: [
            { title: `Remove modifier ${modifier}`, safety: safetyIn(encounter), edits: [removal] },
          ],
        };
      }
    }
  },
});

function isParting(modifier: string): boolean {
  return PARTING_MODIFIERS.some((one) => one === modifier);
}

/** Whether a listed pair is billed, named in the text, or still possible because a line has no code yet. */
function mayHavePair(encounter: Encounter, line: CodedLine, tables: CodeTables): boolean {
  const beside = new Set(linesBeside(encounter, line).map(({ index }) => index));
  const isPaired = ({ code }: { readonly code: string }): boolean =>
    !isVisit(code) &&
    tables.ncciPairs.rows.some(({ column1, column2 }) => column1 === code || column2 === code) &&
    code !== line.code;
  return (
    pairsOnClaim(encounter, tables).some(
      ({ other }) => beside.has(other.index) && !isVisit(other.code),
    ) ||
    codesInText(encounter).some(isPaired) ||
    (encounter.claim?.lines ?? []).some(
      ({ code = [] }) => !code.some(({ state }) => state === "value"),
    )
  );
}
