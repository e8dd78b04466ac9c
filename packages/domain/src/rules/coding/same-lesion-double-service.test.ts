import { aNote, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { sameLesionDoubleService } from "./same-lesion-double-service.ts";

const both = claim(claimLine("17340"), claimLine("11900"));

testRule(sameLesionDoubleService, {
  silent: [
    { name: "17340 alone", encounter: aNote() },
    {
      name: "lesions that are told apart",
      encounter: aNote({
        claim: both,
        procedure: { lesionAllocation: [value("LN2 x4 R cheek; ILK x2 jaw")] },
      }),
    },
    {
      name: "separate sites",
      encounter: aNote({ claim: both, procedure: { separateSites: [value("peel of the back")] } }),
    },
    {
      name: "a blank for the allocation",
      encounter: aNote({ claim: both, procedure: { lesionAllocation: [slot()] } }),
    },
    {
      name: "an injection of another day",
      encounter: aNote({
        claim: claim(
          claimLine("17340", { date: "2026-11-23" }),
          claimLine("11900", { date: "2026-11-02" }),
        ),
      }),
    },
    {
      name: "warts, which are no acne lesions",
      encounter: aNote({
        claim: claim(claimLine("17340", { modifiers: ["59"] }), claimLine("17110")),
      }),
    },
    {
      name: "a code that the text names and the claim does not bill",
      encounter: aNote({ procedure: { code: [value("17340"), value("10040")] } }),
    },
  ],
  finds: [
    {
      name: "freezing and injecting",
      encounter: aNote({ claim: both }),
      findings: [
        {
          messageId: "unallocated",
          path: "claim.lines.1.code.0",
          severity: "warning",
          data: { code: "11900", service: "injecting lesions" },
        },
      ],
    },
    {
      name: "freezing, opening and peeling",
      encounter: aNote({
        claim: claim(claimLine("10040"), claimLine("17340"), claimLine("17360")),
      }),
      findings: [
        { messageId: "unallocated", data: { code: "10040", service: "opening acne lesions" } },
        { messageId: "unallocated", data: { code: "17360", service: "peeling acne" } },
      ],
    },
    {
      name: "codes in the text of a note without claim",
      encounter: aNote({ claim: undefined, procedure: { code: [value("17340"), value("11901")] } }),
      findings: [{ messageId: "unallocated", path: "procedure.code.1" }],
    },
  ],
});
