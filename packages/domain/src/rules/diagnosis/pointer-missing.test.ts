import { expect, it } from "vitest";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { pointerMissing } from "./pointer-missing.ts";

const listed = (...codes: string[]) => codes.map((code) => ({ code: [value(code)] }));
const pointing = (...diagnoses: string[]) => claim(claimLine("17340", { units: 1, diagnoses }));

testRule(pointerMissing, {
  silent: [
    { name: "a line that points at acne", encounter: aNote() },
    {
      name: "17340 and one diagnosis, and no pointers anywhere",
      encounter: aNote({ claim: claim(claimLine("17340", { units: 1 })) }),
    },
    {
      name: "one diagnosis that is coded twice",
      encounter: aNote({
        diagnoses: listed("L70.0", "L70.0"),
        claim: claim(claimLine("17340", { units: 1 })),
      }),
    },
    {
      name: "a bare code beside two diagnoses",
      encounter: aNote({ diagnoses: listed("L57.0", "L70.0"), claim: claim(claimLine("17340")) }),
    },
    {
      name: "a line that points at acne among others",
      encounter: aNote({ diagnoses: listed("L57.0", "L70.0"), claim: pointing("A", "B") }),
    },
    {
      name: "a code outside acne where no acne is listed",
      encounter: aNote({ diagnoses: listed("L72.3"), claim: pointing("A") }),
    },
    {
      name: "an outdated code, which is reported by itself",
      encounter: aNote({ diagnoses: listed("706.1", "L70.0"), claim: pointing("A") }),
    },
    {
      name: "a diagnosis with its own pointer",
      encounter: aNote({
        diagnoses: [
          { code: [value("L70.0")], pointer: "B" },
          { code: [value("L57.0")], pointer: "A" },
        ],
        claim: pointing("B"),
      }),
    },
    {
      name: "a blank pointer, which is unresolved and not missing",
      encounter: aNote({
        diagnoses: listed("L57.0", "L70.0"),
        claim: {
          lines: [
            { code: [value("17340")], units: [value(1)], diagnoses: [[slot()]] },
            claimLine("99213", { diagnoses: ["A"] }),
          ],
        },
      }),
    },
    {
      name: "a pointer to a diagnosis in words",
      encounter: aNote({
        diagnoses: [{ label: [value("Acne")] }, ...listed("L70.0")],
        claim: pointing("A"),
      }),
    },
  ],
  finds: [
    {
      name: "a line that points at a keratosis while acne is listed",
      encounter: aNote({ diagnoses: listed("L57.0", "L70.0"), claim: pointing("A") }),
      findings: [
        {
          messageId: "elsewhere",
          path: "claim.lines.0.diagnoses.0.0",
          severity: "error",
          data: { code: "L57.0", acne: "L70.0" },
          fix: "Point the line at L70.0",
        },
      ],
    },
    {
      name: "a line without a pointer beside one that has it",
      encounter: aNote({
        claim: claim(claimLine("17340"), claimLine("99213", { diagnoses: ["L70.0"] })),
      }),
      findings: [{ messageId: "none", path: "claim.lines.0", fix: "Point the line at L70.0" }],
    },
    {
      name: "a written-out line beside two diagnoses",
      encounter: aNote({
        diagnoses: listed("L57.0", "L70.0"),
        claim: claim(claimLine("17340", { units: 1 })),
      }),
      findings: [{ messageId: "none" }],
    },
    {
      name: "a pointer to which no diagnosis answers",
      encounter: aNote({ claim: pointing("C") }),
      findings: [
        { messageId: "dangling", path: "claim.lines.0.diagnoses.0.0", data: { pointer: "C" } },
      ],
    },
  ],
});

it.each([
  { pointer: "A", own: true, right: "B" },
  { pointer: "A", own: false, right: "B" },
  { pointer: "1", own: false, right: "2" },
  { pointer: "L57.0", own: false, right: "L70.0" },
])("points the line by $right where the claim points by $pointer", ({ pointer, own, right }) => {
  const [keratosis, acne] = listed("L57.0", "L70.0");
  const encounter = aNote({
    diagnoses: own
      ? [
          { ...keratosis, pointer: "A" },
          { ...acne, pointer: "B" },
        ]
      : listed("L57.0", "L70.0"),
    claim: pointing(pointer),
  });
  expect(evaluate(encounter, {}, [pointerMissing]).findings[0]?.fixes[0]?.edits).toEqual([
    { kind: "set", path: ["claim", "lines", 0, "diagnoses", 0, 0], text: right },
  ]);
});
