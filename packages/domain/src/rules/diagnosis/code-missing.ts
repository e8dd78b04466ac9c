import type { Encounter } from "../../encounter/encounter.ts";
import { linesBilling } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { codeMentions } from "../../rule/diagnosis-codes.ts";
import { names17340 } from "../../rule/named-codes.ts";
import type { Path } from "../../rule/path.ts";
import { isOpen, isProvidedFor, isSectionEmpty } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

export const codeMissing = defineRule({
  id: "diagnosis/code-missing",
  summary: "17340 is recorded without a diagnosis code.",
  why: "A claim line is paid for the diagnosis that it points to, so a note that names the procedure code needs the ICD-10-CM code as well.",
  stages: ["note"],
  level: "error",
  sources: [references.claimForm, guide(6)],
  messages: {
    missing: {
      problem: "17340 is recorded, but no ICD-10-CM code (box 21).",
      remedy: "Write the code of the acne that was treated, such as L70.0 for acne vulgaris.",
    },
  },
  yieldsTo: ["documentation/acne-diagnosis-missing"],
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { label: Acne vulgaris }\nprocedure: { code: "17340", cryogen: liquid nitrogen }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\ndiagnoses:\n  - { code: L70.0, label: Acne vulgaris }\nprocedure: { code: "17340", cryogen: liquid nitrogen }',
    },
  ],
  whenToTurnOff: "Where codes are assigned later, by coders who do not work in the note.",
  *check(encounter) {
    const stated =
      codeMentions(encounter).length > 0 ||
      encounter.diagnoses?.some(({ code }) => isProvidedFor(encounter, code)) === true ||
      linesBilling(encounter).some(({ line }) =>
        line.diagnoses?.some((one) => isOpen(encounter, one)),
      );
    if (stated || !names17340(encounter) || isSectionEmpty(encounter, "diagnosis")) return;
    yield { messageId: "missing", path: placeOfCode(encounter) };
  },
});

/** The empty label of the code, else the first diagnosis, else where diagnoses should stand. */
function placeOfCode({ diagnoses = [] }: Encounter): Path {
  const labelled = diagnoses.findIndex(({ code }) => code !== undefined && code.length > 0);
  if (labelled >= 0) return ["diagnoses", labelled, "code", 0];
  return diagnoses.length > 0 ? ["diagnoses", 0] : ["diagnoses"];
}
