import { aNote, aTemplate, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { freezeDurationMissing } from "./freeze-duration-missing.ts";

testRule(freezeDurationMissing, {
  silent: [
    { name: "seconds", encounter: aNote() },
    {
      name: "a few seconds",
      encounter: aNote({
        procedure: { freezeTime: [value({ text: "a few seconds", unit: "seconds" as const })] },
      }),
    },
    { name: "a template with a slot", encounter: aTemplate() },
    {
      name: "a template with a slot for a duration of any kind",
      encounter: aTemplate({ procedure: { freezeTime: undefined, duration: [slot()] } }),
    },
    {
      name: "a template with a bare duration label",
      encounter: aTemplate({ procedure: { freezeTime: undefined, duration: [slot("")] } }),
    },
    {
      name: "an unresolved freeze time in a note",
      encounter: aNote({ procedure: { freezeTime: [slot()] } }),
    },
    {
      name: "an unresolved duration in a note",
      encounter: aNote({ procedure: { freezeTime: undefined, duration: [slot("[minutes]")] } }),
    },
  ],
  finds: [
    {
      name: "a note without any time",
      encounter: aNote({ procedure: { freezeTime: undefined } }),
      findings: [{ messageId: "missing", path: "procedure.freezeTime", severity: "error" }],
    },
    {
      name: "a bare duration label in a note",
      encounter: aNote({ procedure: { freezeTime: undefined, duration: [slot("")] } }),
      findings: [{ messageId: "missing", path: "procedure.freezeTime" }],
    },
    {
      name: "a bare freeze-time label in a note",
      encounter: aNote({ procedure: { freezeTime: [slot("")] } }),
      findings: [{ messageId: "missing", path: "procedure.freezeTime.0" }],
    },
    {
      name: "a template without a place for it",
      encounter: aTemplate({ procedure: { freezeTime: undefined } }),
      settings: { profile: "guide" },
      findings: [{ messageId: "missing", fix: "Insert a slot for the freeze time" }],
    },
  ],
});
