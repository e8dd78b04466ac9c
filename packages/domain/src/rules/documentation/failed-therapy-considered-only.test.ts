import type { PriorTreatment, TreatmentOutcome } from "../../encounter/encounter.ts";
import { aNote, failedTreatment, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { failedTherapyConsideredOnly } from "./failed-therapy-considered-only.ts";

const doxycycline = (outcome: TreatmentOutcome): PriorTreatment => ({
  name: [value("doxycycline")],
  agent: "doxycycline",
  outcome: [value(outcome)],
});

testRule(failedTherapyConsideredOnly, {
  silent: [
    { name: "treatment that failed", encounter: aNote() },
    {
      name: "an option that was considered after another failed",
      encounter: aNote({
        priorTreatments: [doxycycline("considered"), failedTreatment("adapalene")],
      }),
    },
    {
      name: "an option that was considered and declined",
      encounter: aNote({
        priorTreatments: [
          { ...doxycycline("considered"), outcome: [value("considered"), value("declined")] },
        ],
      }),
    },
    {
      name: "an option beside a treatment that goes on: something was tried",
      encounter: aNote({
        priorTreatments: [
          doxycycline("considered"),
          { agent: "adapalene", outcome: [value("ongoing")] },
        ],
      }),
    },
    {
      name: "an unresolved blank beside it",
      encounter: aNote({ priorTreatments: [doxycycline("considered"), { name: [slot()] }] }),
    },
    { name: "nothing at all, which is missing", encounter: aNote({ priorTreatments: undefined }) },
    {
      name: "treatment that is planned, which is missing too",
      encounter: aNote({ priorTreatments: [doxycycline("planned")] }),
    },
  ],
  finds: [
    {
      name: "a drug that was only discussed",
      encounter: aNote({ priorTreatments: [doxycycline("considered")] }),
      findings: [
        {
          messageId: "consideredOnly",
          path: "priorTreatments.0.outcome.0",
          severity: "warning",
          data: { treatment: "doxycycline" },
        },
      ],
    },
    {
      name: "options in general, once",
      encounter: aNote({
        priorTreatments: [{ outcome: [value("considered")] }, doxycycline("considered")],
      }),
      findings: [{ messageId: "consideredOnly", data: { treatment: "not named" } }],
    },
  ],
});
