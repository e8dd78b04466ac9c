import { isAcne } from "../../encounter/acne.ts";
import type { Encounter } from "../../encounter/encounter.ts";
import type { Mentions } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isMeantForAcne } from "../../rule/diagnosis-codes.ts";
import { hasOpenHeading, isProvidedFor, isSectionEmpty, missingAt } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";

export const acneDiagnosisMissing = defineRule({
  id: "documentation/acne-diagnosis-missing",
  summary: "Nothing says that the patient has acne.",
  why: "17340 stands for freezing acne and nothing else, so a record that never says acne cannot support it.",
  stages: ["template", "note"],
  level: "error",
  profiles: { guide: "error" },
  sources: [guide(6)],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "Nothing says that the patient has acne.",
      remedy: "Write the acne diagnosis and its type.",
      inTemplate: {
        problem: "The template neither names acne nor has a place for the diagnosis.",
        remedy: "Write acne, or add a blank for the diagnosis and its type.",
      },
    },
  },
  yieldsTo: ["diagnosis/acne-scar", "diagnosis/acne-keloid"],
  avoid: [
    {
      format: "markdown",
      text: '---\ncode: "17340"\n---\n## Procedure\nLiquid nitrogen to 6 lesions on the cheeks, 5 s each.',
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: '---\ncode: "17340"\n---\n## Diagnosis\nNodulocystic acne, cheeks.\n\n## Procedure\nLiquid nitrogen to 6 lesions on the cheeks, 5 s each.',
    },
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L70.0 }\nprocedure: { code: "17340", cryogen: liquid nitrogen }',
    },
  ],
  whenToTurnOff:
    "Where the diagnosis is kept apart from the template and joined to it when the note is made.",
  *check(encounter) {
    const hasPlace =
      hasOpenHeading(encounter, "diagnosis") || isSectionEmpty(encounter, "diagnosis");
    if (!hasPlace && !saysAcne(encounter)) {
      yield { messageId: "missing", ...missingAt(encounter, "conditions") };
    }
  },
});

function saysAcne(encounter: Encounter): boolean {
  const { conditions, procedure, diagnoses = [], claim } = encounter;
  const lines = claim?.lines ?? [];
  return (
    canState(encounter, conditions, isAcne) ||
    canState(encounter, procedure?.targets, isAcne) ||
    diagnoses.some(
      ({ code, label, condition }) =>
        (condition !== undefined && isAcne(condition)) ||
        canState(encounter, code, isMeantForAcne) ||
        canState(encounter, label, isAcneLabel),
    ) ||
    lines.some((line) => line.diagnoses?.some((one) => canState(encounter, one, isMeantForAcne)))
  );
}

/** Whether a mention states what is asked for, or can still come to: a blank, a fitting pick list. */
function canState<T>(
  encounter: Encounter,
  mentions: Mentions<T> = [],
  isAskedFor: (value: T) => boolean,
): boolean {
  return mentions.some((one) => {
    if (one.state === "value") return isAskedFor(one.value);
    if (one.state === "choice") return one.options.length === 0 || one.options.some(isAskedFor);
    return isProvidedFor(encounter, [one]);
  });
}

function isAcneLabel(label: string): boolean {
  return /\bacne\b(?!\s*(?:scar|keloid|rosacea))/i.test(label);
}
