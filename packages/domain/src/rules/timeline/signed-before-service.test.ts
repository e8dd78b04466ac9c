import { aNote, day, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { signedBeforeService } from "./signed-before-service.ts";

const signed = (date: string, time?: string) => [
  { name: [value("Jane Roe")], signedAt: [day(date, time)] },
];

testRule(signedBeforeService, {
  silent: [
    { name: "a signature on the day", encounter: aNote() },
    { name: "a signature on the next day", encounter: aNote({ signatures: signed("2026-11-24") }) },
    {
      name: "a time of signature without a time of service",
      encounter: aNote({ signatures: signed("2026-11-23", "07:00") }),
    },
    {
      name: "a signature after the time of service",
      encounter: aNote({
        service: { date: [day("2026-11-23", "09:30")] },
        signatures: signed("2026-11-23", "09:45"),
      }),
    },
    { name: "a blank for the date", encounter: aNote({ signatures: [{ signedAt: [slot()] }] }) },
    {
      name: "a signature between two dates of service, of which one is wrong",
      encounter: aNote({
        service: { date: [day("2026-11-23"), day("2026-11-13")] },
        signatures: signed("2026-11-20"),
      }),
    },
    {
      name: "a service in the future, which is reported by itself",
      encounter: aNote({ service: { date: [day("2062-11-23")] } }),
      settings: { today: "2026-11-24" },
    },
    { name: "no date of service", encounter: aNote({ service: undefined, claim: undefined }) },
  ],
  finds: [
    {
      name: "a signature of the day before",
      encounter: aNote({ signatures: signed("2026-11-22") }),
      findings: [
        {
          messageId: "before",
          path: "signatures.0.signedAt.0",
          severity: "error",
          data: { signed: "2026-11-22", service: "2026-11-23" },
        },
      ],
    },
    {
      name: "a signature hours before the service",
      encounter: aNote({
        service: { date: [day("2026-11-23", "14:30")] },
        signatures: signed("2026-11-23", "08:00"),
      }),
      findings: [
        { messageId: "before", data: { signed: "2026-11-23 08:00", service: "2026-11-23 14:30" } },
      ],
    },
  ],
});
