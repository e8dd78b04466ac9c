import { namedCodes } from "../../rule/named-codes.ts";
import { ACNE_CRYOTHERAPY } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import type { Edit, Fix } from "../../rule/fix.ts";
import {
  freezesAcne,
  isExplained,
  namesProcedure,
  offeredCodes,
  type OfferedCode,
} from "../../rule/frozen-acne.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

const MISTAKEN_FOR_17340 = ["17000", "17003", "17004", "17110", "17111", "10040", "17360"];

export const shouldBe17340 = defineRule({
  id: "coding/should-be-17340",
  summary: "Acne is frozen, and another code is named, or none.",
  why: "Freezing acne has a code of its own; the destruction codes are for lesions that are not acne, and acne surgery and peels are other procedures.",
  stages: ["template", "note"],
  level: "error",
  sources: [guide(5, "9 (similar codes)"), references.dermatologyRedFlags],
  fixable: "suggestion",
  messages: {
    otherCode: {
      problem: "Acne is frozen, and the code is {codes} instead of 17340 (box 24D).",
      remedy: "Bill 17340, or document what {codes} was done for.",
    },
    noCode: {
      problem: "Acne is frozen, and no procedure code is named.",
      remedy: "Name 17340 (box 24D).",
      inTemplate: {
        problem: "The template freezes acne, and has neither a procedure code nor a place for one.",
        remedy: "Name 17340, or add a blank for the code (box 24D).",
      },
      severity: "warning",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.0, label: Acne vulgaris }\nprocedure: LN2 by cotton swab, 5 s per lesion, to 8 acne papules of both cheeks.\nclaim:\n  lines:\n    - { code: "17110", diagnoses: [L70.0] }',
    },
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen by cotton swab to 6 acne papules, 5 s each.",
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.0, label: Acne vulgaris }\nprocedure: LN2 by cotton swab, 5 s per lesion, to 8 acne papules of both cheeks.\nclaim:\n  lines:\n    - { code: "17340", diagnoses: [L70.0] }',
    },
  ],
  whenToTurnOff: "When a payer has told you to bill frozen acne under another code.",
  *check(encounter) {
    if (!freezesAcne(encounter) || namedCodes(encounter).has(ACNE_CRYOTHERAPY)) return;
    const offered = offeredCodes(encounter);
    const wrong = offered.filter(
      ({ code }) => MISTAKEN_FOR_17340.includes(code) && !isExplained(encounter, code),
    );
    const [first, ...others] = wrong;
    if (first && !offered.some(({ code }) => code === ACNE_CRYOTHERAPY)) {
      yield {
        messageId: "otherCode",
        path: first.path,
        data: { codes: [...new Set(wrong.map(({ code }) => code))].join(" and ") },
        related: others.map(({ code, path }) => ({ path, message: `${code} stands here.` })),
        fixes: fixesFor(wrong),
      };
    } else if (!first && !namesProcedure(encounter)) {
      yield { messageId: "noCode", path: ["procedure", "code"] };
    }
  },
});

/** Puts 17340 in the place of the first wrong line and of every mention in the text, and drops further wrong lines. */
function fixesFor(wrong: readonly OfferedCode[]): readonly Fix[] {
  if (wrong.some(({ isChoice }) => isChoice)) return [];
  const [kept] = wrong.filter(({ line }) => line !== undefined);
  const edits = wrong.map(({ path, line }): Edit =>
    line === undefined || line === kept?.line
      ? { kind: "set", path, text: ACNE_CRYOTHERAPY }
      : { kind: "remove", path: ["claim", "lines", line] },
  );
  return [{ title: "Set the code to 17340", safety: "suggestion", edits }];
}
