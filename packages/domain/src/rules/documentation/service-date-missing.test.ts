import { aNote, aTemplate, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { serviceDateMissing } from "./service-date-missing.ts";

testRule(serviceDateMissing, {
  silent: [
    { name: "a dated note", encounter: aNote() },
    { name: "a template with a slot", encounter: aTemplate() },
    {
      name: "a template with an empty label",
      encounter: aTemplate({ service: { date: [slot("")] } }),
    },
    { name: "an unresolved blank in a note", encounter: aNote({ service: { date: [slot()] } }) },
    {
      name: "a date that cannot be, which has a rule of its own",
      encounter: aNote({
        service: { date: [value({ text: "2026-13-02", problem: "impossible" as const })] },
      }),
    },
    {
      name: "a date on the claim line",
      encounter: aNote({
        service: { date: [] },
        claim: claim(claimLine("17340", { date: "2026-11-23" })),
      }),
    },
  ],
  finds: [
    {
      name: "a note without a date, although it is signed on a day",
      encounter: aNote({ service: { date: [] } }),
      findings: [{ messageId: "missing", path: "service.date", severity: "error" }],
    },
    {
      name: "an empty label in a note",
      encounter: aNote({ service: { date: [slot("")] } }),
      findings: [{ messageId: "missing", path: "service.date.0" }],
    },
    {
      name: "a template without a place for it, in the profile guide too",
      encounter: aTemplate({ service: { date: [] } }),
      settings: { profile: "guide" },
      findings: [{ messageId: "missing", fix: "Insert a slot for the date of service" }],
    },
  ],
});
