import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isMissing, isOpen, missingAt } from "../../rule/presence.ts";
import { references } from "../../sources/references.ts";

export const lesionCountMissing = defineRule({
  id: "documentation/lesion-count-missing",
  summary: "The number of lesions is missing or vague.",
  why: "Reviewers look for a count of treated lesions. It makes the note credible; 17340 stays one unit whatever the count.",
  stages: ["template", "note"],
  level: "warning",
  profiles: { audit: "error" },
  sources: [references.alabamaManual, references.dermatologyRedFlags],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "The number of lesions is not stated.",
      remedy: "Write how many lesions were frozen; 24G stays 1 unit.",
      inTemplate: {
        problem: "The template has no place for the number of lesions.",
        remedy: "Add a blank for the number of lesions; 24G stays 1 unit.",
      },
    },
    vague: {
      problem: 'The number of lesions is vague: "{words}".',
      remedy: "Write how many lesions were frozen; 24G stays 1 unit.",
      inTemplate: {
        problem: 'The number of lesions is vague for every patient: "{words}".',
        remedy: "Add a blank for the number of lesions; 24G stays 1 unit.",
      },
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen, 5 s, to several acne papules on the cheeks.",
    },
    { format: "markdown", text: "## Procedure\nLiquid nitrogen, 5 s each, to acne of the cheeks." },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen, 5 s, to 8 acne papules on the cheeks.",
    },
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen, 5 s each, to *** acne papules on the cheeks.",
    },
  ],
  whenToTurnOff: "Where whole areas are painted with slush, so that lesions are not counted.",
  *check(encounter) {
    const mentions = encounter.procedure?.lesionCount;
    const counts = valuesOf(mentions);
    const [vague] = counts;
    if (vague?.value.kind === "vague") {
      const isCounted = counts.some(({ value }) => value.kind === "exact");
      if (isCounted || isOpen(encounter, mentions)) return;
      yield {
        messageId: "vague",
        path: ["procedure", "lesionCount", vague.index],
        data: { words: vague.value.text },
      };
    } else if (isMissing(encounter, "procedure.lesionCount")) {
      yield { messageId: "missing", ...missingAt(encounter, "procedure.lesionCount") };
    }
  },
});
