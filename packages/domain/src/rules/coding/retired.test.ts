import { aNote, aTemplate, claim, claimLine, day, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { retired } from "./retired.ts";

testRule(retired, {
  silent: [
    { name: "codes that exist", encounter: aNote() },
    {
      name: "the visit that took its place",
      encounter: aNote({ claim: claim(claimLine("17340"), claimLine("99202-25")) }),
    },
    {
      name: "a code that still existed on the date of service",
      encounter: aNote({
        service: { date: [day("2020-06-01")] },
        claim: claim(claimLine("17340"), claimLine("99201-25")),
      }),
    },
    {
      name: "a code that still existed on the date of its line",
      encounter: aNote({ claim: claim(claimLine("11100", { date: "2018-12-31" })) }),
    },
  ],
  finds: [
    {
      name: "the old visit of a new patient",
      encounter: aNote({ claim: claim(claimLine("17340"), claimLine("99201-25")) }),
      findings: [
        {
          messageId: "removed",
          path: "claim.lines.1.code.0",
          severity: "error",
          data: { code: "99201", year: 2021 },
        },
      ],
    },
    {
      name: "a code in claim and text, once",
      encounter: aNote({
        claim: claim(claimLine("99201")),
        procedure: { code: [value("17340"), value("99201")] },
      }),
      findings: [{ messageId: "removed", path: "claim.lines.0.code.0" }],
    },
    {
      name: "an old biopsy code in a template's text",
      encounter: aTemplate({ claim: undefined, procedure: { code: [value("11100")] } }),
      findings: [
        { messageId: "removed", path: "procedure.code.0", data: { code: "11100", year: 2019 } },
      ],
    },
  ],
});
