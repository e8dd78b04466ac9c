import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { providerAssessmentMissing } from "./provider-assessment-missing.ts";

const unjudged = { assessment: { judgement: [] }, procedure: { necessity: undefined } };

testRule(providerAssessmentMissing, {
  silent: [
    {
      name: "a plan that chooses freezing",
      encounter: aNote({ procedure: { necessity: undefined } }),
    },
    {
      name: "a reason for freezing",
      encounter: aNote({ ...unjudged, procedure: { necessity: [value("painful nodules")] } }),
    },
    {
      name: "an unresolved blank",
      encounter: aNote({ ...unjudged, assessment: { judgement: [slot()] } }),
    },
    { name: "a template", encounter: aTemplate(unjudged) },
    {
      name: "a note whose assessment heading has nothing beneath it",
      encounter: aNote({
        ...unjudged,
        document: { sections: [{ name: "assessment", label: "Assessment", empty: true }] },
      }),
    },
  ],
  finds: [
    {
      name: "a note without a word of judgement",
      encounter: aNote(unjudged),
      findings: [{ messageId: "missing", path: "assessment.judgement", severity: "info" }],
    },
    {
      name: "a bare label, a warning in the profile guide",
      encounter: aNote({ ...unjudged, assessment: { judgement: [slot("")] } }),
      settings: { profile: "guide" },
      findings: [{ messageId: "missing", path: "assessment.judgement.0", severity: "warning" }],
    },
  ],
});
