/** A finished note in YAML; `‸` may be put anywhere. */
export const YAML_NOTE = `kind: note
title: Acne cryotherapy, cheeks
service: { date: 2026-11-23, place_of_service: "11" }
diagnoses:
  - { code: L70.0, label: Acne vulgaris }
  - { code: L70.1 }
procedure:
  code: "17340"
  cryogen: liquid nitrogen
  freeze_time: 5 s
claim:
  lines:
    - { code: "17340", units: 1, diagnoses: [A] }
    - { code: "99213", modifiers: ["25"], diagnoses: [L70.1] }
`;

/** A template in Markdown. */
export const MARKDOWN_TEMPLATE = `---
kind: template
---
# Cryotherapy for acne

**Date of service:** {{date}}

## Diagnosis
Acne vulgaris (L70.0)

## Procedure
**Cryogen:** {{agent}}
**Freeze time:** {{seconds}} seconds, again {{agent}}

<!-- encounter-lint-disable-file documentation/cycles-missing -- one cycle is our standard -->

## Billing
| Code | Units | Modifiers |
| ----- | ----- | --------- |
| 17340 | 1 | |
`;
