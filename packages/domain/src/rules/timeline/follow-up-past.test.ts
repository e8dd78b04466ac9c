import { aNote, day, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { followUpPast } from "./follow-up-past.ts";

const returning = (date: string) => ({
  followUp: [value({ text: date, date: { text: date, date } })],
});

testRule(followUpPast, {
  silent: [
    { name: "an interval", encounter: aNote() },
    { name: "a later date", encounter: aNote({ aftercare: returning("2026-12-21") }) },
    {
      name: "a date that cannot be read",
      encounter: aNote({
        aftercare: {
          followUp: [
            value({ text: "early May", date: { text: "early May", problem: "unreadable" } }),
          ],
        },
      }),
    },
    {
      name: "a return between two dates of service, of which one is wrong",
      encounter: aNote({
        service: { date: [day("2026-11-23"), day("2026-11-03")] },
        aftercare: returning("2026-11-09"),
      }),
    },
    {
      name: "the day of the visit beside the day of the next one",
      encounter: aNote({
        aftercare: {
          followUp: [...returning("2026-11-23").followUp, ...returning("2026-12-21").followUp],
        },
      }),
    },
    {
      name: "no date of service",
      encounter: aNote({
        service: undefined,
        claim: undefined,
        aftercare: returning("2026-11-09"),
      }),
    },
  ],
  finds: [
    {
      name: "a return two weeks before the service",
      encounter: aNote({ aftercare: returning("2026-11-09") }),
      findings: [
        {
          messageId: "past",
          path: "aftercare.followUp.0",
          severity: "error",
          data: { followUp: "2026-11-09", service: "2026-11-23" },
        },
      ],
    },
    {
      name: "a return on the day itself",
      encounter: aNote({ aftercare: returning("2026-11-23") }),
      findings: [{ messageId: "past" }],
    },
  ],
});
