import { aNote, aTemplate, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { acneScar } from "./acne-scar.ts";

const noAcne = { diagnoses: undefined, conditions: undefined, claim: undefined };

testRule(acneScar, {
  silent: [
    { name: "a note on acne", encounter: aNote() },
    {
      name: "acne with early scarring",
      encounter: aNote({ conditions: [value("nodular-acne"), value("acne-scar", "assessment")] }),
    },
    {
      name: "scar and acne codes together",
      encounter: aNote({
        diagnoses: [{ code: [value("L90.5")] }, { code: [value("L70.0")] }],
        conditions: undefined,
        claim: undefined,
      }),
    },
    {
      name: "scars as the target beside coded acne, which is another rule's",
      encounter: aNote({ procedure: { targets: [value("acne-scar")] } }),
    },
    {
      name: "a misspelt acne code",
      encounter: aNote({
        ...noAcne,
        diagnoses: [{ code: [value("L7O.0")] }],
        conditions: [value("acne-scar", "exam")],
      }),
    },
    {
      name: "acne scars in the history alone",
      encounter: aNote({ ...noAcne, conditions: [value("acne-scar", "history")] }),
    },
    {
      name: "an old scar that the examination mentions",
      encounter: aNote({ ...noAcne, conditions: [value("scar", "exam"), value("keloid", "exam")] }),
    },
    {
      name: "a pick list with room for acne",
      encounter: aTemplate({
        ...noAcne,
        conditions: [{ state: "choice", options: ["acne-vulgaris", "acne-scar"] }],
      }),
    },
    {
      name: "a template whose diagnosis is still to be written",
      encounter: aTemplate({
        ...noAcne,
        diagnoses: [{ label: [slot()] }],
        conditions: [value("acne-scar", "exam")],
      }),
    },
    {
      name: "a frozen wart in a patient with acne scars",
      encounter: aNote({
        ...noAcne,
        conditions: [value("acne-scar", "exam")],
        procedure: { targets: [value("wart")] },
      }),
    },
  ],
  finds: [
    {
      name: "acne scars as the target",
      encounter: aNote({ ...noAcne, procedure: { targets: [value("acne-scar")] } }),
      findings: [
        {
          messageId: "text",
          path: "procedure.targets.0",
          severity: "error",
          data: { name: "acne scars" },
        },
      ],
    },
    {
      name: "acne scars as the only condition",
      encounter: aNote({ ...noAcne, conditions: [value("acne-scar")] }),
      findings: [{ messageId: "text", path: "conditions.0" }],
    },
    {
      name: "acne scars beneath a title that says acne",
      encounter: aNote({
        ...noAcne,
        conditions: [value("acne", "header"), value("acne-scar", "diagnosis")],
      }),
      findings: [{ messageId: "text", path: "conditions.1" }],
    },
    {
      name: "a keloid as the diagnosis",
      encounter: aNote({ ...noAcne, conditions: [value("keloid", "diagnosis")] }),
      findings: [{ messageId: "text" }],
    },
    {
      name: "a template for acne scars",
      encounter: aTemplate({
        ...noAcne,
        diagnoses: [{ label: [value("Acne scars")], condition: "acne-scar" }],
      }),
      findings: [{ messageId: "text", path: "diagnoses.0" }],
    },
    {
      name: "a scar code, once, although the text says scars too",
      encounter: aNote({
        ...noAcne,
        diagnoses: [{ code: [value("L90.5")], condition: "acne-scar" }],
        conditions: [value("acne-scar")],
        procedure: { targets: [value("acne-scar")] },
        claim: claim(claimLine("17340", { diagnoses: ["A"] })),
      }),
      findings: [
        {
          messageId: "code",
          path: "claim.lines.0.diagnoses.0.0",
          data: { code: "L90.5", descriptor: "Scar conditions and fibrosis of skin" },
        },
      ],
    },
    {
      name: "as a warning where the settings say so",
      encounter: aNote({ ...noAcne, diagnoses: [{ code: [value("L91.0")] }] }),
      settings: { rules: { "diagnosis/acne-scar": { level: "warning" } } },
      findings: [{ messageId: "code", severity: "warning" }],
    },
  ],
});
