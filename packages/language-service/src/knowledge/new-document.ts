import type { EncounterKind } from "@encounter-lint/domain";
import type { DocumentFormat } from "@encounter-lint/linter";

/** What a new document is, and how its blanks are written. */
export interface NewDocument {
  readonly format: DocumentFormat;
  readonly kind: EncounterKind;
  readonly title: string;
  /** The text that stands where something is to be written: a blank of the template, or a tab stop. */
  readonly blank: (name: string) => string;
}

/** The text of a document that has a place for everything that 17340 needs, and states nothing else. */
export function newDocumentText(wanted: NewDocument): string {
  return wanted.format === "yaml" ? yamlText(wanted) : markdownText(wanted);
}

function yamlText({ kind, title, blank }: NewDocument): string {
  const quoted = (name: string) => `"${blank(name)}"`;
  return `kind: ${kind}
title: ${title}
service: { date: ${quoted("date of service")}, place_of_service: ${quoted("place of service")} }
diagnoses:
  - { code: ${quoted("diagnosis code")}, label: ${quoted("diagnosis")} }
prior_treatments:
  - name: ${quoted("failed treatment")}
    duration: ${quoted("treatment duration")}
    outcome: ${quoted("treatment outcome")}
exam: ${quoted("exam")}
assessment: ${quoted("reason for freezing now")}
procedure:
  code: "17340"
  cryogen: ${quoted("cryogen")}
  applicator: ${quoted("applicator")}
  sites: ${quoted("sites")}
  lesion_count: ${quoted("lesion count")}
  freeze_time: ${quoted("freeze time")}
  cycles: ${quoted("cycles")}
  preparation: ${quoted("preparation")}
  contraindication_screen: ${quoted("contraindication screen")}
  consent: ${quoted("consent")}
  tolerance: ${quoted("tolerance")}
  performed_by: ${quoted("performed by")}
aftercare:
  instructions: ${quoted("aftercare instructions")}
  follow_up: ${quoted("follow up")}
signature:
  name: ${quoted("signature name")}
  credentials: ${quoted("credentials")}
  signed_at: ${quoted("signature date")}
claim:
  lines:
    - { code: "17340", units: 1, diagnoses: [${quoted("diagnosis code")}] }
`;
}

function markdownText({ kind, title, blank }: NewDocument): string {
  return `---
kind: ${kind}
---

# ${title}

**Date of service:** ${blank("date of service")}
**Place of service:** ${blank("place of service")}

## Diagnosis

**Diagnosis:** ${blank("diagnosis")}
**ICD-10-CM:** ${blank("diagnosis code")}

## Prior treatment

**Failed:** ${blank("failed treatment")}

## Exam

**Findings:** ${blank("exam findings")}

## Assessment

**Reason for freezing now:** ${blank("reason for freezing now")}

## Procedure

**Code:** 17340
**Cryogen:** ${blank("cryogen")}
**Applicator:** ${blank("applicator")}
**Sites:** ${blank("sites")}
**Lesion count:** ${blank("lesion count")}
**Freeze time:** ${blank("freeze time")}
**Cycles:** ${blank("cycles")}
**Preparation:** ${blank("preparation")}
**Contraindication screen:** ${blank("contraindication screen")}
**Consent:** ${blank("consent")}
**Tolerance:** ${blank("tolerance")}
**Performed by:** ${blank("performed by")}

## Aftercare

**Instructions:** ${blank("aftercare instructions")}
**Follow-up:** ${blank("follow up")}

## Signature

**Signed by:** ${blank("signature name")}
`;
}
