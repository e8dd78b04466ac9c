import type { Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isMissing, missingAt } from "../../rule/presence.ts";
import { references } from "../../sources/references.ts";

/** Severity that is a reason by itself; "mild acne" is not. */
const REASON =
  /\b(?:moderate|severe|nodul|cyst|conglobat|inflam|painful|tender|scarring|iga\b|pga\b|grade\W{0,2}(?:[34]|iii|iv)\b)/i;

export const necessityMissing = defineRule({
  id: "documentation/necessity-missing",
  summary: "No reason is given for freezing now.",
  why: "Payers pay for what is medically necessary; a symptom, the severity, or why this option was chosen tells treatment from cosmetics.",
  stages: ["note"],
  level: "warning",
  profiles: { audit: "error" },
  sources: [references.medicalNecessity, references.cosmeticDetermination],
  messages: {
    missing: {
      problem: "No reason is given for freezing now.",
      remedy: "Write the symptom, the severity, or why this option was chosen over others.",
    },
  },
  yieldsTo: ["procedure/cosmetic-intent"],
  avoid: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen, 5 s per lesion, to 6 acne papules.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Assessment\nPainful nodules, scarring risk.\n\n## Procedure\nLiquid nitrogen, 5 s per lesion, to 6 acne nodules.",
    },
  ],
  whenToTurnOff: "Where the freezing is paid by the patient and no payer reviews the note.",
  *check(encounter) {
    if (isMissing(encounter, "procedure.necessity") && !isSevere(encounter)) {
      yield { messageId: "missing", ...missingAt(encounter, "procedure.necessity") };
    }
  },
});

function isSevere({ assessment }: Encounter): boolean {
  return valuesOf(assessment?.severity).some(
    ({ value, mention }) => REASON.test(value) || REASON.test(mention.text ?? ""),
  );
}
