import { pairsOnClaim, partingModifier } from "../../rule/bundling.ts";
import { ACNE_CRYOTHERAPY, hasOpenModifier } from "../../rule/claim-lines.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

export const ncciPair = defineRule({
  id: "coding/ncci-pair",
  summary: "17340 is billed beside a destruction code that bundles it.",
  why: "The bundling edits pay the destruction of other lesions and deny 17340 beside it, unless a modifier says that the lesions were others; the guide is silent on this.",
  stages: ["note"],
  level: "error",
  sources: [references.ptp, guide(7)],
  messages: {
    unmodified: {
      problem:
        "{column1} and 17340 are billed for one day without modifier 59, XE, XS, XP or XU (box 24D): column 1 is {column1}, column 2 is 17340, indicator 1.",
      remedy:
        "Add the modifier that fits if other lesions were treated and the note says which; otherwise bill the one code that holds.",
    },
    never: {
      problem:
        "{column1} and 17340 are billed for one day (box 24D): column 1 is {column1}, column 2 is 17340, indicator 0, so no modifier parts them.",
      remedy: "Bill the one code that holds.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nservice: { date: 2026-11-23 }\nclaim:\n  lines:\n    - { code: "17110", diagnoses: [B07.8] }\n    - { code: "17340", diagnoses: [L70.0] }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nservice: { date: 2026-11-23 }\nclaim:\n  lines:\n    - { code: "17110", diagnoses: [B07.8] }\n    - { code: "17340", modifiers: ["XS"], diagnoses: [L70.0] }',
    },
  ],
  whenToTurnOff: "When none of your payers uses the Medicare bundling edits.",
  *check(encounter, { tables }) {
    for (const billed of pairsOnClaim(encounter, tables)) {
      const { pair, procedure, other } = billed;
      if (pair.column2 !== ACNE_CRYOTHERAPY) continue;
      const place = {
        path: procedure.path,
        related: [{ path: other.path, message: `${other.code} is column 1.` }],
        data: { column1: pair.column1 },
      };
      if (pair.modifierIndicator === 0) yield { messageId: "never", ...place };
      else if (
        !partingModifier(billed) &&
        ![procedure, other].some((line) => hasOpenModifier(encounter, line))
      ) {
        yield { messageId: "unmodified", ...place };
      }
    }
  },
});
