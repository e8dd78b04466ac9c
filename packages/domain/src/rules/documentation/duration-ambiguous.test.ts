import type { DurationStatement } from "../../encounter/encounter.ts";
import { aNote, aTemplate, seconds, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { durationAmbiguous } from "./duration-ambiguous.ts";

const lasting = (text: string, unit: DurationStatement["unit"]) => value({ text, unit });
const without = { freezeTime: undefined };

testRule(durationAmbiguous, {
  silent: [
    { name: "a freeze time alone", encounter: aNote() },
    {
      name: "minutes of the visit beside a freeze time",
      encounter: aNote({
        procedure: { freezeTime: [seconds(5)], duration: [lasting("15 min", "minutes")] },
      }),
    },
    {
      name: "minutes in a template that has a slot for the freeze time",
      encounter: aTemplate({ procedure: { duration: [lasting("[minutes]", "minutes")] } }),
    },
    {
      name: "minutes beside an unresolved freeze time",
      encounter: aNote({
        procedure: { freezeTime: [slot()], duration: [lasting("15 min", "minutes")] },
      }),
    },
    {
      name: "minutes beside a duration that is still to be written",
      encounter: aNote({
        procedure: { ...without, duration: [slot(), lasting("15 min", "minutes")] },
      }),
    },
    { name: "no duration, which is missing", encounter: aNote({ procedure: without }) },
    {
      name: "weeks, which are about healing",
      encounter: aNote({ procedure: { ...without, duration: [lasting("2 weeks", "weeks")] } }),
    },
  ],
  finds: [
    {
      name: "minutes of the visit alone",
      encounter: aNote({ procedure: { ...without, duration: [lasting("15 min", "minutes")] } }),
      findings: [
        {
          messageId: "visit",
          path: "procedure.duration.0",
          severity: "warning",
          data: { words: "15 min" },
        },
      ],
    },
    {
      name: "a figure without a unit before the minutes, once",
      encounter: aNote({
        procedure: { ...without, duration: [lasting("1 hour", "hours"), lasting("10", "none")] },
      }),
      findings: [{ messageId: "noUnit", path: "procedure.duration.1", data: { words: "10" } }],
    },
    {
      name: "a template that asks for minutes",
      encounter: aTemplate({
        procedure: { ...without, duration: [lasting("[minutes]", "minutes")] },
      }),
      findings: [{ messageId: "visit", data: { words: "[minutes]" } }],
    },
  ],
});
