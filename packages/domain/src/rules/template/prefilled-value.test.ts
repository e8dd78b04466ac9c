import {
  aNote,
  aTemplate,
  failedTreatment,
  seconds,
  slot,
  value,
} from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { prefilledValue } from "./prefilled-value.ts";

const adapalene = { name: [value("adapalene")], agent: "adapalene" };

testRule(prefilledValue, {
  silent: [
    {
      name: "a template with blanks, a fixed agent and a fixed applicator",
      encounter: aTemplate(),
    },
    { name: "a note, in which they are facts", encounter: aNote() },
    {
      name: "an example beside a blank",
      encounter: aTemplate({ procedure: { freezeTime: [slot(), seconds(5)] } }),
    },
    {
      name: "words without figures",
      encounter: aTemplate({
        procedure: {
          lesionCount: [value({ kind: "vague", text: "multiple" })],
          freezeTime: [value({ text: "a few seconds", unit: "seconds" })],
        },
      }),
    },
    {
      name: "a list of drugs with a blank behind each",
      encounter: aTemplate({ priorTreatments: [{ ...adapalene, outcome: [slot()] }] }),
    },
    {
      name: "a drug beside empty cells for weeks and result",
      encounter: aTemplate({
        priorTreatments: [{ ...adapalene, duration: [{ state: "slot", placeholder: "" }] }],
      }),
    },
    {
      name: "a drug as example beside a blank for the name",
      encounter: aTemplate({ priorTreatments: [{ name: [slot()] }, adapalene] }),
    },
    {
      name: "a drug that failed, which is an attestation",
      encounter: aTemplate({ priorTreatments: [failedTreatment("adapalene")] }),
    },
    {
      name: "treatment in general",
      encounter: aTemplate({
        priorTreatments: [{ name: [value("topicals")], classes: ["topical"] }],
      }),
    },
  ],
  finds: [
    {
      name: "count, time and cycles",
      encounter: aTemplate({
        procedure: {
          lesionCount: [value({ kind: "exact", count: 6 })],
          freezeTime: [seconds(10)],
          cycles: [value(2)],
        },
      }),
      findings: [
        {
          messageId: "prefilled",
          path: "procedure.lesionCount.0",
          severity: "warning",
          data: { what: "the lesion count" },
          fix: "Replace by a blank",
        },
        { messageId: "prefilled", path: "procedure.freezeTime.0" },
        { messageId: "prefilled", path: "procedure.cycles.0" },
      ],
    },
    {
      name: "two sites, once",
      encounter: aTemplate({
        procedure: {
          sites: [value({ region: "cheek", laterality: "left" }), value({ region: "chin" })],
        },
      }),
      findings: [{ messageId: "prefilled", path: "procedure.sites.0" }],
    },
    {
      name: "an earlier drug",
      encounter: aTemplate({ priorTreatments: [{ ...adapalene, outcome: [value("ongoing")] }] }),
      findings: [{ messageId: "prefilled", path: "priorTreatments.0.name.0" }],
    },
  ],
});
