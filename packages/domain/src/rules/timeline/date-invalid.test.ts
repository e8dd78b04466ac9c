import {
  aNote,
  claim,
  claimLine,
  day,
  failedTreatment,
  slot,
  value,
} from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { dateInvalid } from "./date-invalid.ts";

const unreadable = value({ text: "last spring", problem: "unreadable" as const });
const ambiguous = value({
  text: "02/11/26",
  problem: "ambiguous" as const,
  candidates: ["2026-02-11", "2026-11-02"],
});
const impossible = value({ text: "2026-02-30", problem: "impossible" as const });
const today = "2026-11-24";

testRule(dateInvalid, {
  silent: [
    { name: "dates of the calendar", encounter: aNote(), settings: { today } },
    { name: "a service of today", encounter: aNote(), settings: { today: "2026-11-23" } },
    {
      name: "a late date when nobody says which day it is",
      encounter: aNote({ service: { date: [day("2062-11-23")] } }),
    },
    {
      name: "a follow-up in the future",
      encounter: aNote({
        aftercare: {
          followUp: [
            value({ text: "2026-12-21", date: { text: "2026-12-21", date: "2026-12-21" } }),
          ],
        },
      }),
      settings: { today },
    },
    {
      name: "an earlier treatment that is dated roughly",
      encounter: aNote({
        priorTreatments: [{ ...failedTreatment("adapalene"), started: [unreadable] }],
      }),
    },
    { name: "a blank", encounter: aNote({ service: { date: [slot()] } }) },
  ],
  finds: [
    {
      name: "a day that does not exist, once for note and claim",
      encounter: aNote({
        service: { date: [impossible] },
        claim: claim({ ...claimLine("17340"), date: [impossible] }),
      }),
      findings: [{ messageId: "impossible", path: "service.date.0", severity: "error" }],
    },
    {
      name: "a day that does not exist, given as a date",
      encounter: aNote({ claim: claim(claimLine("17340", { date: "2026-13-02" })) }),
      findings: [{ messageId: "impossible", path: "claim.lines.0.date.0" }],
    },
    {
      name: "a service date that cannot be read",
      encounter: aNote({ service: { date: [unreadable] } }),
      findings: [{ messageId: "unreadable", path: "service.date.0" }],
    },
    {
      name: "day and month that may be exchanged",
      encounter: aNote({ service: { date: [ambiguous] } }),
      findings: [
        {
          messageId: "ambiguous",
          severity: "warning",
          data: {
            what: "The date of service (box 24A)",
            text: "02/11/26",
            today: "",
            readings: "2026-02-11 or 2026-11-02",
          },
        },
      ],
    },
    {
      name: "an ambiguous date without its readings",
      encounter: aNote({ service: { date: [value({ text: "02/11", problem: "ambiguous" })] } }),
      findings: [{ messageId: "ambiguous" }],
    },
    {
      name: "a signature and a birth in the future",
      encounter: aNote({
        patient: { dateOfBirth: [day("2062-04-01")] },
        signatures: [{ name: [value("Jane Roe")], signedAt: [day("2026-11-25")] }],
      }),
      settings: { today },
      findings: [
        { messageId: "future", path: "signatures.0.signedAt.0" },
        { messageId: "future", path: "patient.dateOfBirth.0" },
      ],
    },
    {
      name: "impossible dates of earlier treatment, other visits and follow-up",
      encounter: aNote({
        priorTreatments: [{ ...failedTreatment("adapalene"), stopped: [impossible] }],
        visits: [{ date: [value({ text: "2026-02-31", problem: "impossible" })], codes: [] }],
        aftercare: {
          followUp: [
            value({ text: "31 June", date: { text: "31 June 2026", problem: "impossible" } }),
          ],
        },
      }),
      findings: [
        { messageId: "impossible", path: "priorTreatments.0.stopped.0" },
        { messageId: "impossible", path: "visits.0.date.0" },
        { messageId: "impossible", path: "aftercare.followUp.0" },
      ],
    },
  ],
});
