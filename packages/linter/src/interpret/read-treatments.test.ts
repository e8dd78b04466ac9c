import { valuesOf } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { readNote } from "../testing/read-note.ts";

function outcomesIn(words: string, heading = "History"): Record<string, readonly string[]> {
  return Object.fromEntries(
    (readNote(words, heading).priorTreatments ?? []).map(({ agent, outcome }) => [
      agent ?? "not named",
      valuesOf(outcome).map(({ value }) => value),
    ]),
  );
}

describe("a treatment that did nothing", () => {
  it.each([
    "Adapalene (4 months, nothing).",
    "Adapalene for 4 months without luck.",
    "Adapalene 16 wk - 0.",
    "Ziana 1/26-5/26 ✗",
    "Adapalene 16 weeks, lesions same.",
    "Adapalene 16 weeks: unsatisfactory.",
  ])("failed: %s", (words) => {
    const [treatment] = readNote(words, "History").priorTreatments ?? [];
    expect(valuesOf(treatment?.outcome).map(({ value }) => value)).toContain("failed");
  });
});

describe("the acne is untreated", () => {
  it.each([
    ["Treatment-naive.", true],
    ["Treatment-naive to any form of cryotherapy.", false],
    ["Treatment-naive for acne.", true],
    ["She has had no prior cryotherapy, no prior laser.", false],
    ["She has had no prior acne medication.", true],
    ["The other 2 were left alone, 5 untreated altogether.", false],
    ["Treatment-naive as far as procedures go.", false],
    ["Untreated hypertension.", false],
    ["Nothing has been tried yet, neither creams nor tablets.", true],
    ["No treatments tried to date.", true],
    ["No topicals tried so far have helped.", false],
    ["Nothing has been tried since August.", false],
    ["He has had nothing by mouth.", false],
    ["Never on acne meds.", true],
    ["Untreated until age 25, then tretinoin.", false],
    ["Untreated until now.", true],
    ["Untreated acne.", true],
    ["No prior treatment at this clinic.", false],
    ["Has never had anything frozen.", false],
    ["The comedones on the chin remain untreated.", false],
  ])("in “%s”: %s", (words, isUntreated) => {
    const { treatmentStatus } = readNote(words, "History");
    expect(valuesOf(treatmentStatus).length > 0).toBe(isUntreated);
  });
});

it.each(["None has failed.", "None of them has ever failed."])("did not fail: %s", (words) => {
  const [treatment] = readNote(`Adapalene for 12 weeks. ${words}`, "History").priorTreatments ?? [];
  expect(valuesOf(treatment?.outcome).map(({ value }) => value)).not.toContain("failed");
});

it("a treatment is told to the end by the items beneath it", () => {
  const list = "- tried\n  - tretinoin 0.05% cream\n    - 20 weeks\n    - failed: no fewer lesions";
  expect(outcomesIn(list, "Problems")).toEqual({ tretinoin: ["failed"] });
});

describe("the end of a treatment", () => {
  it.each([
    [
      "Differin for half a year and Solodyn for three months; neither made a dent.",
      { adapalene: ["failed"], minocycline: ["failed"] },
    ],
    ["He quit minocycline after two months owing to vertigo.", { minocycline: ["intolerant"] }],
    [
      "Isotretinoin contraindicated by hypertriglyceridemia.",
      { isotretinoin: ["contraindicated"] },
    ],
    ["Did 3 months of Retin-A. Lesions persisted.", { tretinoin: ["failed"] }],
    ["Retin-A for 4 months gave peeling and no fewer papules.", { tretinoin: ["failed"] }],
    ["Freezing is the treatment I consider right. Retin-A failed.", { tretinoin: ["failed"] }],
    [
      "Pediatrician gave benzoyl peroxide and then adapalene; after 3 months there is no improvement.",
      { "benzoyl peroxide": ["failed"], adapalene: ["failed"] },
    ],
    ["Offered doxycycline; declined.", { doxycycline: ["considered", "declined"] }],
    ["Trial of bactrim stopped for rash.", { "trimethoprim and sulfamethoxazole": ["intolerant"] }],
    ["Prescribed adapalene; has not picked it up.", { adapalene: ["planned"] }],
    [
      "Failed: doxy 3m. Intol: isotretinoin (TG 600).",
      { doxycycline: ["failed"], isotretinoin: ["intolerant"] },
    ],
    ["Tried adapalene for 12 weeks. LN2 has not helped warts.", { adapalene: [] }],
  ])("“%s”", (words, outcomes) => {
    expect(outcomesIn(words)).toEqual(outcomes);
  });

  it("is to come where a trial is planned", () => {
    expect(outcomesIn("Trial of spironolactone.", "Plan")).toEqual({ spironolactone: ["planned"] });
  });

  it("is a failure behind a label that says so", () => {
    expect(
      readNote("Therapies tried and failed: adapalene 4 months.").priorTreatments?.map(
        ({ outcome }) => valuesOf(outcome)[0]?.value,
      ),
    ).toEqual(["failed"]);
  });

  it("is not that of another spot", () => {
    const words = "Acne of the back. A scaly spot of the scalp; this one has never been treated.";
    expect(readNote(words, "History").treatmentStatus).toBeUndefined();
  });

  it("needs a treatment: acne that persists has failed none", () => {
    expect(readNote("Her acne persists.", "History").priorTreatments).toBeUndefined();
  });
});

describe("the length of a trial", () => {
  it("counts for the drug that it is joined to", () => {
    const lengths = readNote(
      "Failed 16 weeks of adapalene and 12 weeks of minocycline.",
      "History",
    ).priorTreatments?.map(({ duration }) => valuesOf(duration)[0]?.value.text);
    expect(lengths).toEqual(["16 weeks", "12 weeks"]);
  });

  it("is months where a drug is said to be taken for 4m", () => {
    const [first] = readNote("Failed doxycycline 4m.", "History").priorTreatments ?? [];
    expect(valuesOf(first?.duration)[0]?.value.unit).toBe("months");
  });
});

describe("a treatment that goes on or is to come", () => {
  it.each([
    ["Adapalene begun two weeks ago, too early to judge.", "ongoing"],
    ["Started minocycline last week.", "ongoing"],
    ["Adapalene begun ten days ago. Her sister had no luck with doxycycline.", "ongoing"],
    ["If no better by then, doxycycline for 12 weeks.", "planned"],
    ["She will get doxycycline from today for 12 weeks.", "planned"],
    ["Adapalene started 4 months ago, no better.", "failed"],
  ])("%s: %s", (words, outcome) =>
    expect(Object.values(outcomesIn(words)).flat()).toEqual([outcome]),
  );
});

it.each(["Nothing she has been given has worked.", "None of what he tried did anything."])(
  "all of it failed, whatever it was: %s",
  (words) => expect(outcomesIn(words)).toEqual({ "not named": ["failed"] }),
);
