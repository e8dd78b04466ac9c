import { defineRule } from "../../rule/define-rule.ts";
import { isMissing, isOpen, missingAt } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

export const freezeDurationMissing = defineRule({
  id: "documentation/freeze-duration-missing",
  summary: "No freeze time is stated.",
  why: "The guide asks for the duration of the treatment, and freezing lasts seconds; how long the visit took does not show it.",
  stages: ["template", "note"],
  level: "error",
  profiles: { guide: "error" },
  sources: [guide(3, 6), references.cryotherapyGuideline],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "No freeze time in seconds is stated.",
      remedy: "Write how many seconds each lesion or area was frozen.",
      inTemplate: {
        problem: "The template has no place for the freeze time in seconds.",
        remedy: "Add a blank for the seconds of each lesion or area.",
      },
    },
  },
  yieldsTo: ["documentation/duration-ambiguous", "procedure/technique-not-freezing"],
  avoid: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen by cotton swab to 6 acne papules on the cheeks.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen by cotton swab, 5 s per lesion, to 6 acne papules on the cheeks.",
    },
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen was applied for *** seconds to *** acne papules.",
    },
  ],
  whenToTurnOff: "Never for 17340: the guide lists the duration among what must be documented.",
  *check(encounter) {
    // "Duration: ***" is a place where seconds can be written.
    if (
      isMissing(encounter, "procedure.freezeTime") &&
      !isOpen(encounter, encounter.procedure?.duration)
    ) {
      yield { messageId: "missing", ...missingAt(encounter, "procedure.freezeTime") };
    }
  },
});
