import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isProvidedFor } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

export const cosmeticIntent = defineRule({
  id: "procedure/cosmetic-intent",
  summary: "Appearance is the only purpose that is given.",
  why: "Payers do not cover what is done for looks. Where there is a medical reason, the record has to name it beside the wish for better skin.",
  stages: ["template", "note"],
  level: "warning",
  profiles: { audit: "error" },
  sources: [guide("9 (examples)"), references.cosmeticDetermination],
  messages: {
    cosmetic: {
      problem: "“{words}” gives appearance as the purpose, and no medical reason is named.",
      remedy:
        "Name the medical reason if there is one, such as pain, infection or scarring risk; otherwise treat the service as cosmetic.",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: '---\nkind: note\ncode: "17340"\n---\n## Assessment\nAcne vulgaris (L70.0). Cosmetic treatment at the request of the patient.\n\n## Procedure\nLiquid nitrogen, 5 s each, to 6 acne papules on the chin.',
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: '---\nkind: note\ncode: "17340"\n---\n## Assessment\nAcne vulgaris (L70.0). Treatment is not cosmetic: painful nodules with scarring risk.\n\n## Procedure\nLiquid nitrogen, 5 s each, to 6 acne papules on the chin.',
    },
  ],
  whenToTurnOff: "In a practice that bills cosmetic care to patients alone.",
  *check(encounter) {
    const { cosmeticIntent: purposes, necessity } = encounter.procedure ?? {};
    const [purpose] = valuesOf(purposes);
    if (!purpose || isProvidedFor(encounter, necessity)) return;
    yield {
      messageId: "cosmetic",
      path: ["procedure", "cosmeticIntent", purpose.index],
      data: { words: purpose.mention.text ?? purpose.value },
    };
  },
});
