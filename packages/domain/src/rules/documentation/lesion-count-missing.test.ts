import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { lesionCountMissing } from "./lesion-count-missing.ts";

const exact = value({ kind: "exact", count: 8 } as const, "procedure");
const several = value({ kind: "vague", text: "several" } as const, "exam");

testRule(lesionCountMissing, {
  silent: [
    { name: "a count", encounter: aNote() },
    {
      name: "a vague count in one place and a figure in another",
      encounter: aNote({ procedure: { lesionCount: [several, exact] } }),
    },
    { name: "a template with a slot", encounter: aTemplate() },
    {
      name: "a template with a bare label",
      encounter: aTemplate({ procedure: { lesionCount: [slot("")] } }),
    },
    {
      name: "an unresolved blank in a note, even beside a vague count",
      encounter: aNote({ procedure: { lesionCount: [several, slot()] } }),
    },
    {
      name: "a note whose procedure heading has nothing beneath it",
      encounter: aNote({
        procedure: undefined,
        document: { sections: [{ name: "procedure", label: "Procedure", empty: true }] },
      }),
    },
  ],
  finds: [
    {
      name: "a note without a count",
      encounter: aNote({ procedure: { lesionCount: undefined } }),
      findings: [{ messageId: "missing", path: "procedure.lesionCount", severity: "warning" }],
    },
    {
      name: "a vague count alone",
      encounter: aNote({ procedure: { lesionCount: [several] } }),
      settings: { profile: "audit" },
      findings: [
        {
          messageId: "vague",
          path: "procedure.lesionCount.0",
          severity: "error",
          data: { words: "several" },
        },
      ],
    },
    {
      name: "a vague count beside a bare label in a note, once",
      encounter: aNote({ procedure: { lesionCount: [slot(""), several, several] } }),
      findings: [{ messageId: "vague", path: "procedure.lesionCount.1" }],
    },
    {
      name: "a template that says several and leaves no slot",
      encounter: aTemplate({ procedure: { lesionCount: [several] } }),
      findings: [{ messageId: "vague" }],
    },
    {
      name: "a template without a place for it",
      encounter: aTemplate({ procedure: { lesionCount: [] } }),
      findings: [{ messageId: "missing", fix: "Insert a slot for the lesion count" }],
    },
  ],
});
