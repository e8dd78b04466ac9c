import type { DurationStatement } from "../../encounter/encounter.ts";
import { aNote, seconds, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { freezeImplausible } from "./freeze-implausible.ts";

const frozenFor = (...freezeTime: (ReturnType<typeof seconds> | ReturnType<typeof slot>)[]) =>
  aNote({ procedure: { freezeTime } });
const time = (text: string, unit: DurationStatement["unit"], length?: number) =>
  value({
    text,
    unit,
    ...(length === undefined ? {} : { minSeconds: length, maxSeconds: length }),
  });

testRule(freezeImplausible, {
  silent: [
    { name: "five seconds", encounter: aNote() },
    { name: "the shortest plausible freeze", encounter: frozenFor(seconds(1)) },
    { name: "a range up to 15 seconds", encounter: frozenFor(seconds(10, 15)) },
    {
      name: "a few seconds",
      encounter: aNote({ procedure: { freezeTime: [time("a few seconds", "seconds")] } }),
    },
    {
      name: "a figure without a unit, which has a rule of its own",
      encounter: aNote({ procedure: { freezeTime: [time("45", "none", 45)] } }),
    },
    {
      name: "the time of all lesions together",
      encounter: aNote({ procedure: { freezeTime: [time("60 s total", "seconds", 60)] } }),
    },
    { name: "a blank", encounter: frozenFor(slot()) },
    {
      name: "a cold compress after the procedure",
      encounter: aNote({
        procedure: {
          freezeTime: [
            seconds(5),
            value(
              { text: "10 minutes", minSeconds: 600, maxSeconds: 600, unit: "minutes" },
              "aftercare",
            ),
          ],
        },
      }),
    },
  ],
  finds: [
    {
      name: "half a second",
      encounter: frozenFor(seconds(0.5)),
      findings: [{ messageId: "short", path: "procedure.freezeTime.0", severity: "warning" }],
    },
    {
      name: "five minutes",
      encounter: aNote({ procedure: { freezeTime: [time("5 min", "minutes", 300)] } }),
      findings: [{ messageId: "minutes", severity: "warning", data: { time: "5 min" } }],
    },
    {
      name: "a few minutes",
      encounter: aNote({ procedure: { freezeTime: [time("a few minutes", "minutes")] } }),
      findings: [{ messageId: "minutes" }],
    },
    {
      name: "31 seconds",
      encounter: frozenFor(seconds(31)),
      findings: [{ messageId: "tooLong", severity: "warning" }],
    },
    {
      name: "16 and 30 seconds, for information",
      encounter: frozenFor(seconds(16), seconds(10, 30)),
      findings: [
        { messageId: "long", path: "procedure.freezeTime.0", severity: "info" },
        { messageId: "long", path: "procedure.freezeTime.1", severity: "info" },
      ],
    },
  ],
});
