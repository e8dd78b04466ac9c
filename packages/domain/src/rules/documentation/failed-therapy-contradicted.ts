import type { Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isUnread } from "../../rule/presence.ts";
import type { Path } from "../../rule/path.ts";
import { hasBlank, hasFailed, isUnsuccessful, treatmentName } from "../../rule/prior-treatments.ts";
import { guide } from "../../sources/guide.ts";

export const failedTherapyContradicted = defineRule({
  id: "documentation/failed-therapy-contradicted",
  summary: "The note says that no treatment was tried, or that treatment works.",
  why: "Freezing acne is supported where other treatment failed or does not suit; a note that says the opposite argues against its own claim.",
  stages: ["note"],
  level: "error",
  sources: [guide(4, 7)],
  messages: {
    untreated: {
      problem: 'The note says that no treatment was tried before ("{words}").',
      remedy:
        "Correct the statement, or write why no other treatment suits the patient; otherwise 17340 is not supported.",
    },
    effective: {
      problem:
        'The note says that earlier treatment works ("{words}") and records none that failed.',
      remedy:
        "Write which treatment failed or does not suit the patient; otherwise 17340 is not supported.",
    },
  },
  yieldsTo: ["diagnosis/acne-scar"],
  avoid: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\nAcne vulgaris, doing well on adapalene. Liquid nitrogen, 5 s, to 6 acne papules.",
    },
    {
      format: "markdown",
      text: "---\nkind: note\n---\nAcne vulgaris, treatment-naive. Liquid nitrogen, 5 s, to 6 acne papules.",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\nAcne vulgaris, failed adapalene for 12 weeks. Liquid nitrogen, 5 s, to 6 acne papules.",
    },
  ],
  whenToTurnOff: "Where the freezing is paid by the patient and no payer reviews the note.",
  *check(encounter) {
    const claim = untreated(encounter) ?? effective(encounter);
    if (claim) yield claim;
  },
});

/** Untreated, although nothing is ruled out, or although something failed. */
function untreated({ treatmentStatus, priorTreatments = [] }: Encounter) {
  const naive = valuesOf(treatmentStatus).find(({ value }) => value === "treatment-naive");
  if (!naive) return undefined;
  const failed = priorTreatments.findIndex(hasFailed);
  if (failed < 0 && priorTreatments.some(isUnsuccessful)) return undefined;
  const related = {
    path: ["priorTreatments", failed],
    message: "This treatment is recorded as failed.",
  };
  return {
    messageId: "untreated",
    path: ["treatmentStatus", naive.index],
    data: { words: naive.mention.text ?? "treatment-naive" },
    ...(failed < 0 ? {} : { related: [related] }),
  } as const;
}

/** Treatment that works, where nothing else failed or is ruled out. */
function effective(encounter: Encounter) {
  const { treatmentStatus, priorTreatments = [] } = encounter;
  if (isUnread(encounter, "priorTreatments")) return undefined;
  if (priorTreatments.some((one) => isUnsuccessful(one) || hasBlank(one))) return undefined;
  const status = valuesOf(treatmentStatus).find(({ value }) => value !== "treatment-naive");
  if (status) {
    const words = status.mention.text ?? status.value.replace("-", " ");
    return report(["treatmentStatus", status.index], words);
  }
  for (const [index, treatment] of priorTreatments.entries()) {
    const works = valuesOf(treatment.outcome).find(
      ({ value }) => value === "responding" || value === "not-failed",
    );
    if (works) {
      const words = works.mention.text ?? treatmentName(treatment) ?? works.value.replace("-", " ");
      return report(["priorTreatments", index, "outcome", works.index], words);
    }
  }
  return undefined;
}

function report(path: Path, words: string) {
  return { messageId: "effective", path, data: { words } } as const;
}
