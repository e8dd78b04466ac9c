import { describe, expect, it } from "vitest";
import { documentInWords } from "../testing/mentions-in-words.ts";

/** The parts of earlier treatment that words may tell without being understood. */
function unread(text: string, format: "markdown" | "yaml" = "markdown"): readonly string[] {
  const lines = documentInWords(text, format, "document.unread");
  const elements = lines.filter((line) => line.includes(".element"));
  return [...new Set(elements.map((line) => line.split(" = ")[1] ?? ""))].filter((element) =>
    element.startsWith("priorTreatments"),
  );
}

const history = (words: string) => unread(`## History\n${words}\n`);

describe("the words may tell that a treatment failed, and when", () => {
  it.each([
    "Seen 07/2026: started adapalene 0.3% nightly. Today, 14 weeks later: her chin is no clearer.",
    "Last visit we started trifarotene. Twelve weeks on, nothing has shifted.",
    "Three months of tretinoin have come and gone and the nodules are still there.",
    "Her sister does well on spironolactone. The patient took it for 6 months and saw nothing.",
    "Doxycycline hyclate: start 04/10/26, end 07/10/26, outcome poor.",
    "Forehead has cleared on tretinoin; the cheeks have not in 14 weeks of it.",
    'Minocycline ER from 1/12/26 to 4/20/26. "Suboptimal" is their word.',
    "Tretinoin for 24 weeks by e-visit, spironolactone for 24 weeks: the usual story",
    "Happy with adapalene for blackheads. For the painful ones it has been worthless in 6 months.",
    "| # | Rx | Weeks | IGA before/after |\n|---|---|---|---|\n| 1 | Epiduo | 14 | 3 / 3 |",
    "Last seen 05/2026, when tazarotene was begun. Nodules today number what they did then.",
    "Q. What did you try? A. Minocycline, 3 months. Q. Did it help? A. No.",
    "- name: Epiduo\n  course: Jan-May 2026\n  verdict: no joy",
    "Tazarotene nightly from January until the end of May gave peeling and nothing else.",
    "Treatments tried: adapalene\nDuration: 12 weeks\nOutcome: so-so, stopped",
  ])("%s", (words) => expect(history(words)).toContain("priorTreatments"));

  it("beneath a key of its own", () => {
    const text =
      "history: |\n  Started adapalene at the June visit.\n  At 16 weeks no better.\nexam: clear\n";
    expect(unread(text, "yaml")).toContain("priorTreatments");
  });
});

describe("the words may not tell that a treatment failed", () => {
  it.each([
    "Currently taking doxycycline and adapalene.",
    "Will begin tretinoin for 12 weeks and see whether it works. If not, isotretinoin.",
    "Seen 07/2026: started adapalene. Here for freezing today.",
    "Adapalene begun two weeks ago, too early to judge.",
    "Uses a gentle cleanser. No new drugs.",
    "Her brother had doxycycline for 12 weeks, no effect.",
    "Doing well on doxycycline for 3 months, no complaints.",
    "Multiple creams and pills over two years, all failed.",
  ])("%s", (words) => expect(history(words)).not.toContain("priorTreatments"));

  it.each(["Plan", "Aftercare"])("under %s", (heading) => {
    expect(unread(`## ${heading}\nDoxycycline for 12 weeks. They want nothing else.\n`)).toEqual(
      [],
    );
  });

  it("where the sentence about the acne stands in another paragraph", () => {
    expect(history("Uses adapalene gel.\n\nAcne for 3 years, never clear.")).not.toContain(
      "priorTreatments",
    );
  });
});

describe("how a treatment ended", () => {
  it.each([
    ["Tried doxycycline 100 mg and adapalene gel for 12 weeks.", false],
    ["PCP prescribed tretinoin cream nightly, 16 weeks.", false],
    ["Minocycline, March to June 2026.", false],
    ["Adapalene x 12 weeks, doxycycline x 12 weeks.", false],
    ["Tried doxycycline for 12 weeks, her skin laughed at it.", true],
    ["Minocycline for 3 months: meh.", true],
  ])("%s may be told: %s", (words, isTold) =>
    expect(history(words).includes("priorTreatments.outcome")).toBe(isTold),
  );
});

describe("how long a treatment was had", () => {
  it.each([
    ["Doxycycline failed.", false],
    ["33 y/o F. Doxycycline twice a day failed.", false],
    ["Acne for 3 years. Doxycycline failed.", false],
    ["Quarter-long trial of tretinoin, unsuccessful.", true],
    ["Doxycycline failed. It was stopped in June.", true],
    ["Doxycycline failed, four refills.", true],
  ])("%s may be told: %s", (words, isTold) =>
    expect(history(words).includes("priorTreatments.duration")).toBe(isTold),
  );
});

it("a note of nothing but drugs is read to an end", () => {
  expect(history("Doxycycline for 12 weeks, no better. ".repeat(5000)).length).toBeGreaterThan(0);
});
