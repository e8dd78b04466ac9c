import { valuesOf, type Encounter } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { readNote } from "../testing/read-note.ts";
import { readingInWords, type Where } from "../testing/mentions-in-words.ts";
import { readProcedure } from "./read-procedure.ts";

function valuesIn(words: string, element: "cryogen" | "targets"): readonly unknown[] {
  const procedure: Encounter["procedure"] = readNote(words, "Procedure").procedure;
  return valuesOf<unknown>(procedure?.[element]).map(({ value }) => value);
}

describe("the freezing agent", () => {
  it.each([
    ["Lesions were frozen w/ liq. N2.", ["liquid-nitrogen"]],
    ["Liquid nitrogen was not used; CO2 slush was used instead.", ["carbon-dioxide-slush"]],
    ["Liquid nitrogen tank empty, so CO2 slush was substituted.", ["carbon-dioxide-slush"]],
    ["Patient declined LN2.", []],
    ["Ethyl chloride for anesthesia, then injected.", []],
    ["LN applied to 4 cysts.", ["liquid-nitrogen"]],
    ["LN2 by swab. Dry ice is no longer stocked.", ["liquid-nitrogen"]],
    ["Two rounds of CO2 slush did nothing. LN2 by swab.", ["liquid-nitrogen"]],
    ["LN2 swab 6 s each x1: 4 R cheek, 3 chin.", ["liquid-nitrogen"]],
  ])("of “%s”", (words, agents) => {
    expect(valuesIn(words, "cryogen")).toEqual(agents);
  });
});

describe("a place where nothing is", () => {
  it.each([
    "Right cheek clear.",
    "Right jawline – clear.",
    "Chest: no lesions, back: clear.",
    "Chest and back are clear.",
    "Left cheek, back, and neck clear.",
    "Face: unremarkable",
  ])("is no site: %s", (words) => {
    const sites = valuesOf(readNote(words, "Exam").procedure?.sites).map(
      ({ value }) => value.region,
    );
    expect(sites).not.toContain("cheek");
    expect(sites).not.toContain("back");
  });
});

describe("a freeze time without a unit", () => {
  it("is a length of time that may be anything", () => {
    const { procedure } = readNote("Liquid nitrogen, freeze time 5, one cycle.", "Procedure");
    expect(valuesOf(procedure?.duration)[0]?.value.unit).toBe("none");
  });
});

describe("of two freeze times", () => {
  it.each([
    ["LN2, 5 s each, total freeze time for all eight 40 seconds.", [5]],
    ["LN2, 6 s per papule, 48 seconds in all.", [6]],
    ["LN2, 5 s for the small and 8 s for the large ones.", [5, 8]],
  ])("that of all lesions together is left out: %s", (words, seconds) =>
    expect(
      valuesOf(readNote(words, "Procedure").procedure?.freezeTime).map(
        ({ value }) => value.maxSeconds,
      ),
    ).toEqual(seconds),
  );
});

it.each(["17340 cryotherapy (CO2 slush, liquid N2) for acne:", "Cryotherapy (CO2 slush, LN2)."])(
  "what the code stands for names no agent: %s",
  (words) => expect(valuesIn(words, "cryogen")).toEqual([]),
);

it.each([
  "LN2 to 6 papules; the plantar wart will be frozen then.",
  "Froze 6 on the jaw with LN2, the wart on her toe I left.",
])("a wart that was not frozen is no target: %s", (words) =>
  expect(valuesIn(words, "targets")).toEqual([]),
);

describe("a freezing that is repeated today", () => {
  it.each([
    ["Repeat LN2 today as planned.", true],
    ["Repeat LN2 at the next visit.", false],
  ])("is no plan: %s", (words, isDone) => {
    expect(readNote(words, "Plan").procedure?.cryogen !== undefined).toBe(isDone);
  });
});

describe("what was frozen", () => {
  it("is not what was left alone", () => {
    expect(
      valuesIn("LN2 to 3 acne cysts while a wart on the hand was left alone.", "targets"),
    ).toEqual(["cystic-acne"]);
  });
});

