import { aNote, aTemplate, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { shouldBe17340 } from "./should-be-17340.ts";

const noCode = { code: undefined };

testRule(shouldBe17340, {
  silent: [
    { name: "17340 itself", encounter: aNote() },
    {
      name: "17340 named in the text, with another code on the claim",
      encounter: aNote({ claim: claim(claimLine("17110")) }),
    },
    {
      name: "warts beside acne, by name",
      encounter: aNote({
        claim: claim(claimLine("17110")),
        procedure: { ...noCode, targets: [value("acne"), value("wart")] },
      }),
    },
    {
      name: "warts beside acne, by the diagnosis on the line",
      encounter: aNote({
        claim: claim(claimLine("17110", { diagnoses: ["B07.8"] })),
        procedure: noCode,
      }),
    },
    {
      name: "acne in the history of a patient whose keratoses are frozen",
      encounter: aNote({
        claim: claim(claimLine("17000")),
        procedure: { ...noCode, targets: [value("actinic-keratosis")] },
      }),
    },
    {
      name: "comedones opened beside the freezing",
      encounter: aNote({
        claim: claim(claimLine("10040")),
        procedure: { ...noCode, technique: [value("freezing"), value("extraction")] },
      }),
    },
    {
      name: "an agent that the code does not name",
      encounter: aNote({
        claim: claim(claimLine("17110")),
        procedure: { ...noCode, cryogen: [value("nitrous-oxide")] },
      }),
    },
    {
      name: "nothing frozen",
      encounter: aNote({
        claim: claim(claimLine("10040")),
        procedure: { ...noCode, cryogen: undefined, technique: [value("extraction")] },
      }),
    },
    {
      name: "no acne",
      encounter: aNote({
        claim: claim(claimLine("17110")),
        conditions: [value("wart")],
        diagnoses: [{ code: [value("B07.8")] }],
        procedure: noCode,
      }),
    },
    {
      name: "a slot for the code in a template",
      encounter: aTemplate({ claim: undefined, procedure: { code: [slot()] } }),
    },
    {
      name: "a pick list that offers 17340",
      encounter: aTemplate({
        claim: undefined,
        procedure: { code: [{ state: "choice", options: ["17110", "17340"] }] },
      }),
    },
    {
      name: "a mistyped code, which has a rule of its own",
      encounter: aNote({ claim: claim(claimLine("1734O")), procedure: noCode }),
    },
  ],
  finds: [
    {
      name: "frozen acne under the code of warts",
      encounter: aNote({
        claim: claim(claimLine("17110", { diagnoses: ["L70.0"] })),
        procedure: noCode,
      }),
      findings: [
        {
          messageId: "otherCode",
          path: "claim.lines.0.code.0",
          severity: "error",
          data: { codes: "17110" },
          fix: "Set the code to 17340",
        },
      ],
    },
    {
      name: "counted lesions under two codes, as one finding",
      encounter: aNote({
        claim: claim(claimLine("17000"), claimLine("17003", { units: 7 })),
        procedure: noCode,
      }),
      findings: [
        {
          messageId: "otherCode",
          path: "claim.lines.0.code.0",
          data: { codes: "17000 and 17003" },
        },
      ],
    },
    {
      name: "a code in the text of a template whose agent is still open",
      encounter: aTemplate({
        claim: undefined,
        procedure: { code: [value("17111")], cryogen: [slot()] },
      }),
      findings: [
        { messageId: "otherCode", path: "procedure.code.0", fix: "Set the code to 17340" },
      ],
    },
    {
      name: "a pick list without 17340",
      encounter: aTemplate({
        claim: undefined,
        procedure: { code: [{ state: "choice", options: ["17000", "17110"] }] },
      }),
      findings: [
        { messageId: "otherCode", path: "procedure.code.0", data: { codes: "17000 and 17110" } },
      ],
    },
    {
      name: "no code at all",
      encounter: aNote({ claim: undefined, procedure: noCode }),
      findings: [{ messageId: "noCode", path: "procedure.code", severity: "warning" }],
    },
    {
      name: "a visit alone",
      encounter: aTemplate({ claim: claim(claimLine("99213")), procedure: noCode }),
      findings: [{ messageId: "noCode", severity: "warning" }],
    },
  ],
});
