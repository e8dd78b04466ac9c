import { describe, expect, it } from "vitest";
import { FAILURE_PATTERNS, STATEMENT_PATTERNS } from "./statement-patterns.ts";

/** What the patterns find, as `statement: words`. */
const read = (text: string) =>
  STATEMENT_PATTERNS.flatMap(({ statement, pattern }) =>
    [...text.matchAll(pattern)].map(([words]) => `${statement}: ${words}`),
  );

const failures = (text: string) =>
  FAILURE_PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map(([words]) => words));

describe("a statement without a set phrase is read from", () => {
  it.each([
    ["She agreed to the treatment", "consent: agreed to the treatment"],
    ["He elected to go ahead", "consent: elected to go ahead"],
    ["Verbal ok for cryo", "consent: Verbal ok"],
    ["Permission was given", "consent: Permission was given"],
    ["She gave her permission", "consent: gave her permission"],
    ["PARQ completed", "consent: PARQ"],
    ["PARQ with the patient", "consent: PARQ"],
    ["accepts the risks", "consent: accepts the risks"],
    ["R/B/A reviewed, pt agreed", "consent: R/B/A reviewed, pt agreed"],
    ["Patient is amenable", "consent: Patient is amenable"],
    ["Tol well", "tolerance: Tol"],
    ["Tolerated the procedure well", "tolerance: Tolerated"],
    ["She did well", "tolerance: did well"],
    ["No immediate complications", "tolerance: No immediate complications"],
    ["Complications: none", "tolerance: Complications: none"],
    ["minimal stinging", "tolerance: minimal stinging"],
    ["at risk for scarring", "necessity: risk for scarring"],
    ["lesions are tender", "necessity: tender"],
    ["unable to wear her helmet", "necessity: unable to wear her helmet"],
    ["catches on the mask strap", "necessity: catches on"],
    ["to reduce inflammation", "necessity: reduce inflammation"],
    ["wants a better appearance", "cosmetic: better appearance"],
    ["Told not to pick", "aftercare: Told not to pick"],
    ["Call if blistering", "aftercare: Call if"],
    ["Keep it dry", "aftercare: Keep it dry"],
    ["Handout given", "aftercare: Handout"],
    ["Post-cryo care explained", "aftercare: Post-cryo care"],
  ])("%s", (text, statement) => expect(read(text)).toContain(statement));
});

describe("no statement is read from", () => {
  it.each([
    "8 papules, left cheek",
    "LN2 by cotton swab, 5 s",
    "Acne vulgaris (L70.0)",
    "The area was frozen",
    "Patient is 24",
    "adapalene 0.3 % gel for 12 weeks",
    "Signed electronically by Jane Roe, MD",
    "LN2 was painted on",
    "a painless procedure",
    "bleach",
    "normal appearance of the nails",
  ])("%s", (text) => expect(read(text)).toEqual([]));
});

describe("a failure without a set phrase is read from", () => {
  it.each([
    ["neither doxycycline nor tretinoin helped", "neither"],
    ["still getting new cysts", "still getting new"],
    ["continues to break out", "continues to break"],
    ["little improvement", "little improvement"],
    ["no real benefit", "no real benefit"],
    ["without much change", "without much change"],
    ["did not help", "did not help"],
    ["didn't work", "didn't work"],
    ["has not cleared", "has not cleared"],
    ["was not very effective", "was not very effective"],
    ["made no difference", "made no difference"],
    ["to no avail", "to no avail"],
    ["neither had an effect", "neither"],
    ["still has cysts", "still has"],
  ])("%s", (text, words) => expect(failures(text)).toContain(words));
});

describe("no failure is read from", () => {
  it.each([
    "adapalene helped",
    "no side effects",
    "good response",
    "cleared on doxycycline",
    "no scarring",
    "did well",
    "still has not started it",
    "Neither parent has acne.",
    "did not miss a dose",
  ])("%s", (text) => expect(failures(text)).toEqual([]));
});
