import { isAcneCode } from "../../encounter/acne.ts";
import type { Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { visitsBeside17340 } from "../../rule/beside-17340.ts";
import { modifierOf, type CodedLine } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { linksOf } from "../../rule/linked-diagnoses.ts";
import { isProvidedFor } from "../../rule/presence.ts";
import { references } from "../../sources/references.ts";

export const em25Unsupported = defineRule({
  id: "coding/em-25-unsupported",
  summary: "A visit is billed with modifier 25, and the note tells of nothing but the freezing.",
  why: "25 claims work beyond the decision to freeze, its consent and its preparation; auditors look for that work in the note.",
  stages: ["note"],
  level: "warning",
  sources: [references.modifierTexts, references.globalSurgery, references.dermatologyRedFlags],
  messages: {
    unsupported: {
      problem:
        "{code} carries modifier 25 in box 24D, and the note shows no work of the visit beyond the freezing.",
      remedy:
        "Document what else was done, such as a change of drugs or another problem, or take {code} off the claim.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nassessment: Acne vulgaris, cryotherapy today.\nprocedure: LN2 by cotton swab, 5 s per lesion, 8 papules, both cheeks.\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "99213", modifiers: ["25"] }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nassessment: Acne vulgaris, cryotherapy today. Started spironolactone 50 mg daily after reviewing potassium.\nprocedure: LN2 by cotton swab, 5 s per lesion, 8 papules, both cheeks.\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "99213", modifiers: ["25"] }',
    },
  ],
  whenToTurnOff: "When the visit is documented in another file than the procedure.",
  *check(encounter) {
    if (isProvidedFor(encounter, encounter.assessment?.separateWork) || changesTreatment(encounter))
      return;
    for (const visit of visitsBeside17340(encounter)) {
      const modifier = modifierOf(visit, "25");
      if (!modifier || hasAnotherProblem(encounter, visit)) continue;
      yield { messageId: "unsupported", path: modifier.path, data: { code: visit.code } };
    }
  },
});

/** A treatment that begins now is work of the visit. */
function changesTreatment({ priorTreatments = [] }: Encounter): boolean {
  return priorTreatments.some(({ outcome }) =>
    valuesOf(outcome).some(({ value }) => value === "planned"),
  );
}

/** Whether the visit points to a diagnosis beside acne, which is support enough for this check. */
function hasAnotherProblem(encounter: Encounter, visit: CodedLine): boolean {
  const { codes, isUncertain } = linksOf(encounter, visit);
  return isUncertain || codes.some(({ code }) => !isAcneCode(code));
}
