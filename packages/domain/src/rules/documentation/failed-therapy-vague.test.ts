import type { PriorTreatment } from "../../encounter/encounter.ts";
import { aNote, failedTreatment, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { failedTherapyVague } from "./failed-therapy-vague.ts";

const twelveWeeks = failedTreatment("any").duration ?? [];
const vague: PriorTreatment = { outcome: [value("failed", "history", "failed other treatments")] };
const adapalene: PriorTreatment = { name: [value("adapalene 0.3 %")], agent: "adapalene" };

testRule(failedTherapyVague, {
  silent: [
    { name: "agents with duration and outcome", encounter: aNote() },
    {
      name: "one complete treatment among vague ones",
      encounter: aNote({ priorTreatments: [vague, failedTreatment("adapalene")] }),
    },
    {
      name: "an unsuitable drug, which needs no duration",
      encounter: aNote({
        priorTreatments: [
          vague,
          { name: [value("isotretinoin")], agent: "isotretinoin", outcome: [value("declined")] },
        ],
      }),
    },
    {
      name: "a whole class that is unsuitable",
      encounter: aNote({
        priorTreatments: [{ classes: ["systemic"], outcome: [value("pregnancy")] }],
      }),
    },
    {
      name: "a drug that is not in the vocabulary, since a month",
      encounter: aNote({
        priorTreatments: [
          {
            name: [value("Brandname wash")],
            outcome: [value("partial")],
            started: [value({ text: "June 2026" })],
          },
        ],
      }),
    },
    {
      name: "a procedure, which has no length",
      encounter: aNote({
        priorTreatments: [
          {
            name: [value("glycolic peels")],
            agent: "chemical peel",
            classes: ["procedural"],
            outcome: [value("failed")],
          },
        ],
      }),
    },
    {
      name: "drugs with durations and their failure in another sentence",
      encounter: aNote({ priorTreatments: [{ ...adapalene, duration: twelveWeeks }, vague] }),
    },
    {
      name: "a blank in a note, which is unresolved",
      encounter: aNote({
        priorTreatments: [{ ...adapalene, outcome: [value("failed")], duration: [slot()] }],
      }),
    },
    { name: "no earlier treatment at all", encounter: aNote({ priorTreatments: undefined }) },
    {
      name: "treatment that goes on or was only considered",
      encounter: aNote({
        priorTreatments: [
          { ...adapalene, outcome: [value("ongoing")] },
          { outcome: [value("considered")] },
        ],
      }),
    },
    {
      name: "a class that failed beside its drug with a length",
      encounter: aNote({
        priorTreatments: [
          { ...adapalene, duration: twelveWeeks },
          { name: [value("topical retinoid")], classes: ["topical"], outcome: [value("failed")] },
        ],
      }),
    },
  ],
  finds: [
    {
      name: "failure without an agent",
      encounter: aNote({ priorTreatments: [vague] }),
      findings: [
        { messageId: "noAgent", path: "priorTreatments.0.outcome.0", severity: "warning" },
      ],
    },
    {
      name: "words that name no agent, even with a duration, once",
      encounter: aNote({
        priorTreatments: [
          {
            name: [value("topical and oral medications")],
            outcome: [value("failed")],
            duration: twelveWeeks,
          },
          vague,
        ],
      }),
      findings: [{ messageId: "noAgent" }],
    },
    {
      name: "unsuitability of nothing in particular",
      encounter: aNote({ priorTreatments: [{ outcome: [value("contraindicated")] }] }),
      findings: [{ messageId: "noAgent" }],
    },
    {
      name: "a failed agent without a duration",
      encounter: aNote({ priorTreatments: [{ ...adapalene, outcome: [value("failed")] }] }),
      findings: [
        {
          messageId: "noDuration",
          path: "priorTreatments.0.name.0",
          data: { treatment: "adapalene 0.3 %" },
        },
      ],
    },
    {
      name: "an empty duration label",
      encounter: aNote({
        priorTreatments: [{ agent: "adapalene", outcome: [value("failed")], duration: [slot("")] }],
      }),
      findings: [
        { messageId: "noDuration", path: "priorTreatments.0", data: { treatment: "adapalene" } },
      ],
    },
    {
      name: "an agent without an outcome",
      encounter: aNote({ priorTreatments: [adapalene] }),
      findings: [{ messageId: "noOutcome", path: "priorTreatments.0.name.0" }],
    },
  ],
});
