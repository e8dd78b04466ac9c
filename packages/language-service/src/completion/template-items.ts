import type { DocumentFormat } from "@encounter-lint/linter";
import { CompletionItemKind } from "vscode-languageserver-types";
import type { Proposal } from "./value-items.ts";

const YAML_TEMPLATE = `kind: template
title: \${1:Acne cryotherapy}
service: { date: "***", place_of_service: "11" }
diagnoses:
  - { code: "***", label: "***" }
prior_treatments:
  - { name: "***", duration: "***", outcome: "***" }
exam: "***"
assessment: "***"
procedure:
  code: "17340"
  cryogen: liquid nitrogen
  applicator: cotton swab
  sites: "***"
  lesion_count: "***"
  freeze_time: "*** s"
  cycles: "***"
  preparation: "***"
  contraindication_screen: "***"
  consent: "***"
  tolerance: "***"
  performed_by: "***"
aftercare:
  instructions: "***"
  follow_up: "***"
signature: { name: "***", credentials: "***", signed_at: "***", method: electronic }
claim:
  lines:
    - { code: "17340", units: 1, diagnoses: ["***"] }
`;

const MARKDOWN_TEMPLATE = `---
kind: template
---

# \${1:Acne cryotherapy (17340)}

**Date of service:** ***
**Place of service:** 11

## Diagnosis

*** (***)

## Prior treatment

**Failed:** ***

## Exam

***

## Assessment

**Reason for freezing now:** ***

## Procedure

**Cryogen:** liquid nitrogen
**Applicator:** cotton swab
**Sites:** ***
**Lesion count:** ***
**Freeze time:** *** seconds
**Cycles:** ***
**Preparation:** ***
**Contraindication screen:** ***
**Consent:** ***
**Tolerance:** ***
**Performed by:** ***

## Aftercare

**Instructions:** ***
**Follow-up:** ***

## Signature

Electronically signed: @SIGNATURE@
`;

/** Whole documents for an empty file. */
export function templateProposals(format: DocumentFormat): Proposal[] {
  return [
    {
      label: "encounter template",
      kind: CompletionItemKind.Snippet,
      detail: "A template for freezing acne with every blank that 17340 needs",
      insert: format === "yaml" ? YAML_TEMPLATE : MARKDOWN_TEMPLATE,
      isSnippet: true,
    },
  ];
}
