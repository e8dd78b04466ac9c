import { aNote, aTemplate, slot } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { conditionalRequired } from "./conditional-required.ts";

const under = (condition: string, ...elements: string[]) => ({
  conditionals: elements.map((element) => ({ element, condition })),
});

testRule(conditionalRequired, {
  silent: [
    { name: "a template without conditions", encounter: aTemplate() },
    {
      name: "guardian consent for minors",
      encounter: aTemplate({ document: under("{{#if minor}}", "procedure.guardianConsent") }),
    },
    {
      name: "a follow-up under a condition beside instructions for all",
      encounter: aTemplate({ document: under("required: false", "aftercare.followUp") }),
    },
    {
      name: "an optional remark on the preparation",
      encounter: aTemplate({ document: under("required: false", "procedure.preparation") }),
    },
    { name: "a note", encounter: aNote({ document: under("{{#if adult}}", "signatures") }) },
  ],
  finds: [
    {
      name: "a signature for adults only",
      encounter: aTemplate({ document: under("{{#if adult}}", "signatures.0.name") }),
      findings: [
        {
          messageId: "conditional",
          path: "document.conditionals.0",
          severity: "warning",
          data: { element: "the signature", condition: "{{#if adult}}" },
        },
      ],
    },
    {
      name: "instructions and follow-up both under a condition",
      encounter: aTemplate({
        aftercare: { instructions: [slot()], followUp: [slot()] },
        document: under("{% if x %}", "aftercare.instructions", "aftercare.followUp"),
      }),
      findings: [{ messageId: "conditional" }, { messageId: "conditional" }],
    },
    {
      name: "aftercare as a whole, and an optional field for the freeze time",
      encounter: aTemplate({
        document: under("required: false", "aftercare", "procedure.freezeTime"),
      }),
      findings: [
        {
          messageId: "conditional",
          data: { element: "the aftercare", condition: "required: false" },
        },
        {
          messageId: "conditional",
          data: { element: "the freeze time", condition: "required: false" },
        },
      ],
    },
  ],
});
