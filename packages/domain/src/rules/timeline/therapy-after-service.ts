import type { TreatmentOutcome } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { serviceSpan, statedDays } from "../../rule/service-days.ts";
import { treatmentName } from "../../rule/prior-treatments.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

/** Outcomes that say the treatment is over; a plan or an ongoing course may begin later. */
const OVER: readonly TreatmentOutcome[] = [
  "failed",
  "partial",
  "intolerant",
  "allergic",
  "stopped",
];

export const therapyAfterService = defineRule({
  id: "timeline/therapy-after-service",
  summary: "A treatment that failed was begun after the freezing.",
  why: "Only what was tried before the freezing can justify it.",
  stages: ["note"],
  level: "error",
  sources: [guide(4), references.consistency],
  messages: {
    after: {
      problem:
        "“{name}” is recorded as tried, but began on {started}, after the service of {service}.",
      remedy: "Correct the date, or do not count it among the earlier treatments.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: [
        "kind: note",
        "service: { date: 2026-11-23 }",
        "prior_treatments:",
        "  - { name: doxycycline, outcome: failed, started: 2026-12-01 }",
      ].join("\n"),
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: [
        "kind: note",
        "service: { date: 2026-11-23 }",
        "prior_treatments:",
        "  - { name: doxycycline, outcome: failed, started: 2026-06-01 }",
      ].join("\n"),
    },
  ],
  whenToTurnOff: "Never for 17340: the dates contradict each other.",
  *check(encounter, { today }) {
    const service = serviceSpan(encounter, today)?.last;
    if (!service) return;
    for (const [index, treatment] of (encounter.priorTreatments ?? []).entries()) {
      const [started] = statedDays(treatment.started, ["priorTreatments", index, "started"]);
      if (!started || started.day <= service.day) continue;
      if (!valuesOf(treatment.outcome).some(({ value }) => OVER.includes(value))) continue;
      yield {
        messageId: "after",
        path: started.path,
        data: {
          name: treatmentName(treatment) ?? "an unnamed treatment",
          started: started.day,
          service: service.day,
        },
        related: [{ path: service.path, message: `Service on ${service.day}.` }],
      };
    }
  },
});