it("what was frozen in another month was not frozen now", () => {
  expect(
    valuesIn(
      "He was here in June, when Dr. Sung froze a common wart. LN2 to acne nodules.",
      "targets",
    ),
  ).not.toContain("wart");
});

it("a box that is not ticked says nothing", () => {
  expect(valuesIn("Agent: [x] LN2 [ ] CO2 slush", "cryogen")).toEqual(["liquid-nitrogen"]);
});

it.each([
  "She knows we do not freeze scars.",
  "Warts were never frozen here.",
  "Old scars: none were touched today.",
  "Inflammation down before it scars, so cryotherapy is best.",
])("what is not frozen is no target: %s", (words) =>
  expect(valuesIn(words, "targets")).toEqual([]),
);

it.each([
  ["When / where: Thursday, November 26, 2026, exam room 3", 0],
  ["Where: office, POS 11", 0],
  ["Site: under the cap", 1],
])("a place of the visit is no site: %s", (line, count) =>
  expect(readNote(line, "Procedure").procedure?.sites?.length ?? 0).toBe(count),
);

it("what may leave scars is no scar", () => {
  expect(valuesIn("Freeze the five acne nodules, likely to scar.", "targets")).not.toContain(
    "scar",
  );
});

describe("the freeze time", () => {
  it.each([
    ["Freeze x 5 s, thaw x 15 s.", ["5 s"]],
    ["Froze 5 seconds. Pressure held 30 seconds.", ["5 seconds"]],
    ["LN2 6 s, 20 s pause, repeated.", ["6 s"]],
  ])("of “%s”", (words, times) => {
    const { procedure } = readNote(words, "Procedure");
    expect(valuesOf(procedure?.freezeTime).map(({ value }) => value.text)).toEqual(times);
  });
});

describe("the lesion count", () => {
  it("is the whole that its parts add up to", () => {
    const { procedure } = readNote(
      "LN2 to 4 nodules: 2 L cheek, 1 R cheek, 1 glabella.",
      "Procedure",
    );
    expect(valuesOf(procedure?.lesionCount).map(({ value }) => value)).toEqual([
      { kind: "exact", count: 4 },
    ]);
  });

  it.each([
    ["LN2 to 7 acne lesions, three on the right temple and four on the left.", 7],
    ["2 nodules L cheek, 1 R cheek, 1 glabella.", 4],
    ["4 papules on the chin, 4 on the left cheek.", 8],
    ["LN2 to 8 papules of both cheeks. 17110 for two warts on the hand.", 8],
  ])("is told apart from its parts: %s", (words, count) => {
    expect(
      valuesOf(readNote(words, "Procedure").procedure?.lesionCount).map(({ value }) => value),
    ).toEqual([{ kind: "exact", count }]);
  });
});

it("a number of a problem counts no lesions", () => {
  expect(readNote("#1 Acne, frozen with LN2", "Procedure").procedure?.lesionCount).toBeUndefined();
});

it("counts in prose belong to the deed or to the examination, by their sentence", () => {
  const { procedure } = readNote("On exam there were 5 papules. LN2 to 9 papules. 3 comedones.");
  expect(procedure?.lesionCount?.map(({ section }) => section)).toEqual([
    "exam",
    "procedure",
    "other",
  ]);
});

describe("a site", () => {
  it.each([
    ["See her back 12/16/2026.", 0],
    ["Five nodules on her back.", 1],
    ["Back: 5 nodules.", 1],
  ])("“%s” names %i", (words, count) => {
    expect(readNote(words, "Plan").procedure?.sites ?? []).toHaveLength(count);
  });
});

const all = (text: string, where?: Where) => readingInWords(readProcedure, text, where);
const read = (element: string, text: string, where?: Where) =>
  all(text, where)
    .filter((line) => line.startsWith(`procedure.${element} =`))
    .map((line) => line.replace(`procedure.${element} = `, ""));

