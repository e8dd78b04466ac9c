import { ageOn } from "../../encounter/calendar.ts";
import type { Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import type { Path } from "../../rule/path.ts";
import { isMissing, missingAt } from "../../rule/presence.ts";
import { guide } from "../../sources/guide.ts";
import { references } from "../../sources/references.ts";

const FULL_AGE = 18;

export const guardianConsentMissing = defineRule({
  id: "documentation/guardian-consent-missing",
  summary: "The patient is a minor and no parent or guardian is said to have consented.",
  why: "Under 18 a parent or guardian usually has to consent as well; the guide's own examples with teenagers leave it out.",
  stages: ["note"],
  level: "warning",
  profiles: { audit: "error" },
  sources: [references.consentForm, guide("9 (examples)")],
  messages: {
    missing: {
      problem: "The patient is {age} years old and no parent's or guardian's consent is stated.",
      remedy: "Write which parent or guardian consented, and whether the patient agreed.",
    },
    called: {
      problem: "The patient is called “{words}” and no parent's or guardian's consent is stated.",
      remedy: "Write the age, and if it is under 18, which parent or guardian consented.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: "kind: note\npatient: { age: 15 }\nprocedure:\n  cryogen: liquid nitrogen\n  targets: acne papules\n  consent: verbal consent obtained",
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: "kind: note\npatient: { age: 15 }\nprocedure:\n  cryogen: liquid nitrogen\n  targets: acne papules\n  consent: verbal consent from mother, patient assented",
    },
    {
      format: "yaml",
      text: "kind: note\npatient: { age: 24 }\nprocedure:\n  cryogen: liquid nitrogen\n  targets: acne papules\n  consent: verbal consent obtained",
    },
  ],
  whenToTurnOff:
    "Where a consent form with the guardian's signature goes with the note, or the law lets minors consent alone.",
  *check(encounter) {
    if (!isMissing(encounter, "procedure.guardianConsent")) return;
    const ages = agesOf(encounter);
    if (ages.some(({ age }) => age >= FULL_AGE)) return;
    const [first] = ages;
    const [called] = valuesOf(encounter.patient?.minor);
    if (!first && called) {
      yield {
        messageId: "called",
        path: placeOf(encounter),
        data: { words: called.value },
        related: [
          { path: ["patient", "minor", called.index], message: "The patient's age group." },
        ],
      };
    } else if (first) {
      yield {
        messageId: "missing",
        path: placeOf(encounter),
        data: { age: Math.floor(first.age) },
        related: [{ path: first.path, message: "The patient's age." }],
      };
    }
  },
});

/** The ages that are stated, and those that follow from a date of birth. */
function agesOf({ patient, service }: Encounter): readonly { age: number; path: Path }[] {
  const day = valuesOf(service?.date).flatMap(({ value }) => value.date ?? [])[0];
  return [
    ...valuesOf(patient?.age).map(({ value, index }) => ({
      age: value,
      path: ["patient", "age", index],
    })),
    ...valuesOf(patient?.dateOfBirth).flatMap(({ value, index }) =>
      value.date === undefined || day === undefined
        ? []
        : [{ age: ageOn(value.date, day), path: ["patient", "dateOfBirth", index] }],
    ),
  ];
}

/** At the consent that names no guardian, else where the guardian's should stand. */
function placeOf(encounter: Encounter): Path {
  const [consent] = valuesOf(encounter.procedure?.consent);
  return consent
    ? ["procedure", "consent", consent.index]
    : missingAt(encounter, "procedure.guardianConsent").path;
}
