import { defineRule } from "../../rule/define-rule.ts";
import { isMissing, missingAt } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

export const siteMissing = defineRule({
  id: "documentation/site-missing",
  summary: "No anatomic site is stated.",
  why: "Without a site nobody can match the treatment to the examination, or tell it from another procedure on the same day.",
  stages: ["template", "note"],
  level: "error",
  profiles: { audit: "error" },
  sources: [references.dermatologyRedFlags, references.alabamaManual, guide("9 (examples)")],
  fixable: "suggestion",
  messages: {
    missing: {
      problem: "No anatomic site is stated.",
      remedy: "Write where the lesions were frozen, with the side.",
      inTemplate: {
        problem: "The template has no place for the anatomic site.",
        remedy: "Add a blank for the site, with the side.",
      },
    },
  },
  avoid: [
    { format: "markdown", text: "## Procedure\nAcne treated with liquid nitrogen, 5 s each." },
  ],
  prefer: [
    {
      format: "markdown",
      text: "## Procedure\nAcne of the forehead and both temples treated with liquid nitrogen, 5 s each.",
    },
    {
      format: "markdown",
      text: "## Procedure\nLiquid nitrogen was applied for *** seconds to *** acne papules.\n\n**Site:** ***",
    },
  ],
  whenToTurnOff: "Where sites are recorded on a body map that goes with the note.",
  *check(encounter) {
    if (isMissing(encounter, "procedure.sites")) {
      yield { messageId: "missing", ...missingAt(encounter, "procedure.sites") };
    }
  },
});
