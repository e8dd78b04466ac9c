import { defineRule } from "../../rule/define-rule.ts";
import { isMissing, isProvidedFor, missingAt } from "../../rule/presence.ts";
import { references } from "../../sources/references.ts";

export const contraindicationScreenMissing = defineRule({
  id: "documentation/contraindication-screen-missing",
  summary: "Nothing says that the patient was asked about cold sensitivity.",
  why: "Cold urticaria, cryoglobulinemia and Raynaud make freezing risky; one line shows that they were thought of.",
  stages: ["template", "note"],
  level: "info",
  sources: [references.cryosurgeryGuideline, references.familyPractice],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "Nothing says that the patient was asked about cold sensitivity.",
      remedy: "Write the answer on cold urticaria, cryoglobulinemia and Raynaud.",
      inTemplate: {
        problem: "The template does not ask about cold sensitivity.",
        remedy: "Add a blank for the answer on cold urticaria, cryoglobulinemia and Raynaud.",
      },
    },
  },
  yieldsTo: ["procedure/technique-not-freezing"],
  avoid: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen, 5 s per lesion, to 6 acne papules.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## History\nNo cold urticaria, cryoglobulinemia or Raynaud.\n\n## Procedure\nLiquid nitrogen, 5 s per lesion, to 6 acne papules.",
    },
  ],
  whenToTurnOff: "Where the screen stands in an intake form. No payer is known to ask for it.",
  *check(encounter) {
    // Whoever records a contraindication has asked.
    const isRecorded = isProvidedFor(encounter, encounter.procedure?.contraindications);
    if (!isRecorded && isMissing(encounter, "procedure.contraindicationScreen")) {
      yield { messageId: "missing", ...missingAt(encounter, "procedure.contraindicationScreen") };
    }
  },
});
