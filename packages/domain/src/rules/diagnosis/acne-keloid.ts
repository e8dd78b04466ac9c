import type { Encounter } from "../../encounter/encounter.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isMeantForAcne } from "../../rule/diagnosis-codes.ts";
import {
  codesPointedFrom17340,
  groupsBehind17340,
  linksOf17340,
} from "../../rule/linked-diagnoses.ts";
import { isAcneKeloidCode } from "../../rule/scar-codes.ts";
import { references } from "../../sources/references.ts";

export const acneKeloid = defineRule({
  id: "diagnosis/acne-keloid",
  summary: "Acne keloid (L73.0) is the diagnosis behind 17340.",
  why: "Acne keloid is acne by name only: a scarring folliculitis, which ICD-10-CM keeps out of the acne category.",
  stages: ["template", "note"],
  level: "warning",
  sources: [references.icd10cm],
  messages: {
    keloid: {
      problem:
        "17340 stands on {code}, acne keloid, which ICD-10-CM does not count as acne (box 24E).",
      remedy:
        "Code the acne that was frozen if there is any; otherwise choose the service for a scarring folliculitis.",
    },
  },
  yieldsTo: ["diagnosis/pointer-missing"],
  avoid: [
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L73.0, label: Acne keloid }\nprocedure: { code: "17340" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'diagnoses:\n  - { code: L70.0, label: Acne vulgaris }\n  - { code: L73.0, label: Acne keloid }\nprocedure: { code: "17340" }',
      note: "Excludes2 allows both; the acne supports the freezing.",
    },
  ],
  whenToTurnOff: "Where a payer accepts acne keloid as a reason for 17340.",
  *check(encounter) {
    if (encounter.kind === "template") {
      const standing = standingSupport(encounter);
      if (standing) {
        yield { messageId: "keloid", ...standing };
        return;
      }
    }
    const isPointedAt = linksOf17340(encounter).some(({ codes }) => codes.length > 0);
    for (const group of groupsBehind17340(encounter)) {
      const mention = group.find(({ code }) => isAcneKeloidCode(code));
      // Listed beside acne it may stand; the line of the freezing must not point at it.
      if (!mention || (!isPointedAt && group.some(({ code }) => isMeantForAcne(code)))) continue;
      yield { messageId: "keloid", path: mention.path, data: { code: mention.written } };
    }
  },
});

/** In a template, a diagnosis that every claim will point to, or that can be picked for it. */
function standingSupport(encounter: Encounter) {
  const pointed = codesPointedFrom17340(encounter).find(({ code }) => isAcneKeloidCode(code));
  if (pointed) return { path: pointed.path, data: { code: pointed.written } };
  const offered = (encounter.conditions ?? []).findIndex(
    (one) => one.state === "choice" && one.options.includes("acne-keloid"),
  );
  return offered < 0 ? undefined : { path: ["conditions", offered], data: { code: "L73.0" } };
}
