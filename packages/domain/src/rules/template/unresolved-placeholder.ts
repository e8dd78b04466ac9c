import { defineRule } from "../../rule/define-rule.ts";
import { nameOfElementAt } from "../../rule/element-names.ts";
import { references } from "../../sources/references.ts";

export const unresolvedPlaceholder = defineRule({
  id: "template/unresolved-placeholder",
  summary: "A blank of the template is still in the note.",
  why: "A finished note with a blank says that nobody read it before it was signed, and what belongs there is not documented.",
  stages: ["note"],
  level: "error",
  // Missing elements keep silent beside a blank or an empty heading, so this must speak in every profile.
  profiles: { guide: "error" },
  sources: [references.placeholderDialects],
  messages: {
    blank: {
      problem: "The blank {text} was not filled in.",
      remedy: "Write what belongs there, or delete the line.",
    },
    elementBlank: {
      problem: "The blank {text} for {element} was not filled in.",
      remedy: "Write {element} in its place.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen for *** seconds to 8 papules on both cheeks.",
    },
    { format: "yaml", text: 'kind: note\nprocedure: { cryogen: "{{cryogen}}" }' },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen for 5 seconds to 8 papules on both cheeks.",
    },
  ],
  whenToTurnOff: "Where unfinished notes are checked on purpose.",
  *check({ document }) {
    for (const [index, { text, element }] of (document?.placeholders ?? []).entries()) {
      const path = ["document", "placeholders", index];
      const name = element === undefined ? undefined : nameOfElementAt(element);
      yield name === undefined
        ? { messageId: "blank", path, data: { text } }
        : { messageId: "elementBlank", path, data: { text, element: name } };
    }
  },
});
