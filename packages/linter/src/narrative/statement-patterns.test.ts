import { describe, expect, it } from "vitest";
import { STATEMENT_PATTERNS } from "./statement-patterns.ts";

/** What the patterns find, as `statement: words`. */
const read = (text: string) =>
  STATEMENT_PATTERNS.flatMap(({ statement, pattern }) =>
    [...text.matchAll(pattern)].map(([words]) => `${statement}: ${words}`),
  );

describe("a statement without a set phrase is read from", () => {
  it.each([
    ["She agreed to the treatment", "consent: agreed to the treatment"],
    ["He elected to go ahead", "consent: elected to go ahead"],
    ["Verbal ok for cryo", "consent: Verbal ok"],
    ["Permission was given", "consent: Permission was given"],
    ["She gave her permission", "consent: gave her permission"],
    ["She gave us the go ahead", "consent: gave us the go ahead"],
    ["She chose to have them frozen", "consent: chose to have them frozen"],
    ["PARQ completed", "consent: PARQ"],
    ["PARQ with the patient", "consent: PARQ"],
    ["accepts the risks", "consent: accepts the risks"],
    ["R/B/A reviewed, pt agreed", "consent: R/B/A reviewed, pt agreed"],
    ["Patient is amenable", "consent: Patient is amenable"],
    ["Risks explained; pt agreeable.", "consent: pt agreeable"],
    ["Patient accepts.", "consent: Patient accepts"],
    ["Verbal IC after the risks", "consent: IC"],
    ["ptw, left", "tolerance: ptw"],
    ["17340, 0 comp.", "tolerance: 0 comp"],
    ["Pain was minimal", "tolerance: Pain was minimal"],
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
    ["Tol'd well, no comps", "tolerance: no comps"],
    ["There were no immediate side effects", "tolerance: no immediate side effects"],
    ["Pain 2/10 during the freeze", "tolerance: Pain 2/10 during"],
    ["consent v. tol. no comp.", "tolerance: tol."],
    ["sat through it without complaint", "tolerance: without complaint"],
    ["Care card handed over", "aftercare: Care card"],
    ["gave the nod", "consent: gave the nod"],
    ["He barely noticed it", "tolerance: barely noticed"],
    ["Some pain, settled in a minute", "tolerance: pain, settled"],
    ["Expect crusts for ten days", "aftercare: Expect crusts"],
    ["scars are forming", "necessity: scars are forming"],
    ["each shave opens them up", "necessity: opens them"],
    ["stood it well", "tolerance: stood it well"],
    ["found it bearable", "tolerance: found it bearable"],
    ["she agreed in words", "consent: she agreed"],
    ["It all went smoothly", "tolerance: all went smoothly"],
    ["Understood this and opted for treatment", "consent: Understood this and opted"],
    ["IC for cryo signed", "consent: IC"],
    ["verbalizes agreement", "consent: verbalizes agreement"],
    ["chose cryo over more antibiotics", "necessity: chose cryo over"],
    ["declined isotretinoin", "necessity: declined isotretinoin"],
    [
      "wedding in 3 weeks, wants clear skin for photos",
      "cosmetic: wedding in 3 weeks, wants clear skin",
    ],
    [
      "would like the bumps gone before her photo shoot",
      "cosmetic: would like the bumps gone before her photo shoot",
    ],
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
    "photos were taken for the chart",
    "works as a wedding photographer",
  ])("%s", (text) => expect(read(text)).toEqual([]));
});
