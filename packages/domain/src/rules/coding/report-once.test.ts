import { expect, it } from "vitest";
import type { Claim } from "../../encounter/encounter.ts";
import { evaluate } from "../../evaluate/evaluate.ts";
import { aNote, claim, claimLine, type EncounterChanges } from "../../testing/an-encounter.ts";

/** What coding and billing rules say about a note that is complete but for its claim. */
function found(billed: Claim, changes: EncounterChanges = {}): readonly string[] {
  return evaluate(aNote({ ...changes, claim: billed }))
    .findings.map(({ ruleId }) => ruleId)
    .filter((id) => /^(?:coding|billing)\//.test(id))
    .toSorted();
}

const office = { placeOfService: "11" };

it.each([
  ["nothing about the complete note", claim(claimLine("17340", { units: 1, ...office })), []],
  [
    "each side, and the second line, of 17340-RT and 17340-LT",
    claim(claimLine("17340", { modifiers: ["RT"] }), claimLine("17340", { modifiers: ["LT"] })),
    ["coding/bilateral-modifier", "coding/bilateral-modifier", "coding/duplicate-line"],
  ],
  [
    "25 on the procedure, and its lack on the visit",
    claim(claimLine("17340", { modifiers: ["25"] }), claimLine("99213", { diagnoses: ["L20.9"] })),
    ["coding/em-missing-25", "coding/em-modifier-on-procedure"],
  ],
  [
    "a visit without 25 as that alone, listed pair though it is",
    claim(claimLine("17340"), claimLine("99213")),
    ["coding/em-missing-25"],
  ],
  [
    "57 in the place of 25 as that alone",
    claim(claimLine("17340"), claimLine("99213", { modifiers: ["57"] })),
    ["coding/modifier-57-minor"],
  ],
  [
    "a nerve block as a component alone",
    claim(claimLine("17340"), claimLine("64400")),
    ["coding/bundled-component"],
  ],
  [
    "warts without a modifier as a pair alone",
    claim(claimLine("17110"), claimLine("17340")),
    ["coding/ncci-pair"],
  ],
  [
    "warts with a modifier as unsupported alone",
    claim(claimLine("17110"), claimLine("17340", { modifiers: ["59"] })),
    ["coding/distinct-modifier-unsupported"],
  ],
  [
    "a second line with 59 as a duplicate alone",
    claim(claimLine("17340"), claimLine("17340", { modifiers: ["59"] })),
    ["coding/duplicate-line"],
  ],
  [
    "units and modifier of one line as two mistakes",
    claim(claimLine("17340", { units: 8, modifiers: ["50"] })),
    ["coding/bilateral-modifier", "coding/units-over-one"],
  ],
  ["a mistyped code alone", claim(claimLine("1734O")), ["coding/malformed"]],
  [
    "a retired visit as that alone",
    claim(claimLine("17340"), claimLine("99201")),
    ["coding/retired"],
  ],
  [
    "telehealth with a lost zero as telehealth alone",
    claim(claimLine("17340", { placeOfService: "2" })),
    ["billing/telehealth"],
  ],
])("reports %s", (_, billed, expected) => {
  expect(found(billed)).toEqual(expected);
});
