import { cloneFingerprint, type Visit } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { readYaml } from "../read/read-yaml.ts";
import { PassageMemory } from "./passage-memory.ts";
import { WordMemory } from "./word-memory.ts";
import { interpret } from "./interpret.ts";
import {
  areRelatedAlike,
  relate,
  sameVisits,
  toVisit,
  withRelations,
  type Relations,
} from "./relate-encounters.ts";

/** Enough of a note to be told from others. */
const SAME = [
  "Nodulocystic acne of both cheeks, painful",
  "prior_treatments: [{ name: adapalene, duration: 12 weeks, outcome: failed }]",
  "procedure:",
  "  { cryogen: LN2, applicator: swab, sites: [left cheek, chin], lesion_count: 8, freeze_time: 5 s,",
  "    cycles: 1, preparation: alcohol, consent: verbal consent, tolerance: tolerated well }",
].join("\n");

/** A note of one day that bills 17340, with this history. */
function note(date: string, history: string) {
  const text = `kind: note\ntitle: Acne visit\nservice: { date: ${date} }\nhistory: ${history}\nclaim:\n  - { code: "17340", units: 1, modifiers: [GA] }\n`;
  const [read] = interpret(readYaml(text), {
    text,
    kind: "note",
    custom: [],
    passages: new PassageMemory(),
    words: new WordMemory(),
  });
  if (!read) throw new Error("the note was not read");
  return read;
}

type Note = ReturnType<typeof note>;

const visitsOf = (notes: readonly Note[]) => notes.map(({ encounter }) => toVisit(encounter));

/** What is said about notes, in a file that held these visits before. */
function relationsAfter(earlier: readonly Visit[], ...notes: readonly Note[]) {
  return relate(
    notes.map(({ encounter }) => ({
      visit: toVisit(encounter),
      fingerprint: cloneFingerprint(encounter, "roe.yaml"),
    })),
    sameVisits(visitsOf(notes), earlier),
  );
}

function relationsOf(...notes: readonly Note[]): readonly Relations[] {
  return relationsAfter([], ...notes);
}

const first = note("2026-11-03", "First freezing.");
const second = note("2026-11-23", "Second freezing.");
const copies = [note("2026-11-03", SAME), note("2026-11-23", SAME)] as const;

describe("an encounter", () => {
  it("is to others a visit with its day, its codes and its modifiers", () => {
    expect(toVisit(first.encounter)).toMatchObject({
      sibling: true,
      date: [{ value: { date: "2026-11-03" } }],
      codes: [[{ value: "17340" }]],
      modifiers: [[{ value: "GA" }]],
    });
  });
});

describe("the encounters of one file", () => {
  it("follow each other as visits, each without itself", () => {
    const [of, others] = relationsOf(first, second);
    expect(of && withRelations(first, of).encounter.visits).toEqual([toVisit(second.encounter)]);
    expect(others && withRelations(second, others).encounter.visits).toEqual([
      toVisit(first.encounter),
    ]);
  });

  it("are related to nothing where there is only one", () => {
    const [alone] = relationsOf(first);
    expect(alone && withRelations(first, alone)).toEqual(first);
  });

  it("are clones where they say the same at length, and else not", () => {
    const clones = (relations: readonly Relations[]) => relations.flatMap((one) => one.clones);
    expect(clones(relationsOf(...copies)).length).toBeGreaterThan(0);
    expect(clones(relationsOf(first, second))).toEqual([]);
  });
});

describe("what others say", () => {
  it("is added: visits to the visits, clones at the title", () => {
    const clones = relationsOf(...copies).flatMap((one) => one.clones);
    const visits = visitsOf([first, second]);
    const told = withRelations(first, { visits, own: 0, clones });
    expect(told.encounter.visits).toEqual(visits.slice(1));
    expect(told.encounter.document?.clones).toEqual(clones);
    expect(told.index.get(["document", "clones", 0])).toEqual({ anchor: first.index.title });
    expect(first.encounter.visits).toBeUndefined();
  });

  it("is alike only where every visit and every clone is", () => {
    const visits = visitsOf([first, second]);
    const relations = relationsAfter(visits, first, second);
    const isAlike = (...notes: readonly Note[]) =>
      areRelatedAlike(relations, relationsAfter(visits, ...notes));
    expect(isAlike(first, second)).toBe(true);
    expect(isAlike(first, note("2026-11-23", "Told in other words."))).toBe(true);
    expect(isAlike(first, first)).toBe(false);
    expect(isAlike(first)).toBe(false);
    expect(isAlike(first, second, second)).toBe(false);
    expect(isAlike(...copies)).toBe(false);
  });
});
