import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isMissing, isOpen } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

export const durationAmbiguous = defineRule({
  id: "documentation/duration-ambiguous",
  summary: "The only duration has no unit, or can only be that of the visit.",
  why: "Duration can mean the seconds of freezing or the minutes of the visit; only the first shows what was done to the skin.",
  stages: ["template", "note"],
  level: "warning",
  sources: [guide(3, 6), references.cosmeticTemplates],
  messages: {
    visit: {
      problem: 'The only duration, "{words}", reads as the length of the visit.',
      remedy: "State the freeze time in seconds as well, for example 5 s per lesion.",
    },
    noUnit: {
      problem: 'The duration "{words}" has no unit.',
      remedy: "Write the unit: seconds for the freeze, minutes for the visit.",
    },
  },
  yieldsTo: ["procedure/technique-not-freezing"],
  avoid: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen to 6 acne papules on the cheeks.\n\n**Duration:** 15 min",
    },
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen to *** acne papules.\n\n**Duration:** [minutes]",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen, 5 s per lesion, to 6 acne papules on the cheeks.\n\n**Duration:** 15 min",
    },
  ],
  whenToTurnOff: "Where the record states freeze times in a flow sheet that goes with the note.",
  *check(encounter) {
    const { duration } = encounter.procedure ?? {};
    if (!isMissing(encounter, "procedure.freezeTime") || isOpen(encounter, duration)) return;
    const durations = valuesOf(duration);
    const noUnit = durations.find(({ value }) => value.unit === "none");
    const visit = durations.find(({ value }) => value.unit === "minutes" || value.unit === "hours");
    const found = noUnit ?? visit;
    if (found) {
      yield {
        messageId: noUnit ? "noUnit" : "visit",
        path: ["procedure", "duration", found.index],
        data: { words: found.value.text },
      };
    }
  },
});
