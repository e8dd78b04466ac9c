import type { SectionName } from "../../encounter/mention.ts";
import { aNote, aTemplate, slot } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { emptySection } from "./empty-section.ts";

const heading = (name: SectionName, label: string, empty = true) => ({ name, label, empty });

testRule(emptySection, {
  silent: [
    { name: "a note without headings", encounter: aNote() },
    {
      name: "a heading with content",
      encounter: aNote({ document: { sections: [heading("aftercare", "Aftercare", false)] } }),
    },
    {
      name: "a heading whose content stands under the next one",
      encounter: aNote({
        document: {
          sections: [
            heading("procedure", "Procedure"),
            heading("procedure", "Procedure details", false),
          ],
        },
      }),
    },
    {
      name: "the headings of a template, which are places to write",
      encounter: aTemplate({ document: { sections: [heading("aftercare", "Aftercare")] } }),
    },
    {
      name: "an empty plan beside aftercare, and other headings",
      encounter: aNote({
        document: { sections: [heading("plan", "Plan"), heading("other", "Labs")] },
      }),
    },
  ],
  finds: [
    {
      name: "an empty aftercare section",
      encounter: aNote({
        aftercare: { instructions: [], followUp: [slot("")] },
        document: { sections: [heading("aftercare", "Aftercare")] },
      }),
      findings: [
        {
          messageId: "required",
          path: "document.sections.0",
          severity: "error",
          data: { label: "Aftercare" },
        },
      ],
    },
    {
      name: "empty sections for visit, diagnosis, earlier treatment, procedure and signature",
      encounter: aNote({
        service: undefined,
        conditions: undefined,
        diagnoses: undefined,
        priorTreatments: undefined,
        procedure: { cryogen: undefined, freezeTime: undefined },
        signatures: undefined,
        document: {
          sections: [
            heading("header", "Visit"),
            heading("diagnosis", "Diagnosis"),
            heading("priorTreatment", "Prior treatment"),
            heading("procedure", "Procedure"),
            heading("signature", "Signature"),
          ],
        },
      }),
      findings: [
        { messageId: "required" },
        { messageId: "required" },
        { messageId: "required" },
        { messageId: "required" },
        { messageId: "required" },
      ],
    },
    {
      name: "a required heading whose content stands elsewhere, once",
      encounter: aNote({
        document: {
          sections: [heading("aftercare", "Aftercare"), heading("aftercare", "Follow-up")],
        },
      }),
      findings: [{ messageId: "usual", path: "document.sections.0", severity: "warning" }],
    },
    {
      name: "an empty consent section",
      encounter: aNote({
        procedure: { consent: undefined },
        document: { sections: [heading("consent", "Consent")] },
      }),
      findings: [{ messageId: "usual", severity: "warning", data: { label: "Consent" } }],
    },
  ],
});
