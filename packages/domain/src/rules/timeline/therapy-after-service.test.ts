import type { TreatmentOutcome } from "../../encounter/encounter.ts";
import { aNote, day, failedTreatment, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { therapyAfterService } from "./therapy-after-service.ts";

const begun = (date: string, ...outcomes: TreatmentOutcome[]) =>
  aNote({
    priorTreatments: [
      failedTreatment("adapalene"),
      {
        ...failedTreatment("doxycycline"),
        started: [day(date)],
        outcome: outcomes.map((outcome) => value(outcome)),
      },
    ],
  });

testRule(therapyAfterService, {
  silent: [
    { name: "treatments without dates", encounter: aNote() },
    { name: "a failed drug that was begun before", encounter: begun("2026-06-01", "failed") },
    { name: "a drug begun on the day", encounter: begun("2026-11-23", "failed") },
    { name: "a drug that is planned", encounter: begun("2026-12-01", "planned") },
    { name: "a drug that was considered", encounter: begun("2026-12-01", "considered") },
    { name: "an ongoing drug", encounter: begun("2026-12-01", "ongoing") },
    { name: "a drug without an outcome", encounter: begun("2026-12-01") },
  ],
  finds: [
    {
      name: "a failed drug that was begun a week later",
      encounter: begun("2026-12-01", "failed"),
      findings: [
        {
          messageId: "after",
          path: "priorTreatments.1.started.0",
          severity: "error",
          data: { name: "doxycycline", started: "2026-12-01", service: "2026-11-23" },
        },
      ],
    },
    {
      name: "a drug that was not tolerated before it was begun",
      encounter: begun("2027-01-01", "intolerant"),
      findings: [{ messageId: "after" }],
    },
  ],
});
