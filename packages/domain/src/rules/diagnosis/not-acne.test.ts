import { describe, expect, it } from "vitest";
import type { Encounter } from "../../encounter/encounter.ts";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, aTemplate, claim, claimLine, slot, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { acneScar } from "./acne-scar.ts";
import { notAcne } from "./not-acne.ts";
import { pointerMissing } from "./pointer-missing.ts";
import { textCodeMismatch } from "./text-code-mismatch.ts";

const listed = (...codes: string[]) => codes.map((code) => ({ code: [value(code)] }));
const choice = <T>(options: readonly T[]) => ({ state: "choice", options }) as const;
const pointing = (...diagnoses: string[]) => claim(claimLine("17340", { units: 1, diagnoses }));

testRule(notAcne, {
  silent: [
    { name: "a note on acne", encounter: aNote() },
    {
      name: "acne among other diagnoses, without pointers",
      encounter: aNote({ diagnoses: listed("L57.0", "L70.0"), claim: undefined }),
    },
    {
      name: "a line that points at the acne by its place",
      encounter: aNote({ diagnoses: listed("L57.0", "L70.0"), claim: pointing("B") }),
    },
    {
      name: "a line that points at acne first and at something else after it",
      encounter: aNote({ diagnoses: listed("L70.0", "L81.0"), claim: pointing("AB") }),
    },
    {
      name: "a pick list of acne alone, or with a disease that the template bills as well",
      encounter: aTemplate({
        conditions: [choice(["acne-vulgaris", "wart"])],
        claim: claim(claimLine("17340"), claimLine("17110")),
      }),
    },
    {
      name: "another line that points at another disease",
      encounter: aNote({
        diagnoses: listed("L57.0", "L700"),
        claim: claim(
          claimLine("17000", { diagnoses: ["A"] }),
          claimLine("17340", { diagnoses: ["2"] }),
        ),
      }),
    },
    { name: "the acne category", encounter: aNote({ diagnoses: listed("L70"), claim: undefined }) },
    {
      name: "acne keloid, which has a rule of its own",
      encounter: aNote({ diagnoses: listed("L73.0"), claim: undefined }),
    },
    {
      name: "a scar without acne, which has a rule of its own",
      encounter: aNote({ diagnoses: listed("L90.5"), claim: undefined, conditions: undefined }),
    },
    {
      name: "a misspelt or outdated code, which may mean acne",
      encounter: aNote({ diagnoses: listed("L7O.0", "706.1"), claim: undefined }),
    },
    {
      name: "a line that points to a diagnosis in words",
      encounter: aNote({
        diagnoses: [{ label: [value("Acne vulgaris")] }, ...listed("L57.0")],
        claim: pointing("A"),
      }),
    },
    {
      name: "a template with a blank",
      encounter: aTemplate({ diagnoses: [{ code: [slot()] }], claim: undefined }),
    },
    {
      name: "a template with a pick list",
      encounter: aTemplate({
        diagnoses: [{ code: [{ state: "choice", options: ["L70.0", "L57.0"] }] }],
        claim: undefined,
      }),
    },
  ],
  finds: [
    {
      name: "rosacea in the pick list for the diagnosis of 17340",
      encounter: aTemplate({ conditions: [choice(["acne-vulgaris", "rosacea"])] }),
      findings: [{ messageId: "confused", path: "conditions.0" }],
    },
    {
      name: "rosacea behind the acne on the line of a template",
      encounter: aTemplate({ claim: pointing("L70.0", "L71.9") }),
      findings: [{ messageId: "confused", path: "claim.lines.0.diagnoses.1.0" }],
    },
    {
      name: "a keratosis as the only diagnosis",
      encounter: aNote({ diagnoses: listed("L57.0"), claim: undefined }),
      findings: [
        {
          messageId: "confused",
          path: "diagnoses.0.code.0",
          severity: "error",
          data: {
            code: "L57.0",
            descriptor: "Actinic keratosis",
            instead: "destruction of premalignant lesions: 17000, 17003 or 17004",
          },
        },
      ],
    },
    {
      name: "a pointer, at the pointer",
      encounter: aNote({ diagnoses: listed("B07.8"), claim: pointing("A") }),
      findings: [{ messageId: "confused", path: "claim.lines.0.diagnoses.0.0" }],
    },
    {
      name: "a code on the line of a template",
      encounter: aTemplate({ claim: pointing("L82.1") }),
      findings: [{ messageId: "confused", path: "claim.lines.0.diagnoses.0.0" }],
    },
    {
      name: "a code beneath a category that the table knows",
      encounter: aNote({ diagnoses: listed("C44.311"), claim: undefined }),
      findings: [{ messageId: "confused" }],
    },
    {
      name: "a category of another disease, which is a mistake beside being one",
      encounter: aNote({ diagnoses: listed("L82"), claim: undefined }),
      findings: [{ messageId: "confused" }],
    },
    {
      name: "a code from elsewhere",
      encounter: aNote({ diagnoses: listed("E11.9"), claim: undefined }),
      findings: [{ messageId: "other", data: { code: "E11.9" } }],
    },
    {
      name: "a scar code where the text speaks of active acne",
      encounter: aNote({ diagnoses: listed("L90.5"), claim: undefined }),
      findings: [{ messageId: "confused" }],
    },
  ],
});

describe("beside its neighbours", () => {
  const rules = [acneScar, notAcne, pointerMissing, textCodeMismatch];
  const idsFor = (encounter: Encounter) =>
    evaluate(encounter, {}, rules).findings.map(({ ruleId }) => ruleId);

  it("leaves a line that points past the listed acne to diagnosis/pointer-missing", () => {
    const encounter = aNote({ diagnoses: listed("L57.0", "L70.0"), claim: pointing("A") });
    expect(idsFor(encounter)).toEqual([pointerMissing.id]);
  });

  it("stands beside the mismatch when cystic acne is coded as a cyst", () => {
    const encounter = aNote({
      diagnoses: [
        { code: [value("L72.3")], label: [value("Cystic acne")], condition: "cystic-acne" },
      ],
      conditions: [value("cystic-acne")],
      claim: pointing("L72.3"),
    });
    expect(idsFor(encounter)).toEqual([notAcne.id, textCodeMismatch.id]);
  });

  it("leaves scars to diagnosis/acne-scar", () => {
    const encounter = aNote({
      diagnoses: listed("L90.5"),
      conditions: undefined,
      claim: pointing("L90.5"),
    });
    expect(idsFor(encounter)).toEqual([acneScar.id]);
  });
});
