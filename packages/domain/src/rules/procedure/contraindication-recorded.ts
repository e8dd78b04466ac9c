import type { Contraindication } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isProvidedFor } from "../../rule/presence.ts";
import { references } from "../../sources/references.ts";
import { contraindicationName } from "../../vocabulary/contraindications.ts";

export const contraindicationRecorded = defineRule({
  id: "procedure/contraindication-recorded",
  summary:
    "A condition that speaks against freezing is recorded, and no reason to freeze in spite of it.",
  why: "Some conditions make freezing dangerous. Who freezes all the same has a reason, and the record should show it.",
  stages: ["note"],
  level: "warning",
  sources: [
    references.cryosurgeryGuideline,
    references.familyPractice,
    references.familyPhysician2020,
  ],
  messages: {
    recorded: {
      problem: "The record lists {condition}, which speaks against freezing.",
      remedy:
        "Write why the freezing went ahead, or correct the entry if the patient does not have it.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: '---\nkind: note\ncode: "17340"\n---\n## History\nAcne vulgaris. Raynaud phenomenon.\n\n## Procedure\nLiquid nitrogen, 5 s each, to 6 acne papules on the chin.',
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: '---\nkind: note\ncode: "17340"\n---\n## History\nAcne vulgaris. No history of Raynaud phenomenon, no cold urticaria.\n\n## Procedure\nLiquid nitrogen, 5 s each, to 6 acne papules on the chin.',
    },
  ],
  whenToTurnOff: "Where contraindications are weighed in a document of their own.",
  *check(encounter) {
    const { contraindications, contraindicationRationale } = encounter.procedure ?? {};
    if (isProvidedFor(encounter, contraindicationRationale)) return;
    const reported = new Set<Contraindication>();
    for (const { value, index } of valuesOf(contraindications)) {
      if (reported.has(value)) continue;
      reported.add(value);
      yield {
        messageId: "recorded",
        path: ["procedure", "contraindications", index],
        data: { condition: contraindicationName(value) },
      };
    }
  },
});
