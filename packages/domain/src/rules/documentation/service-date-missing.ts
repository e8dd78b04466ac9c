import { defineRule } from "../../rule/define-rule.ts";
import { isMissing, isProvidedFor, missingAt } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";

export const serviceDateMissing = defineRule({
  id: "documentation/service-date-missing",
  summary: "No date of the treatment is stated.",
  why: "The record must show on which day the freezing was done; global period and claim date both hang on it.",
  stages: ["template", "note"],
  level: "error",
  profiles: { guide: "error" },
  sources: [guide(6)],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "No date of service is stated.",
      remedy: "Write the day of the treatment, as in box 24A.",
      inTemplate: {
        problem: "The template has no place for the date of service.",
        remedy: "Add a blank for the day of the treatment, as in box 24A.",
      },
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "# Acne cryotherapy\n\n## Procedure\nLiquid nitrogen, 5 s, to 6 acne papules.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "# Acne cryotherapy\n\n**Date of service:** @TODAY@\n\n## Procedure\nLiquid nitrogen, 5 s, to 6 acne papules.",
    },
    {
      format: "yaml",
      text: "kind: note\nservice: { date: 2026-11-23 }\nprocedure: Liquid nitrogen, 5 s, to 6 acne papules.",
    },
  ],
  whenToTurnOff:
    "Where the record system prints the date of service on every page and the template leaves it out on purpose.",
  *check(encounter) {
    const onClaim =
      encounter.claim?.lines?.some(({ date }) => isProvidedFor(encounter, date)) ?? false;
    if (isMissing(encounter, "service.date") && !onClaim) {
      yield { messageId: "missing", ...missingAt(encounter, "service.date") };
    }
  },
});
