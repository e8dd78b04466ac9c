import { ageOn } from "../../encounter/calendar.ts";
import type { Encounter } from "../../encounter/encounter.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { placesElsewhere } from "../../rule/diagnosis-codes.ts";
import { codesBehind17340 } from "../../rule/linked-diagnoses.ts";
import { serviceDays, statedDays } from "../../rule/service-days.ts";
import { references } from "../../sources/references.ts";

const INFANTILE_ACNE = "L70.4";
const ADULT = 18;

export const ageConflict = defineRule({
  id: "diagnosis/age-conflict",
  summary: "Infantile acne is coded for an adult, or as a reason to freeze.",
  why: "L70.4 is the acne of infants. Claim edits hold it to patients under 18, and hardly anybody freezes an infant's acne: the code is usually a slip.",
  stages: ["note"],
  level: "error",
  sources: [references.icdAgeEdit, references.icd10cm],
  messages: {
    adult: {
      problem: "{code} is infantile acne, but the patient is {age} (box 21).",
      remedy: "Code the type of acne that the record describes.",
    },
    unusual: {
      problem: "{code} is infantile acne, which is hardly ever frozen (box 21).",
      remedy: "Check the code; if it is right, say why an infant's acne was frozen.",
      severity: "warning",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: 'kind: note\npatient: { age: 24 }\ndiagnoses:\n  - { code: L70.4 }\nprocedure: { code: "17340" }',
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: 'kind: note\npatient: { age: 24 }\ndiagnoses:\n  - { code: L70.0 }\nprocedure: { code: "17340" }',
    },
  ],
  whenToTurnOff: "In a practice that treats infants only.",
  *check(encounter) {
    const mention = codesBehind17340(encounter).find(({ code }) => code === INFANTILE_ACNE);
    if (!mention) return;
    const place = { path: mention.path, related: placesElsewhere(mention) };
    const age = agesOf(encounter).find((years) => years >= ADULT);
    yield age === undefined
      ? { ...place, messageId: "unusual", data: { code: mention.written } }
      : { ...place, messageId: "adult", data: { code: mention.written, age } };
  },
});

/** The ages that are stated, else those that follow from the dates of birth and of service. */
function agesOf(encounter: Encounter): readonly number[] {
  const stated = valuesOf(encounter.patient?.age).map(({ value }) => Math.floor(value));
  if (stated.length > 0) return stated;
  const births = statedDays(encounter.patient?.dateOfBirth, []);
  return births.flatMap((birth) => serviceDays(encounter).map(({ day }) => ageOn(birth.day, day)));
}
