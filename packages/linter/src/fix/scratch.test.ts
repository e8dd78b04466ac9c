import { it } from "vitest";
import { lint } from "../lint.ts";
import { applyFixes } from "./apply-fixes.ts";
import { FixSource } from "./fix-source.ts";
import { toTextFix } from "./to-text-fix.ts";
import { mentionsOf, type Edit, type ElementPath } from "@encounter-lint/domain";

const docs: [string, "yaml" | "markdown", string[]][] = [
  [
    `kind: template
title: Cryo
procedure:
  code: "17340"
  cryogen: liquid nitrogen # always
  sites: [left cheek]
aftercare: written blister care given
claim:
  lines:
    - { code: "17340", units: 12, modifiers: ["50", "25"] }
    - { code: "99213", diagnoses: [L70.0] }
    - code: "17000"
      modifiers:
        - "59"
        - RT
`,
    "yaml",
    [
      "procedure.freezeTime",
      "aftercare.followUp",
      "signatures",
      "priorTreatments",
      "service.date",
      "conditions",
      "procedure.consent",
      "procedure.contraindicationScreen",
      "procedure.necessity",
      "assessment.judgement",
      "assessment.severity",
    ],
  ],
  [
    `kind: template
title: Cryotherapy
sections:
  - heading: Procedure
    fields:
      - { label: Cryogen, type: choice, choices: [liquid nitrogen, CO2 slush], required: true }
      - { label: Lesion Count, type: number }
  - heading: Claim
    fields:
      - label: CPT
        type: text
`,
    "yaml",
    ["procedure.freezeTime", "aftercare.followUp", "signatures", "service.date"],
  ],
  [
    `---
kind: template
---
# Cryotherapy for acne

**Date of service:** @TODAY@   **Provider:** {{provider}}

## Diagnosis
Acne vulgaris (L70.0)

## Procedure
After verbal consent, LN2 was applied with a cotton swab to *** lesions on the ***.

## Plan
Aftercare: {AFTERCARE:1234}.

Electronically signed: @SIGNATURE@
`,
    "markdown",
    [
      "procedure.freezeTime",
      "aftercare.followUp",
      "priorTreatments",
      "procedure.necessity",
      "procedure.tolerance",
      "assessment.severity",
      "procedure.contraindicationScreen",
      "service.placeOfService",
    ],
  ],
  [
    `# Cryo

- **Agent:** LN2
- **Site:** [SITE]
- **Count:** [LESION COUNT]

Signed: [PROVIDER]
`,
    "markdown",
    ["procedure.freezeTime", "aftercare.followUp", "priorTreatments", "service.date"],
  ],
  [
    `# Cryo

## Procedure

| Item | Value |
|------|-------|
| Agent | LN2 |
| Site | {{site}} |

## Aftercare

## Billing

| Code | Units | Modifiers | Dx |
|---|---|---|---|
| 17340 | 1 | 50, 59 | A |
| 99213 | 1 |  | A |
`,
    "markdown",
    ["procedure.freezeTime", "aftercare.followUp", "signatures", "service.date", "conditions"],
  ],
  [
    `LN2 applied for 5 s to acne of the cheeks. 17340 billed.`,
    "markdown",
    ["procedure.freezeTime", "aftercare.followUp", "signatures", "service.date", "conditions"],
  ],
];
it("x", () => {
  for (const [text, format, elements] of docs) {
    const report = lint({ text, format });
    const { index } = report.encounters[0]!;
    console.log("=======\n" + text);
    for (const e of elements) {
      const source = new FixSource({ text, outline: report.outline, documentIndex: 0, index });
      const fix = toTextFix(
        { title: "t", safety: "safe", edits: [{ kind: "insert-slot", path: e.split(".") }] },
        source,
      );
      if (!fix) {
        console.log("--- " + e + " NONE");
        continue;
      }
      const out = applyFixes(text, [fix]).text;
      const again = lint({ text: out, format });
      const a = out.split("\n"),
        b = text.split("\n");
      let i = 0;
      while (a[i] === b[i]) i++;
      let j = 0;
      while (a[a.length - 1 - j] === b[b.length - 1 - j] && j < b.length - i) j++;
      console.log(
        "--- " + e,
        JSON.stringify(mentionsOf(again.encounters[0]!.encounter, e as ElementPath)),
        again.outline.problems.length,
        "\n" +
          a
            .slice(Math.max(0, i - 2), a.length - j + 2)
            .map(
              (l, k) =>
                (k + Math.max(0, i - 2) >= i && k + Math.max(0, i - 2) < a.length - j ? "+" : " ") +
                l,
            )
            .join("\n"),
      );
    }
    if (report.encounters[0]!.encounter.claim)
      for (const e of [
        ["append", ["claim", "lines", 1, "modifiers"]],
        ["append", ["claim", "lines", 0, "modifiers"]],
        ["append", ["claim", "lines", 2, "modifiers"]],
        ["append", ["claim", "lines", 1, "diagnoses"]],
        ["remove", ["claim", "lines", 0, "modifiers", 0]],
        ["remove", ["claim", "lines", 0, "modifiers", 1]],
        ["remove", ["claim", "lines", 0]],
        ["remove", ["claim", "lines", 2]],
        ["remove", ["claim", "lines", 2, "modifiers", 0]],
      ] as const) {
        const source = new FixSource({ text, outline: report.outline, documentIndex: 0, index });
        const fix = toTextFix(
          { title: "t", safety: "safe", edits: [{ kind: e[0], path: e[1], text: "77" } as Edit] },
          source,
        );
        console.log("--- ", JSON.stringify(e), fix ? "" : "NONE");
        if (fix)
          console.log(
            applyFixes(text, [fix])
              .text.split("\n")
              .filter((l) => !text.split("\n").includes(l))
              .join("\n"),
            text.split("\n").length - applyFixes(text, [fix]).text.split("\n").length,
          );
      }
  }
});
it("slots", () => {
  for (const [text, format, path] of [
    [
      "kind: template\nprocedure: LN2 for 10 seconds to 6 papules of the cheek. Verbal consent obtained.\n",
      "yaml",
      "procedure.consent.0",
    ],
    [
      "kind: template\nprocedure: LN2 for 10 seconds to 6 papules of the cheek.\n",
      "yaml",
      "procedure.freezeTime.0",
    ],
    [
      "kind: template\nprocedure: >\n  LN2 for 10 seconds to 6 papules of the cheek.\n  Tolerated well.\n",
      "yaml",
      "procedure.tolerance.0",
    ],
    [
      'kind: template\nprocedure: 10 seconds of LN2 to 6 papules of the "cheek".\n',
      "yaml",
      "procedure.freezeTime.0",
    ],
    [
      "kind: template\nprocedure: LN2 to 6 papules. {{x}} noted.\n",
      "yaml",
      "procedure.lesionCount.0",
    ],
    [
      "## Procedure\nAfter verbal consent was obtained, LN2 to 6 papules. Patient tolerated the procedure well.\n",
      "markdown",
      "procedure.consent.0",
    ],
    [
      "## Procedure\nAfter verbal consent was obtained, LN2 to 6 papules. Patient tolerated the procedure well.\n",
      "markdown",
      "procedure.tolerance.0",
    ],
    [
      "## Procedure\nAfter verbal consent was obtained, LN2 to 6 papules. Patient tolerated the procedure well.\n",
      "markdown",
      "procedure.lesionCount.0",
    ],
    [
      "## Procedure\n- [x] Informed consent obtained\n- LN2 to 6 papules\n",
      "markdown",
      "procedure.consent.0",
    ],
    [
      "## Procedure\nInformed consent obtained.\n\nLN2 to 6 papules\n",
      "markdown",
      "procedure.consent.0",
    ],
    ["## Procedure\n**Consent:** verbal consent obtained\n", "markdown", "procedure.consent.0"],
    [
      "## History\nPatient has failed adapalene for 12 weeks. LN2 for 5 s.\n",
      "markdown",
      "priorTreatments.0.outcome.0",
    ],
    [
      "Electronically signed by Jane Roe, MD on 2026-01-02. 17340 for acne\n",
      "markdown",
      "signatures.0.name.0",
    ],
    ["## Plan\nReturn in 4 weeks. 17340 for acne\n", "markdown", "aftercare.followUp.0"],
  ] as const) {
    const report = lint({ text, format });
    const { index } = report.encounters[0]!;
    const source = new FixSource({ text, outline: report.outline, documentIndex: 0, index });
    const fix = toTextFix(
      {
        title: "t",
        safety: "safe",
        edits: [
          {
            kind: "replace-by-slot",
            path: path.split(".").map((p) => (/^\d+$/.test(p) ? Number(p) : p)),
          },
        ],
      },
      source,
    );
    console.log(
      "----",
      path,
      JSON.stringify(index.get(path.split("."))),
      "\n" + (fix ? applyFixes(text, [fix]).text : "NONE"),
    );
    if (fix) {
      const e = lint({ text: applyFixes(text, [fix]).text, format }).encounters[0]!.encounter;
      console.log(
        JSON.stringify(
          path
            .split(".")
            .slice(0, -1)
            .reduce((x: any, k) => x?.[k], e),
        ),
      );
    }
  }
});
