import type { PriorTreatment, TreatmentOutcome } from "../../encounter/encounter.ts";
import { aNote, aTemplate, failedTreatment, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { failedTherapyMissing } from "./failed-therapy-missing.ts";

const standard = (name: string) => ({
  rules: { "documentation/failed-therapy-missing": { options: { standard: name } } } as const,
});

const ended = (outcome: TreatmentOutcome, agent = "doxycycline"): PriorTreatment => ({
  name: [value(agent)],
  agent,
  classes: ["systemic"],
  outcome: [value(outcome)],
});

const UNSUITABLE = ["intolerant", "contraindicated", "declined", "allergic", "pregnancy"] as const;

testRule(failedTherapyMissing, {
  silent: [
    { name: "two failed treatments", encounter: aNote() },
    {
      name: "one failed class, without an agent",
      encounter: aNote({
        priorTreatments: [{ classes: ["topical", "systemic"], outcome: [value("failed")] }],
      }),
    },
    {
      name: "a drug that was tried, without its outcome, which is vague",
      encounter: aNote({
        priorTreatments: [{ name: [value("doxycycline")], agent: "doxycycline" }],
      }),
    },
    {
      name: "a partial response",
      encounter: aNote({ priorTreatments: [ended("partial")] }),
    },
    ...UNSUITABLE.map((outcome) => ({
      name: `a treatment that is ${outcome}`,
      encounter: aNote({ priorTreatments: [ended(outcome, "isotretinoin")] }),
    })),
    {
      name: "a treatment that was stopped for a reason",
      encounter: aNote({
        priorTreatments: [{ ...ended("stopped"), reason: [value("nausea")] }],
      }),
    },
    {
      name: "an unresolved blank in a note",
      encounter: aNote({ priorTreatments: [{ name: [slot()] }] }),
    },
    { name: "a template with slots", encounter: aTemplate() },
    {
      name: "a template with an empty label",
      encounter: aTemplate({ priorTreatments: [{ name: [slot("")] }] }),
    },
    {
      name: "a template with a pick list of outcomes",
      encounter: aTemplate({
        priorTreatments: [{ outcome: [{ state: "choice", options: ["failed", "ongoing"] }] }],
      }),
    },
    {
      name: "a template that asserts a failure, which is prefilled and not missing",
      encounter: aTemplate({ priorTreatments: [{ outcome: [value("failed")] }] }),
      settings: standard("exhausted"),
    },
    {
      name: "a template with a heading to write beneath",
      encounter: aTemplate({
        priorTreatments: undefined,
        document: { sections: [{ name: "priorTreatment", label: "Prior treatment", empty: true }] },
      }),
    },
    {
      name: "a note whose heading has nothing beneath it",
      encounter: aNote({
        priorTreatments: undefined,
        document: { sections: [{ name: "priorTreatment", label: "Prior treatment", empty: true }] },
      }),
    },
    {
      name: "a topical and a systemic failure, where both are asked for",
      encounter: aNote({ priorTreatments: [failedTreatment("adapalene"), ended("declined")] }),
      settings: standard("class-coverage"),
    },
    {
      name: "one statement on both classes, where both are asked for",
      encounter: aNote({
        priorTreatments: [{ classes: ["topical", "systemic"], outcome: [value("failed")] }],
      }),
      settings: standard("class-coverage"),
    },
    {
      name: "two systemic failures, where options must be exhausted",
      encounter: aNote({ priorTreatments: [ended("failed"), ended("failed", "minocycline")] }),
      settings: standard("exhausted"),
    },
    {
      name: "a treatment that goes on, where trying is enough",
      encounter: aNote({ priorTreatments: [ended("ongoing")] }),
      settings: standard("attempted"),
    },
    {
      name: "a listed drug without an outcome, where trying is enough",
      encounter: aNote({
        priorTreatments: [{ name: [value("tretinoin 0.025 %")], agent: "tretinoin" }],
      }),
      settings: standard("attempted"),
    },
  ],
  finds: [
    {
      name: "a note without earlier treatment",
      encounter: aNote({ priorTreatments: undefined }),
      findings: [{ messageId: "missing", path: "priorTreatments", severity: "error" }],
    },
    {
      name: "treatment that goes on, is planned, or was stopped without a reason",
      encounter: aNote({ priorTreatments: [ended("ongoing"), ended("planned"), ended("stopped")] }),
      findings: [{ messageId: "missing", path: "priorTreatments.0" }],
    },
    {
      name: "a treatment that did not fail",
      encounter: aNote({ priorTreatments: [ended("not-failed")] }),
      findings: [{ messageId: "missing" }],
    },
    {
      name: "an empty label in a note",
      encounter: aNote({ priorTreatments: [{ name: [slot("")] }] }),
      findings: [{ messageId: "missing", path: "priorTreatments.0" }],
    },
    {
      name: "a template without a place for it",
      encounter: aTemplate({ priorTreatments: undefined }),
      settings: { profile: "guide" },
      findings: [{ messageId: "missing", fix: "Insert a slot for the earlier treatment" }],
    },
    {
      name: "no systemic failure, where both classes are asked for",
      encounter: aNote({ priorTreatments: [failedTreatment("adapalene"), ended("ongoing")] }),
      settings: standard("class-coverage"),
      findings: [{ messageId: "uncovered", data: { kind: "systemic" } }],
    },
    {
      name: "one failure told twice, where options must be exhausted",
      encounter: aNote({ priorTreatments: [ended("failed"), ended("failed")] }),
      settings: standard("exhausted"),
      findings: [{ messageId: "notExhausted" }],
    },
    {
      name: "topical failures alone, where options must be exhausted",
      encounter: aNote({
        priorTreatments: [failedTreatment("adapalene"), failedTreatment("tazarotene")],
      }),
      settings: standard("exhausted"),
      findings: [{ messageId: "notExhausted" }],
    },
    {
      name: "treatment that was only considered, where trying is enough",
      encounter: aNote({ priorTreatments: [ended("considered")] }),
      settings: standard("attempted"),
      findings: [{ messageId: "notTried" }],
    },
  ],
});