it("reads a whole sentence", () => {
  expect(
    all("LN2 by cotton swab, 5 s per lesion, 1 cycle, to 8 papules of the left cheek."),
  ).toEqual([
    "procedure.applicator = swab “cotton swab”",
    "procedure.cryogen = liquid-nitrogen “LN2”",
    "procedure.technique = freezing “LN2”",
    "procedure.sites = region cheek, laterality left “left cheek”",
    "procedure.lesionCount = kind exact, count 8 “8 papules”",
    "procedure.freezeTime = unit seconds, minSeconds 5, maxSeconds 5 “5 s”",
    "procedure.cycles = 1 “1 cycle”",
  ]);
});

describe("the freezing agent is read from", () => {
  it.each([
    ["Lesions were treated with liquid nitrogen.", ["liquid-nitrogen “liquid nitrogen”"]],
    ["CO2 slush was applied.", ["carbon-dioxide-slush “CO2 slush”"]],
    [
      "liquid nitrogen / CO2 slush",
      ["liquid-nitrogen | carbon-dioxide-slush “liquid nitrogen / CO2 slush”"],
    ],
  ])("%s", (text, expected) => expect(read("cryogen", text)).toEqual(expected));

  it.each([
    "No liquid nitrogen was used.",
    "Will use liquid nitrogen next visit.",
    "Outside dermatologist used liquid nitrogen.",
    "Consider liquid nitrogen.",
    "Ice cream allowed.",
    "Inhaled nitrous oxide for his nerves.",
    "Liquid nitrogen was offered and she turned it down.",
    "Stung less than the slush in February.",
    "Colder than liquid nitrogen.",
    "Dry ice was out.",
  ])("and not from: %s", (text) => expect(read("cryogen", text)).toEqual([]));

  it("in the history only where it speaks of today", () => {
    const where: Where = { section: "history" };
    expect(read("cryogen", "LN2 to the cheeks.", where)).toEqual([]);
    expect(read("cryogen", "Treated with LN2 at this visit.", where)).toEqual([
      "liquid-nitrogen “LN2”",
    ]);
  });
});

describe("a change of the agent is read from", () => {
  it("a reason between two agents", () => {
    expect(read("cryogenChange", "LN2 to the chin, changed to CO2 slush for the nodules.")).toEqual(
      ["changed to CO2 slush for the nodules “changed to CO2 slush for the nodules”"],
    );
  });

  it("nothing else", () => {
    expect(read("cryogenChange", "LN2 was applied, then washed.")).toEqual([]);
  });
});

describe("a site is read with its side from", () => {
  it.each([
    ["left cheek", ["region cheek, laterality left “left cheek”"]],
    ["both cheeks", ["region cheek, laterality bilateral “both cheeks”"]],
    ["left and right cheek", ["region cheek, laterality bilateral “left and right cheek”"]],
    ["cheek, left", ["region cheek, laterality left “cheek, left”"]],
    ["cheeks (bilateral)", ["region cheek, laterality bilateral “cheeks (bilateral”"]],
    [
      "left cheek, right chin",
      ["region cheek, laterality left “left cheek”", "region chin, laterality right “right chin”"],
    ],
    ["the chin", ["region chin “chin”"]],
    ["L cheek", ["region cheek, laterality left “L cheek”"]],
  ])("%s", (text, sites) => expect(read("sites", text)).toEqual(sites));

  it.each([
    "Come back in 4 weeks.",
    "No lesions on the chin.",
    "face to face time",
    "Right now nothing hurts.",
    "Will treat the back.",
  ])("and not from: %s", (text) => expect(read("sites", text)).toEqual([]));

  it.each(["consent", "aftercare", "priorTreatment", "claim"] as const)(
    "not in the section %s",
    (section) => expect(read("sites", "left cheek", { section })).toEqual([]),
  );
});

