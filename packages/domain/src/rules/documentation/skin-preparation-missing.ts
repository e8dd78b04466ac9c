import { defineRule } from "../../rule/define-rule.ts";
import { isMissing, missingAt } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";

export const skinPreparationMissing = defineRule({
  id: "documentation/skin-preparation-missing",
  summary: "Nothing says that the skin was washed or cleaned.",
  why: "Cleaning the skin is the first step of the procedure as the guide describes it; outside the guide nobody is known to ask for it.",
  stages: ["template", "note"],
  level: "off",
  profiles: { guide: "info", audit: "info" },
  sources: [guide(3)],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "Nothing says that the skin was washed or cleaned.",
      remedy: "Write how the skin was prepared.",
      inTemplate: {
        problem: "The template has no place for the preparation of the skin.",
        remedy: "Write how the skin is prepared, or add a blank for it.",
      },
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen, 5 s per lesion, to 6 acne papules.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nSkin cleansed with alcohol. Liquid nitrogen, 5 s per lesion, to 6 acne papules.",
    },
    {
      format: "yaml",
      text: 'procedure:\n  cryogen: liquid nitrogen\n  preparation: "{{preparation}}"',
    },
  ],
  whenToTurnOff: "Where a protocol of the practice covers skin preparation.",
  *check(encounter) {
    if (isMissing(encounter, "procedure.preparation")) {
      yield { messageId: "missing", ...missingAt(encounter, "procedure.preparation") };
    }
  },
});
