import { aNote, aTemplate, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { malformed } from "./malformed.ts";

function billing(code: string) {
  return aNote({ claim: claim(claimLine(code)) });
}

testRule(malformed, {
  silent: [
    { name: "a code of digits", encounter: aNote() },
    { name: "a code of HCPCS in lower case", encounter: billing("g0463") },
    { name: "a code of a new technology", encounter: billing("0213T") },
    { name: "a code with its modifier behind it", encounter: billing("99213-25") },
    { name: "a code with its name", encounter: billing("CPT 17340 (acne cryotherapy)") },
    {
      name: "modifiers, also behind the code",
      encounter: aNote({
        claim: claim(claimLine("17340-58"), claimLine("99213", { modifiers: ["25", "xs"] })),
      }),
    },
    { name: "a blank", encounter: aTemplate({ claim: { lines: [{ code: [slot("{{code}}")] }] } }) },
  ],
  finds: [
    {
      name: "a letter O",
      encounter: billing("1734O"),
      findings: [
        {
          messageId: "mistyped",
          path: "claim.lines.0.code.0",
          severity: "error",
          data: { written: "1734O", code: "17340" },
          fix: "Write 17340",
        },
      ],
    },
    {
      name: "a letter l in front, with a modifier behind",
      encounter: billing("l7340-58"),
      findings: [{ messageId: "mistyped", data: { written: "l7340-58", code: "17340" } }],
    },
    {
      name: "a zero in front, and decimals behind",
      encounter: aTemplate({
        claim: claim(claimLine("017340"), claimLine("17340.0"), claimLine("17,340")),
      }),
      findings: [
        { messageId: "mistyped", data: { written: "017340", code: "17340" } },
        { messageId: "mistyped", data: { written: "17340.0", code: "17340" } },
        { messageId: "mistyped", data: { written: "17,340", code: "17340" } },
      ],
    },
    {
      name: "a letter O in a code that begins with a letter",
      encounter: billing("GO463"),
      findings: [{ messageId: "mistyped", data: { written: "GO463", code: "G0463" } }],
    },
    {
      name: "digits too few or too many, words, a diagnosis",
      encounter: aNote({
        claim: claim(
          claimLine("1734"),
          claimLine("173400"),
          claimLine("cryotherapy"),
          claimLine("L70.0"),
        ),
      }),
      findings: [
        { messageId: "shape", data: { written: "1734" } },
        { messageId: "shape" },
        { messageId: "shape" },
        { messageId: "shape" },
      ],
    },
    {
      name: "letters for digits in modifiers, on the line and behind the code",
      encounter: aNote({
        claim: claim(claimLine("99213", { modifiers: ["2S"] }), claimLine("17340-5O")),
      }),
      findings: [
        {
          messageId: "modifier",
          path: "claim.lines.0.modifiers.0.0",
          data: { written: "2S", modifier: "25" },
          fix: "Write 25",
        },
        { messageId: "modifier", data: { written: "5O", modifier: "50" } },
      ],
    },
    {
      name: "a code in the text",
      encounter: aNote({ procedure: { code: [value("1734O")] } }),
      findings: [{ messageId: "mistyped", path: "procedure.code.0" }],
    },
  ],
});
