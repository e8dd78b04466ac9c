import type { Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { modifiersWith17340 } from "../../rule/code-mentions.ts";
import { defineRule } from "../../rule/define-rule.ts";
import type { Path } from "../../rule/path.ts";
import { mayBeMedicare } from "../../rule/payer.ts";
import { isProvidedFor } from "../../rule/presence.ts";
import { references } from "../../sources/references.ts";

const NOTICE_MODIFIERS = ["GA", "GX", "GY", "GZ"];

export const abnMissing = defineRule({
  id: "billing/abn-missing",
  summary: "Medicare is expected not to pay, and no notice to the patient is recorded.",
  why: "Without a notice beforehand the patient owes nothing for a service that Medicare denies as cosmetic or not necessary.",
  stages: ["note"],
  level: "off",
  profiles: { medicare: "warning" },
  sources: [references.advanceNotice, references.cosmeticDetermination],
  messages: {
    cosmetic: {
      problem:
        "The freezing is said to be for looks, and neither a notice to the patient nor GA, GX or GY stands with it (box 24D).",
      remedy:
        "Record the signed notice and bill the modifier that fits, or write the medical reason.",
    },
    scars: {
      problem:
        "Scars are what was frozen, and neither a notice to the patient nor GA, GX or GY stands with it (box 24D).",
      remedy: "Record the signed notice and bill the modifier that fits.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\npayer: medicare\nprocedure: LN2 by cotton swab, 5 s per lesion, to 8 acne papules. Cosmetic treatment.\nclaim:\n  lines:\n    - { code: "17340" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\npayer: medicare\nprocedure: LN2 by cotton swab, 5 s per lesion, to 8 acne papules. Cosmetic treatment; ABN signed.\nclaim:\n  lines:\n    - { code: "17340", modifiers: ["GA"] }',
    },
  ],
  whenToTurnOff: "When notices are kept in another system.",
  *check(encounter, context) {
    if (!mayBeMedicare(context) || isNotified(encounter)) return;
    const { cosmeticIntent, necessity, targets } = encounter.procedure ?? {};
    const intent = valuesOf(cosmeticIntent)[0];
    const scar = valuesOf(targets).find(({ value }) => value === "acne-scar" || value === "scar");
    const at = (element: string, index: number): Path => ["procedure", element, index];
    if (intent && !isProvidedFor(encounter, necessity)) {
      yield { messageId: "cosmetic", path: at("cosmeticIntent", intent.index) };
    } else if (
      scar &&
      valuesOf(targets).every(({ value }) => value === "acne-scar" || value === "scar")
    ) {
      yield { messageId: "scars", path: at("targets", scar.index) };
    }
  },
});

function isNotified(encounter: Encounter): boolean {
  return (
    isProvidedFor(encounter, encounter.claim?.beneficiaryNotice) ||
    modifiersWith17340(encounter).some(({ modifier }) => NOTICE_MODIFIERS.includes(modifier))
  );
}
