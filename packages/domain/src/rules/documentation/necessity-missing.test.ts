import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { necessityMissing } from "./necessity-missing.ts";

const unexplained = { procedure: { necessity: undefined }, assessment: { severity: [] } };

testRule(necessityMissing, {
  silent: [
    { name: "painful nodules", encounter: aNote({ assessment: { severity: [] } }) },
    {
      name: "severity that is a reason by itself",
      encounter: aNote({
        ...unexplained,
        assessment: { severity: [value("severe inflammatory acne")] },
      }),
    },
    {
      name: "lesions that are a reason by themselves",
      encounter: aNote({
        ...unexplained,
        assessment: { severity: [value("grade", "exam", "8 tender papules")] },
      }),
    },
    {
      name: "an unresolved blank",
      encounter: aNote({ ...unexplained, procedure: { necessity: [slot()] } }),
    },
    { name: "a template", encounter: aTemplate(unexplained) },
    {
      name: "a note whose assessment heading has nothing beneath it",
      encounter: aNote({
        ...unexplained,
        document: { sections: [{ name: "assessment", label: "Assessment", empty: true }] },
      }),
    },
  ],
  finds: [
    {
      name: "a note without a reason",
      encounter: aNote(unexplained),
      findings: [{ messageId: "missing", path: "procedure.necessity", severity: "warning" }],
    },
    {
      name: "mild acne, in the profile audit",
      encounter: aNote({
        ...unexplained,
        assessment: { severity: [value("mild comedonal acne")] },
      }),
      settings: { profile: "audit" },
      findings: [{ messageId: "missing", severity: "error" }],
    },
    {
      name: "a bare label",
      encounter: aNote({ ...unexplained, procedure: { necessity: [slot("")] } }),
      findings: [{ messageId: "missing", path: "procedure.necessity.0" }],
    },
  ],
});
