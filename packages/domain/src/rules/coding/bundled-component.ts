import { pairsOnClaim, partingModifier } from "../../rule/bundling.ts";
import { ACNE_CRYOTHERAPY, hasOpenModifier } from "../../rule/claim-lines.ts";
import { componentName } from "../../rule/component-names.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isVisit } from "../../rule/visit-codes.ts";
import { references } from "../../sources/references.ts";

export const bundledComponent = defineRule({
  id: "coding/bundled-component",
  summary: "A part of the procedure is billed beside 17340.",
  why: "Numbing, closing, injecting and watching the patient are paid with 17340; billed beside it they deny.",
  stages: ["template", "note"],
  level: "error",
  sources: [references.ptp],
  messages: {
    never: {
      problem:
        "{code} ({component}) is billed beside 17340 in box 24D and is never paid with it: column 1 is 17340, column 2 {code}, indicator 0.",
      remedy: "Take {code} off the claim.",
    },
    unlessSeparate: {
      problem:
        "{code} ({component}) is billed beside 17340 in box 24D and belongs to it: column 1 is 17340, column 2 {code}, indicator 1, and no modifier 59, XE, XS, XP or XU says otherwise.",
      remedy:
        "Take {code} off the claim, or add the modifier if it served something other than the freezing and the note says so.",
      severity: "warning",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "64400" }',
    },
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "12001" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\nclaim:\n  lines:\n    - { code: "17340" }\n    - { code: "11900" }',
      note: "No edit bundles the two.",
    },
  ],
  whenToTurnOff: "When none of your payers uses the Medicare bundling edits.",
  *check(encounter, { tables }) {
    for (const billed of pairsOnClaim(encounter, tables)) {
      const { pair, procedure, other } = billed;
      // A visit that 25 frees is reported as a visit.
      if (
        pair.column1 !== ACNE_CRYOTHERAPY ||
        (isVisit(other.code) && pair.modifierIndicator === 1)
      )
        continue;
      const place = {
        path: other.path,
        data: { code: other.code, component: componentName(other.code) },
      };
      if (pair.modifierIndicator === 0) yield { messageId: "never", ...place };
      else if (
        !partingModifier(billed) &&
        ![procedure, other].some((line) => hasOpenModifier(encounter, line))
      ) {
        yield { messageId: "unlessSeparate", ...place };
      }
    }
  },
});
