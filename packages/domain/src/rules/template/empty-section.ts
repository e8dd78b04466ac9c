import type { Encounter } from "../../encounter/encounter.ts";
import { stateOf, type SectionName } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { isSectionEmpty } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

/** The sections that 17340 needs, and whether the note says elsewhere what belongs there. */
const REQUIRED: Readonly<Partial<Record<SectionName, (encounter: Encounter) => boolean>>> = {
  header: ({ service }) => isStated(service?.date),
  diagnosis: ({ conditions, diagnoses = [] }) => isStated(conditions) || diagnoses.length > 0,
  priorTreatment: ({ priorTreatments = [] }) => priorTreatments.length > 0,
  procedure: ({ procedure }) => isStated(procedure?.cryogen) || isStated(procedure?.freezeTime),
  aftercare: ({ aftercare }) => isStated(aftercare?.instructions) || isStated(aftercare?.followUp),
  signature: ({ signatures = [] }) => signatures.some(({ name }) => isStated(name)),
};

/** The sections that a complete note has as well. An empty plan is no loss where there is aftercare. */
const USUAL: readonly SectionName[] = ["history", "exam", "assessment", "consent"];

export const emptySection = defineRule({
  id: "template/empty-section",
  summary: "A heading has nothing beneath it.",
  why: "A heading without content shows that the part was to be documented and was not.",
  stages: ["note"],
  level: "error",
  // Missing elements keep silent beside a blank or an empty heading, so this must speak in every profile.
  profiles: { guide: "error" },
  sources: [guide(6), references.consistency],
  messages: {
    required: {
      problem: "There is nothing under “{label}”, which a note for 17340 needs.",
      remedy: "Write what belongs there.",
    },
    usual: {
      problem: "There is nothing under “{label}”.",
      remedy: "Write what belongs there, or remove the heading.",
      severity: "warning",
    },
  },
  avoid: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen, 5 s, to 8 acne papules on both cheeks.\n\n## Aftercare\n\n## Signature\nElectronically signed by Jane Roe, MD 2026-11-23 14:02",
    },
  ],
  prefer: [
    {
      format: "markdown",
      text: "---\nkind: note\n---\n## Procedure\nLiquid nitrogen, 5 s, to 8 acne papules on both cheeks.\n\n## Aftercare\nWritten blister care given. Return in 4 weeks.\n\n## Signature\nElectronically signed by Jane Roe, MD 2026-11-23 14:02",
    },
  ],
  whenToTurnOff:
    "Where your record system prints all headings, used or not; but what is missing beneath an empty heading is reported here and nowhere else.",
  *check(encounter) {
    const reported = new Set<SectionName>();
    for (const [index, { name, label }] of (encounter.document?.sections ?? []).entries()) {
      const isElsewhere = REQUIRED[name];
      const isExpected = isElsewhere !== undefined || USUAL.includes(name);
      if (!isExpected || reported.has(name) || !isSectionEmpty(encounter, name)) continue;
      reported.add(name);
      yield {
        messageId: isElsewhere === undefined || isElsewhere(encounter) ? "usual" : "required",
        path: ["document", "sections", index],
        data: { label },
      };
    }
  },
});

function isStated(mentions: Parameters<typeof stateOf>[0]): boolean {
  return stateOf(mentions) === "value";
}
