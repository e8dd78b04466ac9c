import { aNote, aTemplate, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { posUnlikely } from "./pos-unlikely.ts";

const noPlace = { placeOfService: [] };

testRule(posUnlikely, {
  silent: [
    { name: "an office", encounter: aNote() },
    {
      name: "an outpatient hospital, an urgent care, a place that the table does not judge",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { placeOfService: "22" }),
          claimLine("17340", { placeOfService: "20" }),
          claimLine("17340", { placeOfService: "65" }),
        ),
      }),
    },
    { name: "no claim", encounter: aNote({ service: noPlace, claim: undefined }) },
    {
      name: "a slot for the place",
      encounter: aTemplate({
        service: { placeOfService: [slot("")] },
        claim: claim(claimLine("17340")),
      }),
    },
    {
      name: "a place on another line",
      encounter: aNote({
        service: noPlace,
        claim: claim(claimLine("17340"), claimLine("99213", { placeOfService: "11" })),
      }),
    },
    {
      name: "an emergency room on another line",
      encounter: aNote({
        claim: claim(claimLine("99283", { placeOfService: "23" }), claimLine("17340")),
      }),
    },
  ],
  finds: [
    {
      name: "no place anywhere",
      encounter: aNote({ service: noPlace, claim: claim(claimLine("99213"), claimLine("17340")) }),
      findings: [{ messageId: "absent", path: "claim.lines.1.placeOfService", severity: "info" }],
    },
    {
      name: "an emergency room",
      encounter: aNote({ claim: claim(claimLine("17340", { placeOfService: "23" })) }),
      findings: [
        {
          messageId: "unlikely",
          path: "claim.lines.0.placeOfService.0",
          severity: "warning",
          data: { code: "23", name: "emergency room" },
        },
      ],
    },
    {
      name: "a nursing facility for the whole visit of a template",
      encounter: aTemplate({
        service: { placeOfService: [value("POS 32")] },
        claim: claim(claimLine("17340")),
      }),
      findings: [
        {
          messageId: "uncommon",
          path: "service.placeOfService.0",
          severity: "info",
          data: { code: "32", name: "nursing facility" },
        },
      ],
    },
    {
      name: "a place that lost its zero",
      encounter: aNote({ claim: claim(claimLine("17340", { placeOfService: "2" })) }),
      findings: [
        { messageId: "oneDigit", severity: "warning", data: { written: "2", code: "02" } },
      ],
    },
  ],
});
