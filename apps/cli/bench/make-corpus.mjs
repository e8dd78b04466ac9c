import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Numbers that look like chance and are the same in every run.
 * @param {number} seed
 */
function randomNumbers(seed) {
  let state = seed;
  /** @param {number} below */
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const SITES = ["left cheek", "both cheeks", "forehead", "upper back", "chin", "***"];
const AGENTS = ["liquid nitrogen", "LN2", "CO2 slush", "{{agent}}", "a freezing spray"];
const FAILED = ["adapalene 0.3 % for 12 weeks", "doxycycline 100 mg for 3 months", "***", "creams"];

/**
 * Writes documents, half YAML and half Markdown, of which most have mistakes.
 * @param {string} folder
 * @param {number} count
 */
export function makeCorpus(folder, count) {
  const random = randomNumbers(17_340);
  /** @param {readonly string[]} from */
  const one = (from) => from[random(from.length)] ?? "";
  for (let index = 0; index < count; index++) {
    const directory = join(folder, `clinic-${index % 40}`);
    mkdirSync(directory, { recursive: true });
    const visit = {
      kind: random(2) === 0 ? "note" : "template",
      date: `2026-${10 + random(3)}-${10 + random(18)}`,
      site: one(SITES),
      agent: one(AGENTS),
      failed: one(FAILED),
      seconds: random(20),
      count: random(14),
      units: 1 + random(4),
    };
    const isYaml = index % 2 === 0;
    const name = `visit-${index}.encounter.${isYaml ? "yaml" : "md"}`;
    writeFileSync(join(directory, name), isYaml ? yaml(visit) : markdown(visit));
  }
}

/** @param {Record<string, string | number>} visit */
function yaml({ kind, date, site, agent, failed, seconds, count, units }) {
  return `kind: ${kind}
title: Acne cryotherapy
patient: { age: ${20 + Number(count)} }
service: { date: ${date}, place_of_service: "11" }
diagnoses:
  - { code: L70.0, label: Acne vulgaris }
history: Nodulocystic acne for two years, painful, with early scarring.
prior_treatments:
  - "${failed}"
exam: ${count} tender papules and nodules.
assessment: Painful; cryotherapy chosen because isotretinoin was declined.
procedure:
  code: "17340"
  cryogen: "${agent}"
  applicator: cotton swab
  sites: ["${site}"]
  lesion_count: ${count}
  freeze_time: ${seconds} s
  consent: verbal consent obtained after discussing pain, blister, pigment change
  tolerance: tolerated well
aftercare:
  instructions: written blister care given
  follow_up: 4 weeks
signature: { name: Jane Roe, credentials: MD, method: electronic }
claim:
  lines:
    - { code: "17340", units: ${units}, modifiers: [], diagnoses: [L70.0], place_of_service: "11" }
    - { code: "99213", modifiers: [], diagnoses: [L70.0] }
`;
}

/** @param {Record<string, string | number>} visit */
function markdown({ kind, date, site, agent, failed, seconds, count, units }) {
  return `---
kind: ${kind}
---
# Cryotherapy for acne

**Date of service:** ${date}   **Provider:** Jane Roe, MD

## Diagnosis
Acne vulgaris (L70.0), painful nodules with early scarring.

## Prior treatment
Failed: ${failed}

## Procedure
After verbal consent, ${agent} was applied with a cotton swab for ${seconds} seconds to ${count} lesions on the ${site}. Tolerated well.

## Plan
Aftercare: written blister care given. Return in 4 weeks.

| Code | Units | Modifiers |
| ---- | ----- | --------- |
| 17340 | ${units} | |
| 99213 | 1 | 25 |

Electronically signed: Jane Roe, MD ${date}
`;
}
