import type { PriorTreatment } from "../../encounter/encounter.ts";
import { defineRule } from "../../rule/define-rule.ts";
import {
  hasBlank,
  hasFailed,
  hasLength,
  isListedOnly,
  isNamed,
  isUnsuccessful,
  isUnsuitable,
  treatmentName,
} from "../../rule/prior-treatments.ts";
import { isUnread } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

export const failedTherapyVague = defineRule({
  id: "documentation/failed-therapy-vague",
  summary: "Treatment is said to have failed, but no agent, duration or outcome is given.",
  why: "Reviewers look for the regimen, how long it was followed and what came of it; a bare statement that other treatment failed shows none of these.",
  stages: ["note"],
  level: "warning",
  sources: [references.priorTherapyAlert, guide(6)],
  messages: {
    noAgent: {
      problem: "Earlier treatment is said to have failed or not to suit, but none is named.",
      remedy:
        "Name the drug, how long it was tried and how it ended, or why it does not suit the patient.",
    },
    noDuration: {
      problem: "No duration is given for {treatment}.",
      remedy: "Write for how many weeks or months it was tried.",
    },
    noOutcome: {
      problem: "No outcome is given for {treatment}.",
      remedy: "Write how long it was tried and how it ended.",
    },
  },
  yieldsTo: [
    "documentation/failed-therapy-missing",
    "documentation/failed-therapy-contradicted",
    "diagnosis/acne-scar",
  ],
  avoid: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\nAcne vulgaris. Failed other treatments. Liquid nitrogen, 5 s, to 6 acne papules.",
    },
    {
      format: "yaml",
      text: "kind: note\nprior_treatments:\n  - { name: adapalene, outcome: failed }\nprocedure: Liquid nitrogen, 5 s, to 6 acne papules.",
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: "kind: note\nprior_treatments:\n  - { name: adapalene 0.3 % gel, duration: 12 weeks, outcome: failed }\nprocedure: Liquid nitrogen, 5 s, to 6 acne papules.",
    },
    {
      format: "yaml",
      text: "kind: note\nprior_treatments:\n  - { name: isotretinoin, outcome: declined, reason: pregnancy planned }\nprocedure: Liquid nitrogen, 5 s, to 6 acne papules.",
      note: "What does not suit the patient needs no duration.",
    },
  ],
  whenToTurnOff: "Where no payer of the practice asks for the details of earlier treatment.",
  *check(encounter) {
    const treatments = encounter.priorTreatments ?? [];
    if (treatments.some(hasBlank) || isToldInFull(treatments)) return;
    for (const [index, treatment] of treatments.entries()) {
      const gap = gapIn(treatment);
      if (gap === undefined || isUnread(encounter, UNREAD[gap])) continue;
      const part = gap === "noAgent" ? "outcome" : "name";
      const place = (treatment[part] ?? []).length > 0 ? [part, 0] : [];
      yield {
        messageId: gap,
        path: ["priorTreatments", index, ...place],
        data: { treatment: treatmentName(treatment) ?? "the treatment" },
      };
      return;
    }
  },
});

/** The words that may tell what seems to lack; a treatment that nobody names is not in them. */
const UNREAD = {
  noAgent: "priorTreatments.name",
  noDuration: "priorTreatments.duration",
  noOutcome: "priorTreatments.outcome",
} as const;

/** What a reviewer would ask about the treatment. */
function gapIn(treatment: PriorTreatment) {
  if (isUnsuccessful(treatment) && !isNamed(treatment)) return "noAgent";
  if (hasFailed(treatment)) return "noDuration";
  return isListedOnly(treatment) ? "noOutcome" : undefined;
}

/** One treatment that is told in full is enough; the others may be short. */
function isToldInFull(treatments: readonly PriorTreatment[]): boolean {
  return (
    treatments.some(isComplete) ||
    // "Adapalene and doxycycline for 12 weeks each. All treatment failed."
    (treatments.some((one) => hasFailed(one) && (one.agent === undefined || !isNamed(one))) &&
      treatments.some((one) => isListedOnly(one) && hasLength(one)))
  );
}

function isComplete(treatment: PriorTreatment): boolean {
  if (isUnsuitable(treatment)) {
    return isNamed(treatment) || (treatment.classes ?? []).length > 0;
  }
  return hasFailed(treatment) && isNamed(treatment) && hasLength(treatment);
}
