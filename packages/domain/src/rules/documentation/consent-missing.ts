import { defineRule } from "../../rule/define-rule.ts";
import { hasOpenHeading, isMissing, isProvidedFor, missingAt } from "../../rule/presence.ts";
import { references } from "../../sources/references.ts";

export const consentMissing = defineRule({
  id: "documentation/consent-missing",
  summary: "No consent is stated.",
  why: "Freezing can blister, scar and change the colour of the skin, so the record should show that the patient agreed, in words or in writing.",
  stages: ["template", "note"],
  level: "warning",
  profiles: { audit: "error" },
  sources: [references.cryotherapyGuideline, references.openPayer],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "No consent is stated.",
      remedy: "Write what was discussed and who consented.",
      inTemplate: {
        problem: "The template has no place for the consent.",
        remedy: "Add a blank for what was discussed and who consented.",
      },
    },
  },
  yieldsTo: ["documentation/guardian-consent-missing"],
  avoid: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen, 5 s per lesion, to 6 acne papules.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nVerbal consent obtained after discussing pain, blister and pigment change. Liquid nitrogen, 5 s per lesion, to 6 acne papules.",
    },
    { format: "markdown", text: "## Procedure\n**Consent:** ***" },
  ],
  whenToTurnOff: "Where a signed consent form goes with the note.",
  *check(encounter) {
    // In a template the guardian's line is for minors; the others consent themselves.
    const byGuardian =
      encounter.kind === "note" && isProvidedFor(encounter, encounter.procedure?.guardianConsent);
    if (
      !byGuardian &&
      isMissing(encounter, "procedure.consent") &&
      !hasOpenHeading(encounter, "consent")
    ) {
      yield { messageId: "missing", ...missingAt(encounter, "procedure.consent") };
    }
  },
});