describe("the lesion count, with its words,", () => {
  it.each([
    [
      "3 papules on the left cheek and 5 cysts",
      ["kind exact, count 8 “3 papules on the left cheek and 5 cysts”"],
    ],
    ["3 papules, 5 cysts, 8 total", ["kind exact, count 8, isTotal true “8 total”"]],
    ["6-8 papules and 2 cysts", ["kind exact, count 8, max 10 “6-8 papules and 2 cysts”"]],
    ["several papules", ["kind vague “several papules”"]],
    ["8 papules. 3 cysts.", ["kind exact, count 8 “8 papules”", "kind exact, count 3 “3 cysts”"]],
    ["No papules.", []],
    ["previously 8 papules", []],
  ])("of %s", (text, counts) => expect(read("lesionCount", text)).toEqual(counts));

  it("is open where a blank stands", () => {
    expect(read("lesionCount", "to *** papules", { kind: "template" })).toEqual([
      "blank “*** papules”",
    ]);
  });

  it("is not read from the history", () => {
    expect(read("lesionCount", "8 papules", { section: "history" })).toEqual([]);
  });
});

describe("the freeze time, with its words,", () => {
  it.each([
    ["frozen for 5-10 seconds", ["unit seconds, minSeconds 5, maxSeconds 10 “5-10 seconds”"]],
    ["thaw 20 seconds", []],
    ["5 s freeze, 10 s thaw", ["unit seconds, minSeconds 5, maxSeconds 5 “5 s”"]],
    [
      "Each lesion was sprayed for 1 minute",
      ["unit minutes, minSeconds 60, maxSeconds 60 “1 minute”"],
    ],
    ["for a few seconds", ["unit seconds “a few seconds”"]],
    ["Visit of 15 minutes", []],
    ["Pain 4 of 10 while freezing, 1 of 10 after five minutes", []],
    ["Frozen lesions looked at within 10 minutes", []],
  ])("in %s", (text, times) => expect(read("freezeTime", text)).toEqual(times));

  it("is open where a blank stands", () => {
    expect(read("freezeTime", "for *** seconds", { kind: "template" })).toEqual([
      "blank “*** seconds”",
    ]);
  });

  it("is not what the history, the exam or the plan speaks of", () => {
    expect(read("freezeTime", "LN2 for 5 seconds", { section: "history" })).toEqual([]);
    expect(read("freezeTime", "Capillary refill 2 seconds", { section: "exam" })).toEqual([]);
    expect(read("freezeTime", "Will repeat for 10 seconds", { section: "plan" })).toEqual([]);
  });

  it("is told from the length of the visit", () => {
    expect(read("duration", "Cryotherapy procedure took 15 minutes.")).toEqual([
      "unit minutes, minSeconds 900, maxSeconds 900 “15 minutes”",
    ]);
    expect(read("duration", "Ice for 10 minutes after the LN2 procedure")).toEqual([]);
  });
});

describe("cycles are read from", () => {
  it.each([
    ["2 freeze-thaw cycles", {}, ["2 “2 freeze-thaw cycles”"]],
    ["*** cycles", { kind: "template" }, ["blank “*** cycles”"]],
    ["papules x 8", {}, []],
  ] as const)("%s", (text, where, cycles) => expect(read("cycles", text, where)).toEqual(cycles));
});

describe("the target is read from", () => {
  it.each([
    ["LN2 to acne cysts", "procedure"],
    ["Froze warts", "procedure"],
  ] as const)("%s", (text, section) => expect(read("targets", text, { section })).toHaveLength(1));

  it.each([
    ["No warts were frozen.", "procedure"],
    ["Warts of the hand.", "exam"],
    ["Frozen: acne, none of her warts.", "procedure"],
    ["LN2 to acne; wart on the finger, not treated today.", "procedure"],
    ["Warts of the hand.", "procedure"],
    ["History of warts, LN2 to acne", "history"],
  ] as const)("and not from: %s (%s)", (text, section) =>
    expect(read("targets", text, { section }).filter((line) => line.includes("wart"))).toEqual([]),
  );
});

describe("another technique", () => {
  it("is what was done, not what was talked about", () => {
    expect(read("technique", "Comedones were extracted.")).toEqual(["extraction “extracted”"]);
    expect(read("technique", "Discussed extraction.")).toEqual([]);
    expect(read("technique", "Extraction", { section: "exam" })).toEqual([]);
  });
});
