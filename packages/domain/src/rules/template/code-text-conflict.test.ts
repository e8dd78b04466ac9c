import { aNote, aTemplate, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { codeTextConflict } from "./code-text-conflict.ts";

const titled = (...declaredCodes: string[]) => ({ document: { declaredCodes } });
const billing = (...codes: string[]) => ({
  procedure: { code: undefined },
  claim: claim(...codes.map((code) => claimLine(code))),
});

testRule(codeTextConflict, {
  silent: [
    { name: "a title without a code", encounter: aNote(billing("17110")) },
    { name: "a title and a claim that agree", encounter: aNote(titled("17340")) },
    {
      name: "a visit beside the titled procedure",
      encounter: aNote({ ...titled("17340"), ...billing("99213", "17340") }),
    },
    {
      name: "only a visit and a laboratory test on the claim",
      encounter: aNote({ ...titled("17340"), ...billing("99213", "81025") }),
    },
    {
      name: "a title that names both procedures",
      encounter: aNote({ ...titled("17110", "17340"), ...billing("17110") }),
    },
    {
      name: "a code that is still to be chosen",
      encounter: aTemplate({
        ...titled("17340"),
        ...billing("17110"),
        procedure: { code: [slot()] },
      }),
    },
    {
      name: "the front matter's own code",
      encounter: aTemplate({
        ...titled("17110"),
        procedure: { code: [value("17340", "header")] },
        claim: undefined,
      }),
    },
    {
      name: "another procedure in the history",
      encounter: aNote({
        ...titled("17340"),
        procedure: { code: [value("17110", "history")] },
        claim: undefined,
      }),
    },
    {
      name: "other procedures on both sides",
      encounter: aTemplate({ ...titled("11900"), ...billing("17110") }),
    },
  ],
  finds: [
    {
      name: "a file for 17340 that bills warts",
      encounter: aTemplate({ ...titled("17340"), ...billing("99213", "17110") }),
      findings: [
        {
          messageId: "conflict",
          path: "claim.lines.1.code.0",
          severity: "error",
          data: { declared: "17340", billed: "17110" },
        },
      ],
    },
    {
      name: "a title for warts over a body for acne",
      encounter: aNote({
        ...titled("17110"),
        procedure: { code: [value("17340", "procedure")] },
        claim: undefined,
      }),
      findings: [{ messageId: "conflict", path: "procedure.code.0" }],
    },
    {
      name: "a title for keratoses over a code for acne in the front matter",
      encounter: aTemplate({
        document: { declaredCodes: ["17000"], frontMatterCodes: ["17340"] },
        procedure: { code: [value("17000", "header"), value("17340", "header")] },
        claim: undefined,
      }),
      findings: [{ messageId: "conflict", path: "document.frontMatterCodes.0" }],
    },
  ],
});
