import type { Claim } from "../../encounter/encounter.ts";
import { aNote, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { em25Unsupported } from "./em-25-unsupported.ts";

function billed(diagnoses: string[] = ["L70.0"]): Claim {
  return claim(
    claimLine("17340", { diagnoses: ["L70.0"] }),
    claimLine("99213", { modifiers: ["25"], diagnoses }),
  );
}

testRule(em25Unsupported, {
  silent: [
    { name: "no visit", encounter: aNote() },
    {
      name: "a visit without 25, which has a rule of its own",
      encounter: aNote({ claim: claim(claimLine("17340"), claimLine("99213")) }),
    },
    {
      name: "a drug that was changed",
      encounter: aNote({
        claim: billed(),
        assessment: { separateWork: [value("started spironolactone")] },
      }),
    },
    {
      name: "a place for the separate work that is still blank",
      encounter: aNote({ claim: billed(), assessment: { separateWork: [slot()] } }),
    },
    {
      name: "a treatment that is planned",
      encounter: aNote({
        claim: billed(),
        priorTreatments: [
          { name: [value("isotretinoin")], agent: "isotretinoin", outcome: [value("planned")] },
        ],
      }),
    },
    { name: "a visit for another problem", encounter: aNote({ claim: billed(["L20.9"]) }) },
    {
      name: "a visit that points to another problem by letter",
      encounter: aNote({
        diagnoses: [{ code: [value("L70.0")] }, { code: [value("L20.9")] }],
        claim: billed(["A", "B"]),
      }),
    },
  ],
  finds: [
    {
      name: "a visit for the same acne with nothing else in the note",
      encounter: aNote({ claim: billed() }),
      findings: [
        {
          messageId: "unsupported",
          path: "claim.lines.1.modifiers.0.0",
          severity: "warning",
          data: { code: "99213" },
        },
      ],
    },
    {
      name: "an empty label for the separate work",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("99214-25")),
        assessment: { separateWork: [slot("")] },
      }),
      findings: [
        { messageId: "unsupported", path: "claim.lines.1.code.0", data: { code: "99214" } },
      ],
    },
  ],
});
