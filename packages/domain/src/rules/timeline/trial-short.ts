import type { PriorTreatment } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { treatmentName } from "../../rule/prior-treatments.ts";
import { references } from "../../sources/references.ts";

const SECONDS_PER_WEEK = 7 * 86_400;

export const trialShort = defineRule({
  id: "timeline/trial-short",
  summary: "A treatment counts as failed after only a few days or weeks.",
  why: "Acne drugs act slowly; a reviewer may not take a very short trial for a failure.",
  stages: ["note"],
  level: "info",
  sources: [references.trialLength, references.priorTherapyAlert],
  options: {
    weeks: {
      type: "integer",
      minimum: 1,
      maximum: 52,
      default: 4,
      description: "Weeks from which a trial is long enough. The number is ours.",
    },
  },
  messages: {
    short: {
      problem:
        "“{name}” counts as failed after {duration}; a trial under {weeks} weeks may not be accepted (usual practice, unverified).",
      remedy: "Name the intolerance or other reason that ended it early, or a longer trial.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: "kind: note\nprior_treatments:\n  - { name: adapalene, duration: 3 days, outcome: failed }",
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: "kind: note\nprior_treatments:\n  - { name: adapalene, duration: 12 weeks, outcome: failed }",
    },
    {
      format: "yaml",
      text: "kind: note\nprior_treatments:\n  - { name: adapalene, duration: 3 days, outcome: not tolerated }",
    },
  ],
  whenToTurnOff: "Where your payers ask for no length of trial.",
  *check(encounter, { options }) {
    const treatments = encounter.priorTreatments ?? [];
    const isLong = ({ duration }: PriorTreatment): boolean =>
      valuesOf(duration).some(
        ({ value }) => (value.maxSeconds ?? Infinity) >= options.weeks * SECONDS_PER_WEEK,
      );
    for (const [index, treatment] of treatments.entries()) {
      const [duration] = valuesOf(treatment.duration);
      const { agent } = treatment;
      if (!duration || isLong(treatment) || !isFailedTrial(treatment)) continue;
      // The same drug, tried twice: the longer trial counts.
      if (agent !== undefined && treatments.some((one) => one.agent === agent && isLong(one)))
        continue;
      yield {
        messageId: "short",
        path: ["priorTreatments", index, "duration", duration.index],
        data: {
          name: treatmentName(treatment) ?? "an unnamed treatment",
          duration: duration.value.text,
          weeks: options.weeks,
        },
      };
    }
  },
});

/** Failed for want of effect, and nothing else; a single procedure has no length. */
function isFailedTrial({ outcome, classes }: PriorTreatment): boolean {
  const outcomes = valuesOf(outcome).map(({ value }) => value);
  const isDrug = classes === undefined || classes.some((one) => one !== "procedural");
  return (
    isDrug && outcomes.length > 0 && outcomes.every((one) => one === "failed" || one === "partial")
  );
}
