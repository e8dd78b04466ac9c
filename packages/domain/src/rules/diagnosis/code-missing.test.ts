import { aNote, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { codeMissing } from "./code-missing.ts";

const uncoded = [{ label: [value("Acne vulgaris")], condition: "acne-vulgaris" as const }];
const unpointed = claim(claimLine("17340", { units: 1 }));

testRule(codeMissing, {
  silent: [
    { name: "a note with a code", encounter: aNote() },
    {
      name: "a code on the claim line alone",
      encounter: aNote({
        diagnoses: uncoded,
        claim: claim(claimLine("17340", { diagnoses: ["L70.0"] })),
      }),
    },
    {
      name: "a wrong code, which is reported by itself",
      encounter: aNote({ diagnoses: [{ code: [value("706.1")] }], claim: unpointed }),
    },
    {
      name: "a blank, which is unresolved and not missing",
      encounter: aNote({ diagnoses: [{ code: [slot()] }], claim: unpointed }),
    },
    {
      name: "a blank in the pointer's place",
      encounter: aNote({
        diagnoses: uncoded,
        claim: { lines: [{ code: [value("17340")], diagnoses: [[slot()]] }] },
      }),
    },
    {
      name: "prose that names no procedure code either",
      encounter: aNote({ diagnoses: uncoded, claim: undefined, procedure: { code: undefined } }),
    },
    {
      name: "an empty diagnosis section, which is reported by itself",
      encounter: aNote({
        diagnoses: undefined,
        claim: unpointed,
        document: { sections: [{ name: "diagnosis", label: "Diagnosis", empty: true }] },
      }),
    },
  ],
  finds: [
    {
      name: "a diagnosis in words alone",
      encounter: aNote({ diagnoses: uncoded, claim: unpointed }),
      findings: [{ messageId: "missing", path: "diagnoses.0", severity: "error" }],
    },
    {
      name: "no diagnosis, with the code in the front matter",
      encounter: aNote({
        diagnoses: undefined,
        claim: undefined,
        procedure: { code: undefined },
        document: { declaredCodes: ["17340"] },
      }),
      findings: [{ messageId: "missing", path: "diagnoses" }],
    },
    {
      name: "an empty label, at the label",
      encounter: aNote({ diagnoses: [{ code: [slot("")] }], claim: unpointed }),
      findings: [{ messageId: "missing", path: "diagnoses.0.code.0" }],
    },
    {
      name: "a pointer to a diagnosis without a code",
      encounter: aNote({
        diagnoses: uncoded,
        claim: claim(claimLine("17340", { diagnoses: ["A"] })),
      }),
      findings: [{ messageId: "missing" }],
    },
  ],
});
