import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cloneFacts, findClones, type NamedFingerprint } from "./find-clones.ts";

const visit = (id: string, serviceDate: string, rest: object = {}): NamedFingerprint => ({
  id,
  fact: { patient: "p", serviceDate, ...rest },
});
const same = { content: "c" };
const measured = { measurements: "m" };

describe("findClones", () => {
  it("finds notes of equal content", () => {
    const notes = [
      visit("b", "2026-11-02", same),
      visit("a", "2026-11-23", same),
      visit("c", "2026-11-23", { content: "d" }),
    ];
    expect(findClones(notes)).toEqual([{ agreement: "content", ids: ["a", "b"] }]);
  });

  it("finds equal notes of unknown patients", () => {
    const notes = ["a", "b"].map((id) => ({ id, fact: same }));
    expect(findClones(notes)).toEqual([{ agreement: "content", ids: ["a", "b"] }]);
  });

  it("passes over one visit that is kept in two files", () => {
    expect(findClones([visit("a", "2026-11-02", same), visit("b", "2026-11-02", same)])).toEqual(
      [],
    );
  });

  it("passes over notes that say too little to be compared", () => {
    expect(findClones([visit("a", "2026-11-02"), visit("b", "2026-11-23")])).toEqual([]);
  });

  it("finds equal measurements at three visits of one patient, not at two", () => {
    const visits = ["01", "13", "25"].map((at) => visit(`v${at}`, `2026-11-${at}`, measured));
    expect(findClones(visits)).toEqual([{ agreement: "measurements", ids: ["v01", "v13", "v25"] }]);
    expect(findClones(visits.slice(0, 2))).toEqual([]);
  });

  it("passes over equal measurements of different patients", () => {
    const visits = ["01", "13", "25"].map((at) =>
      visit(`v${at}`, `2026-11-${at}`, { ...measured, patient: at }),
    );
    expect(findClones(visits)).toEqual([]);
  });

  it("does not depend on the order of the notes", () => {
    const word = fc.constantFrom("a", "b", undefined);
    const note = fc.record({ content: word, measurements: word, patient: word, serviceDate: word });
    fc.assert(
      fc.property(
        fc.array(note, { maxLength: 12 }).chain((facts) => {
          const notes = facts.map((fact, index) => ({ id: `n${index}`, fact }) as NamedFingerprint);
          return fc.tuple(
            fc.constant(notes),
            fc.shuffledSubarray(notes, { minLength: notes.length }),
          );
        }),
        ([notes, shuffled]) => {
          expect(findClones(shuffled)).toEqual(findClones(notes));
        },
      ),
    );
  });
});

describe("cloneFacts", () => {
  it("names one other document, and the stronger agreement", () => {
    const facts = cloneFacts([
      { agreement: "measurements", ids: ["a", "b", "c"] },
      { agreement: "content", ids: ["a", "b"] },
    ]);
    expect(Object.fromEntries(facts)).toEqual({
      a: [{ document: "b", agreement: "content", count: 2 }],
      b: [{ document: "a", agreement: "content", count: 2 }],
      c: [{ document: "a", agreement: "measurements", count: 3 }],
    });
  });
});
