import { defineRule } from "../../rule/define-rule.ts";
import { hasOpenHeading, isSectionEmpty, isUnread, missingAt } from "../../rule/presence.ts";
import {
  FAILURE_STANDARDS,
  shortfallOf,
  type FailureStandard,
} from "../../rule/failure-standard.ts";
import { isListedOnly, isToBeWritten } from "../../rule/prior-treatments.ts";
import { guide } from "../../sources/guide.ts";

export const failedTherapyMissing = defineRule({
  id: "documentation/failed-therapy-missing",
  summary: "No earlier treatment failed, and none is stated to be unsuitable.",
  why: "Freezing acne is supported where other treatment has failed or does not suit the patient, so the record must say which. The guide's own wording varies; by default one treatment that failed or is unsuitable is enough.",
  stages: ["template", "note"],
  level: "error",
  profiles: { guide: "error" },
  sources: [guide(4, 6, 7)],
  fixable: "suggestion",
  options: {
    standard: {
      type: "choice",
      values: FAILURE_STANDARDS,
      default: "unsuccessful",
      description:
        "What is enough: one treatment that failed or is unsuitable (unsuccessful); a topical and a systemic one (class-coverage); two, at least one of them systemic (exhausted); or any treatment that was tried, even one that goes on (attempted).",
    },
  },
  messages: {
    missing: {
      problem: "No earlier treatment is recorded as failed or unsuitable.",
      remedy:
        "Name the treatment, how long it was tried and how it ended, or why it does not suit the patient.",
      inTemplate: {
        problem:
          "The template has no place for earlier treatment that failed or does not suit the patient.",
        remedy: "Add a blank for the treatment, how long it was tried and how it ended.",
      },
    },
    uncovered: {
      problem: "No {kind} treatment is recorded as failed or unsuitable.",
      remedy:
        "Name the {kind} treatment that failed, or say why none suits the patient: the settings ask for a topical and a systemic one.",
    },
    notExhausted: {
      problem:
        "Fewer than two treatments, one of them systemic, are recorded as failed or unsuitable.",
      remedy:
        "Name the other treatments that failed, or say why they do not suit the patient: the settings ask for other options to be exhausted.",
    },
    notTried: {
      problem: "No earlier treatment is recorded as tried.",
      remedy: "Name a treatment that the patient has had.",
      inTemplate: {
        problem: "The template has no place for earlier treatment.",
        remedy: "Add a blank for the treatment that the patient has had.",
      },
    },
  },
  yieldsTo: [
    "documentation/failed-therapy-considered-only",
    "documentation/failed-therapy-contradicted",
    "diagnosis/acne-scar",
  ],
  avoid: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\nPersistent acne of the back. Liquid nitrogen today, 5 s, to 6 acne papules.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Prior treatment\nAdapalene 0.3% gel for 12 weeks: failed.\n\n## Procedure\nLiquid nitrogen, 5 s, to 6 acne papules.",
    },
    {
      format: "markdown",
      text: "## Prior treatment\nFailed: ***\n\n## Procedure\nLiquid nitrogen for *** seconds to *** acne papules.",
    },
  ],
  whenToTurnOff:
    "Where the treatment history is kept in another document that goes to the payer with the note.",
  *check(encounter, { options }) {
    const treatments = encounter.priorTreatments ?? [];
    if (
      isSectionEmpty(encounter, "priorTreatment") ||
      hasOpenHeading(encounter, "priorTreatment") ||
      isUnread(encounter, "priorTreatments") ||
      treatments.some((treatment) => isToBeWritten(encounter, treatment)) ||
      // "Tried doxycycline" is recorded, but how it ended is not: that is vague.
      (options.standard === "unsuccessful" && treatments.some(isListedOnly))
    ) {
      return;
    }
    const shortfall = shortfallOf(
      treatments,
      encounter.kind === "note" ? options.standard : leniently(options.standard),
    );
    if (shortfall !== undefined) yield { ...shortfall, ...missingAt(encounter, "priorTreatments") };
  },
});

/** A template need not spell out all that a note must. */
function leniently(standard: FailureStandard): FailureStandard {
  return standard === "attempted" ? standard : "unsuccessful";
}
