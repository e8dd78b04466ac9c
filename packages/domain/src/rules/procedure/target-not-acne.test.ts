import { expect, it } from "vitest";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, aTemplate, claim, claimLine, value } from "../../testing/an-encounter.ts";
import { testRule } from "../../testing/rule-tester.ts";
import { acneScar } from "../diagnosis/acne-scar.ts";
import { targetNotAcne } from "./target-not-acne.ts";

testRule(targetNotAcne, {
  silent: [
    { name: "no target named", encounter: aNote() },
    { name: "acne", encounter: aNote({ procedure: { targets: [value("nodular-acne")] } }) },
    {
      name: "acne and keratoses in one session",
      encounter: aNote({ procedure: { targets: [value("actinic-keratosis"), value("acne")] } }),
    },
    {
      name: "keratoses that have their own claim line",
      encounter: aNote({
        procedure: { targets: [value("actinic-keratosis")] },
        claim: claim(claimLine("17340"), claimLine("17000", { modifiers: ["59"] })),
      }),
    },
    {
      name: "warts that were frozen before",
      encounter: aNote({ procedure: { targets: [value("wart", "history")] } }),
    },
    {
      name: "cysts in a note about acne",
      encounter: aNote({ procedure: { targets: [value("cyst")] } }),
    },
    {
      name: "a template that lets choose",
      encounter: aTemplate({
        procedure: { targets: [{ state: "choice", options: ["acne", "wart"] }] },
      }),
    },
  ],
  finds: [
    {
      name: "keratoses",
      encounter: aNote({ procedure: { targets: [value("actinic-keratosis")] } }),
      findings: [
        {
          messageId: "other",
          path: "procedure.targets.0",
          severity: "error",
          data: {
            target: "an actinic keratosis",
            instead: "destruction of premalignant lesions (17000, 17003, 17004)",
          },
        },
      ],
    },
    {
      name: "warts in a template",
      encounter: aTemplate({ procedure: { targets: [value("wart")] } }),
      findings: [{ messageId: "other" }],
    },
    {
      name: "each kind of lesion once",
      encounter: aNote({
        procedure: { targets: [value("wart"), value("wart"), value("skin-tag")] },
      }),
      findings: [
        { messageId: "other", path: "procedure.targets.0" },
        { messageId: "other", path: "procedure.targets.2" },
      ],
    },
    {
      name: "scars of a patient who has acne as well",
      encounter: aNote({ procedure: { targets: [value("acne-scar")] } }),
      findings: [{ messageId: "other" }],
    },
    {
      name: "a cyst where nothing speaks of acne",
      encounter: aNote({
        diagnoses: undefined,
        conditions: undefined,
        procedure: { targets: [value("cyst")] },
      }),
      findings: [{ messageId: "other" }],
    },
  ],
});

it("leaves scars without acne to diagnosis/acne-scar", () => {
  const encounter = aNote({
    diagnoses: undefined,
    conditions: undefined,
    claim: undefined,
    procedure: { targets: [value("acne-scar")] },
  });
  const { findings } = evaluate(encounter, {}, [acneScar, targetNotAcne]);
  expect(findings.map(({ ruleId }) => ruleId)).toEqual([acneScar.id]);
});
