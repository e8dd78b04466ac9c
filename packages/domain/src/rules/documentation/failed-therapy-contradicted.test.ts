import type { TreatmentOutcome } from "../../encounter/encounter.ts";
import { aNote, failedTreatment, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { failedTherapyContradicted } from "./failed-therapy-contradicted.ts";

const ended = (outcome: TreatmentOutcome, text?: string) => ({
  name: [value("adapalene")],
  agent: "adapalene",
  outcome: [value(outcome, "history", text)],
});

testRule(failedTherapyContradicted, {
  silent: [
    { name: "treatment that failed", encounter: aNote() },
    {
      name: "no word on treatment, which is missing",
      encounter: aNote({ priorTreatments: undefined }),
    },
    {
      name: "one drug that works beside one that failed",
      encounter: aNote({ priorTreatments: [ended("responding"), failedTreatment("doxycycline")] }),
    },
    {
      name: "a good response, to freezing perhaps, beside drugs that failed",
      encounter: aNote({ treatmentStatus: [value("responding")] }),
    },
    {
      name: "a first response that did not last",
      encounter: aNote({
        priorTreatments: [{ outcome: [value("responding"), value("failed")] }],
      }),
    },
    {
      name: "an untreated patient whom nothing else suits",
      encounter: aNote({
        treatmentStatus: [value("treatment-naive")],
        priorTreatments: [ended("contraindicated")],
      }),
    },
    {
      name: "treatment that goes on",
      encounter: aNote({ priorTreatments: [ended("ongoing")] }),
    },
    {
      name: "a failed treatment that is still to be named",
      encounter: aNote({ priorTreatments: [ended("responding"), { outcome: [slot()] }] }),
    },
  ],
  finds: [
    {
      name: "an untreated patient",
      encounter: aNote({
        treatmentStatus: [value("treatment-naive", "history", "no prior treatment")],
        priorTreatments: undefined,
      }),
      findings: [
        {
          messageId: "untreated",
          path: "treatmentStatus.0",
          severity: "error",
          data: { words: "no prior treatment" },
        },
      ],
    },
    {
      name: "an untreated patient in whom treatment failed",
      encounter: aNote({ treatmentStatus: [value("treatment-naive")] }),
      findings: [{ messageId: "untreated", data: { words: "treatment-naive" } }],
    },
    {
      name: "acne that responds",
      encounter: aNote({ treatmentStatus: [value("responding")], priorTreatments: undefined }),
      findings: [{ messageId: "effective", data: { words: "responding" } }],
    },
    {
      name: "treatment that is said not to have failed",
      encounter: aNote({ treatmentStatus: [value("not-failed")], priorTreatments: undefined }),
      findings: [{ messageId: "effective", data: { words: "not failed" } }],
    },
    {
      name: "acne that is controlled on a drug",
      encounter: aNote({ priorTreatments: [ended("responding", "controlled on adapalene")] }),
      findings: [
        {
          messageId: "effective",
          path: "priorTreatments.0.outcome.0",
          data: { words: "controlled on adapalene" },
        },
      ],
    },
    {
      name: "a drug that did not fail, without its words",
      encounter: aNote({ priorTreatments: [ended("not-failed")] }),
      findings: [{ messageId: "effective", data: { words: "adapalene" } }],
    },
  ],
});
