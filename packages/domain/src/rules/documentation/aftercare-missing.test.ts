import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { aftercareMissing } from "./aftercare-missing.ts";

const emptyHeading = {
  sections: [{ name: "aftercare", label: "Aftercare", empty: true }],
} as const;

testRule(aftercareMissing, {
  silent: [
    { name: "instructions and follow-up", encounter: aNote() },
    {
      name: "instructions alone",
      encounter: aNote({ aftercare: { followUp: [] } }),
    },
    {
      name: "a follow-up alone",
      encounter: aNote({
        aftercare: { instructions: [], followUp: [value({ text: "as needed" })] },
      }),
    },
    {
      name: "a template with one slot",
      encounter: aTemplate({ aftercare: { instructions: [slot()], followUp: [] } }),
    },
    {
      name: "a template with a heading to write beneath",
      encounter: aTemplate({ aftercare: undefined, document: emptyHeading }),
    },
    {
      name: "an unresolved follow-up in a note",
      encounter: aNote({ aftercare: { instructions: [], followUp: [slot()] } }),
    },
    {
      name: "a note whose heading has nothing beneath it",
      encounter: aNote({ aftercare: undefined, document: emptyHeading }),
    },
  ],
  finds: [
    {
      name: "a note with neither",
      encounter: aNote({ aftercare: undefined }),
      findings: [{ messageId: "missing", path: "aftercare.instructions", severity: "error" }],
    },
    {
      name: "an empty label in a note",
      encounter: aNote({ aftercare: { instructions: [], followUp: [slot("")] } }),
      findings: [{ messageId: "missing", path: "aftercare.followUp.0" }],
    },
    {
      name: "a template without a place for either",
      encounter: aTemplate({ aftercare: undefined }),
      settings: { profile: "guide" },
      findings: [{ messageId: "missing", fix: "Insert a slot for the aftercare instructions" }],
    },
  ],
});
