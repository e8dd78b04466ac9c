import { evaluate, mentionsOf, type Edit, type ElementPath } from "@encounter-lint/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lint } from "../lint.ts";
import { applyFixes } from "./apply-fixes.ts";
import { FixSource } from "./fix-source.ts";
import { toTextFix } from "./to-text-fix.ts";

const YAML = `kind: template
title: Cryotherapy # of acne
service: { date: "***", place_of_service: "11" }
diagnoses:
  - { code: L70.0, label: Acne vulgaris }
prior_treatments:
  - name: adapalene
    outcome: failed
history: >
  Nodules of both cheeks
  for two years.
procedure:
  code: "17340"
  cryogen: liquid nitrogen
  sites: [left cheek, chin]
  freeze_time: 10 s
  consent: verbal consent obtained
aftercare: written blister care given
signature: "{{signature}}"
claim:
  lines:
    - { code: "17340", units: 12, modifiers: ["50", "25"] }
    - code: "99213"
      modifiers: []
    - "17110-59"`;

const MARKDOWN = `---
kind: template
code: "17340"
---
# Cryotherapy for acne

**Date of service:** @TODAY@   **Provider:** {{provider}}

## Diagnosis
Acne vulgaris (L70.0)

## Prior treatment
Failed adapalene for 12 weeks.

## Procedure
- [x] Informed consent obtained
- **Agent:** LN2 for 10 seconds to 6 papules
- **Site:** ***

| Item | Value |
|------|-------|
| Tolerance | tolerated well |

## Plan
Aftercare: {AFTERCARE:1234}. Return in 4 weeks.

Electronically signed: @SIGNATURE@

## Billing
| Code | Units | Modifiers | Dx |
|------|-------|-----------|----|
| 17340 | 3 | 50, 25 | A |
| 99213 | 1 |  | A |

17110-59 x 2`;

const ELEMENTS = [
  "conditions",
  "service.date",
  "priorTreatments",
  "signatures",
  "procedure.guardianConsent",
  "procedure.cryogen",
  "procedure.freezeTime",
  "procedure.consent",
  "procedure.contraindicationScreen",
  "assessment.severity",
  "aftercare.followUp",
] as const satisfies readonly ElementPath[];

const element = fc.constantFrom(...ELEMENTS);

/** The document with some of its lines left out and, now and then, cut off in the middle. */
function damaged(text: string): fc.Arbitrary<string> {
  const lines = text.split("\n");
  return fc
    .tuple(
      fc.array(fc.boolean(), { minLength: lines.length, maxLength: lines.length }),
      fc.option(fc.nat(text.length), { freq: 3 }),
      fc.boolean(),
    )
    .map(([dropped, cut, hasLastBreak]) => {
      const rest = lines.filter((_, at) => dropped[at] !== true).join("\n");
      return rest.slice(0, cut ?? rest.length) + (hasLastBreak ? "\n" : "");
    });
}

describe.each([
  ["yaml", YAML],
  ["markdown", MARKDOWN],
] as const)("in any %s document", (format, text) => {
  const settings = { today: "2026-11-23", profile: "audit" } as const;

  it("a slot that is added is a place for its element and breaks nothing", () => {
    fc.assert(
      fc.property(damaged(text), element, (document, wanted) => {
        const { outline, encounters } = lint({ text: document, format }, settings);
        const [first] = encounters;
        if (!first || mentionsOf(first.encounter, wanted).length > 0) return;
        const source = new FixSource({
          text: document,
          outline,
          documentIndex: 0,
          index: first.index,
        });
        const edit: Edit = { kind: "insert-slot", path: wanted.split(".") };
        const fix = toTextFix({ title: "Insert", safety: "suggestion", edits: [edit] }, source);
        if (!fix) return;
        const again = lint({ text: applyFixes(document, [fix]).text, format }, settings);
        const states = mentionsOf(again.encounters[0]?.encounter ?? first.encounter, wanted);
        expect(again.outline.problems).toHaveLength(outline.problems.length);
        expect(states.map(({ state }) => state)).toContain("slot");
      }),
      { numRuns: 40000 },
    );
  });

  it("no fix of a rule breaks the document or edits beyond it", () => {
    fc.assert(
      fc.property(damaged(text), (document) => {
        const { outline, encounters } = lint({ text: document, format }, settings);
        const [first] = encounters;
        if (!first) return;
        const source = new FixSource({
          text: document,
          outline,
          documentIndex: 0,
          index: first.index,
        });
        for (const { fixes } of evaluate(first.encounter, settings).findings) {
          for (const fix of fixes) {
            const written = toTextFix(fix, source);
            if (!written) continue;
            for (const { range } of written.edits) {
              expect(range.start).toBeGreaterThanOrEqual(0);
              expect(range.end).toBeGreaterThanOrEqual(range.start);
              expect(range.end).toBeLessThanOrEqual(document.length);
            }
            const result = applyFixes(document, [written]);
            expect(result.applied).toEqual([written]);
            const { problems } = lint({ text: result.text, format }, settings).outline;
            expect(problems.length).toBeLessThanOrEqual(outline.problems.length);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});
