import { linesBeside17340 } from "../../rule/beside-17340.ts";
import { ACNE_CRYOTHERAPY, linesBilling } from "../../rule/claim-lines.ts";
import { codesInText, type ProcedureCodeMention } from "../../rule/code-mentions.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isProvidedFor } from "../../rule/presence.ts";
import { references } from "../../sources/references.ts";
import type { Encounter } from "../../encounter/encounter.ts";

/** Other treatments of acne lesions, in our own words. */
const OTHER_SERVICES: Readonly<Record<string, string>> = {
  "10040": "opening acne lesions",
  "11900": "injecting lesions",
  "11901": "injecting lesions",
  "17360": "peeling acne",
};

export const sameLesionDoubleService = defineRule({
  id: "coding/same-lesion-double-service",
  summary:
    "Acne is billed as frozen and treated in another way, and the note does not say which lesion got which.",
  why: "No bundling edit holds these codes apart, so only the note shows that no lesion was billed twice.",
  stages: ["note"],
  level: "warning",
  sources: [references.ptp, references.dermatologyRedFlags],
  messages: {
    unallocated: {
      problem:
        "17340 and {code} ({service}) are billed for one day (box 24D), and the note does not say which lesions got which.",
      remedy: "Write for each of the two how many lesions it treated and where.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nprocedure: LN2 and intralesional triamcinolone to nodules of the cheek.\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "11900" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nprocedure: LN2 to 4 nodules of the right cheek; intralesional triamcinolone to 2 nodules of the jaw.\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "11900" }',
    },
  ],
  whenToTurnOff: "When the other procedure is documented in another file.",
  *check(encounter) {
    const { separateSites, lesionAllocation } = encounter.procedure ?? {};
    if (isProvidedFor(encounter, separateSites) || isProvidedFor(encounter, lesionAllocation))
      return;
    for (const { code, path } of billedBeside17340(encounter)) {
      const service = OTHER_SERVICES[code];
      if (service !== undefined) yield { messageId: "unallocated", path, data: { code, service } };
    }
  },
});

/** The other codes of the claim or, where it bills no 17340, those that the text names with it. */
function billedBeside17340(encounter: Encounter): readonly ProcedureCodeMention[] {
  if (linesBilling(encounter).length > 0) return linesBeside17340(encounter);
  const codes = codesInText(encounter);
  const isClaimEmpty = (encounter.claim?.lines ?? []).length === 0;
  return isClaimEmpty && codes.some(({ code }) => code === ACNE_CRYOTHERAPY) ? codes : [];
}
