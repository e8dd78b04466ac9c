import { aNote, day, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { ageDobConflict } from "./age-dob-conflict.ts";

const born = (date: string, age: number) => ({ age: [value(age)], dateOfBirth: [day(date)] });

testRule(ageDobConflict, {
  silent: [
    { name: "an age alone", encounter: aNote() },
    { name: "an age that fits", encounter: aNote({ patient: born("2002-04-01", 24) }) },
    { name: "the day before the birthday", encounter: aNote({ patient: born("2002-11-24", 23) }) },
    { name: "the birthday", encounter: aNote({ patient: born("2002-11-23", 24) }) },
    {
      name: "an infant's age in parts of a year",
      encounter: aNote({ patient: born("2026-05-23", 0.5) }),
    },
    {
      name: "no date of service",
      encounter: aNote({ service: undefined, claim: undefined, patient: born("2002-04-01", 30) }),
    },
    {
      name: "two dates of birth",
      encounter: aNote({
        patient: { age: [value(30)], dateOfBirth: [day("2002-04-01"), day("1996-04-01")] },
      }),
    },
    {
      name: "a birth in the future, which is reported by itself",
      encounter: aNote({ patient: born("2062-04-01", 24) }),
    },
  ],
  finds: [
    {
      name: "an age ten years off",
      encounter: aNote({ patient: born("2002-04-01", 34) }),
      findings: [
        {
          messageId: "conflict",
          path: "patient.age.0",
          severity: "error",
          data: { age: 34, computed: 24 },
        },
      ],
    },
    {
      name: "a birthday that has not come yet",
      encounter: aNote({ patient: born("2002-12-01", 24) }),
      findings: [{ messageId: "conflict", data: { age: 24, computed: 23 } }],
    },
  ],
});
