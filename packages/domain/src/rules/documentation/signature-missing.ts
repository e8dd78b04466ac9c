import { defineRule } from "../../rule/define-rule.ts";
import { hasOpenHeading, isMissing, missingAt } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

export const signatureMissing = defineRule({
  id: "documentation/signature-missing",
  summary: "There is no signature.",
  why: "The provider who froze the lesions must sign; reviewers reject a record that nobody answers for.",
  stages: ["template", "note"],
  level: "error",
  profiles: { guide: "error" },
  sources: [guide(6), references.programIntegrity],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "There is no signature of the provider who did the treatment.",
      remedy: "Have the provider sign with name, credentials and date.",
      inTemplate: {
        problem:
          "The template has no place for the signature of the provider who does the treatment.",
        remedy: "Add a blank for the signature, with credentials and date.",
      },
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen, 5 s, to 6 acne papules.\n\n## Plan\nReturn in 4 weeks.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen, 5 s, to 6 acne papules.\n\nElectronically signed: @SIGNATURE@",
    },
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen, 5 s, to 6 acne papules.\n\nElectronically signed by Jane Roe, MD 2026-11-23 14:02",
    },
  ],
  whenToTurnOff:
    "Where the record system adds the signature when the note is closed and the template cannot show it.",
  *check(encounter) {
    if (isMissing(encounter, "signatures") && !hasOpenHeading(encounter, "signature")) {
      yield { messageId: "missing", ...missingAt(encounter, "signatures") };
    }
  },
});
