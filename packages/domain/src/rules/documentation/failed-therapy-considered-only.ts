import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isUnread } from "../../rule/presence.ts";
import { hasBlank, isUnsuccessful, treatmentName, wasTried } from "../../rule/prior-treatments.ts";
import { guide } from "../../sources/guide.ts";

export const failedTherapyConsideredOnly = defineRule({
  id: "documentation/failed-therapy-considered-only",
  summary: "Other treatment was only considered or discussed.",
  why: "The guide lets options be considered in one place and asks for their failure or unsuitability in others; the stricter reading is the safer one.",
  stages: ["note"],
  level: "warning",
  sources: [guide(4, 5, 7)],
  messages: {
    consideredOnly: {
      problem: "Other treatment ({treatment}) was only considered; none was tried or ruled out.",
      remedy: "Write why it does not suit the patient, or which treatment was tried and failed.",
    },
  },
  yieldsTo: ["documentation/failed-therapy-contradicted", "diagnosis/acne-scar"],
  avoid: [
    {
      format: "yaml",
      text: "kind: note\nprior_treatments:\n  - { name: doxycycline, outcome: considered }\nprocedure: Liquid nitrogen, 5 s, to 6 acne papules.",
    },
    {
      format: "markdown",
      text: "---\nkind: note\n---\nAcne vulgaris. Discussed doxycycline. Liquid nitrogen, 5 s, to 6 acne papules.",
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: "kind: note\nprior_treatments:\n  - { name: doxycycline, outcome: declined, reason: photosensitivity }\nprocedure: Liquid nitrogen, 5 s, to 6 acne papules.",
    },
  ],
  whenToTurnOff: "Where the payers of the practice accept that other options were considered.",
  *check(encounter) {
    const treatments = encounter.priorTreatments ?? [];
    if (isUnread(encounter, "priorTreatments")) return;
    if (treatments.some((one) => isUnsuccessful(one) || wasTried(one) || hasBlank(one))) return;
    for (const [index, treatment] of treatments.entries()) {
      const considered = valuesOf(treatment.outcome).find(({ value }) => value === "considered");
      if (considered) {
        yield {
          messageId: "consideredOnly",
          path: ["priorTreatments", index, "outcome", considered.index],
          data: { treatment: treatmentName(treatment) ?? "not named" },
        };
        return;
      }
    }
  },
});
