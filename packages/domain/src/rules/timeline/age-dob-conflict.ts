import { ageOn } from "../../encounter/calendar.ts";
import { valuesOf } from "../../encounter/mention.ts";
import { defineRule } from "../../rule/define-rule.ts";
import { serviceSpan, statedDays } from "../../rule/service-days.ts";
import { references } from "../../sources/references.ts";

export const ageDobConflict = defineRule({
  id: "timeline/age-dob-conflict",
  summary: "The stated age does not fit the date of birth.",
  why: "An age that does not follow from the date of birth points to a copied note or to the wrong patient.",
  stages: ["note"],
  level: "error",
  sources: [references.consistency, references.cloningFlags],
  messages: {
    conflict: {
      problem:
        "The stated age of {age} does not fit the date of birth, by which the patient was {computed} on the day of service.",
      remedy: "Correct the wrong one of the two.",
    },
  },
  avoid: [
    {
      format: "yaml",
      text: "kind: note\npatient: { age: 34, date_of_birth: 2002-04-01 }\nservice: { date: 2026-11-23 }",
    },
  ],
  prefer: [
    {
      format: "yaml",
      text: "kind: note\npatient: { age: 24, date_of_birth: 2002-04-01 }\nservice: { date: 2026-11-23 }",
    },
  ],
  whenToTurnOff: "Where ages and dates of birth are altered to protect patients.",
  *check(encounter, { today }) {
    const span = serviceSpan(encounter, today);
    const [birth, other] = statedDays(encounter.patient?.dateOfBirth, ["patient", "dateOfBirth"]);
    // Two dates of birth, or a birth after the service, say nothing certain about the age.
    if (!span || !birth || (other && other.day !== birth.day)) return;
    if (birth.day > span.first.day) return;
    const computed = ageOn(birth.day, span.first.day);
    for (const { value: age, index } of valuesOf(encounter.patient?.age)) {
      if (Math.floor(age) >= computed && Math.floor(age) <= ageOn(birth.day, span.last.day))
        continue;
      yield {
        messageId: "conflict",
        path: ["patient", "age", index],
        data: { age, computed },
        related: [{ path: birth.path, message: "Date of birth." }],
      };
    }
  },
});
