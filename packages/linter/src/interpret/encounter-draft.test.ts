import { describe, expect, it } from "vitest";
import { EncounterDraft } from "./encounter-draft.ts";

const TITLE = { start: 0, end: 4 };
const at = (start: number, end: number) => ({ value: { start, end }, anchor: { start, end } });
const value = (text: string) => ({ state: "value", value: text, text }) as const;

it("what is offered counts only where nothing else states the element; of several, the first", () => {
  const place = { anchor: { start: 0, end: 1 } };
  const draft = new EncounterDraft();
  draft.offer("service.date", { state: "value", value: "first" }, place);
  draft.offer("service.date", { state: "value", value: "second" }, place);
  draft.offer("procedure.cycles", { state: "value", value: 2 }, place);
  draft.add("procedure.cycles", { state: "value", value: 1 }, place);
  draft.takeOffers();
  expect(draft.mentions("service.date")).toEqual([{ state: "value", value: "first" }]);
  expect(draft.mentions("procedure.cycles")).toEqual([{ state: "value", value: 1 }]);
});

describe("a mention", () => {
  it("is found again with its place and its section", () => {
    const draft = new EncounterDraft();
    draft.add("procedure.consent", value("verbal"), at(10, 16), "consent");
    const { encounter, index } = draft.finish("note", TITLE);
    expect(encounter).toEqual({
      kind: "note",
      procedure: { consent: [{ ...value("verbal"), section: "consent" }] },
    });
    expect(index.get(["procedure", "consent", 0])).toEqual(at(10, 16));
    expect(index.title).toEqual(TITLE);
  });

  it("is counted once for its words, and again for other words or another element", () => {
    const draft = new EncounterDraft();
    draft.add("procedure.consent", value("verbal"), at(10, 16));
    draft.add("procedure.consent", value("verbal consent"), at(10, 16));
    draft.add("procedure.consent", value("written"), at(20, 27));
    draft.add("procedure.guardianConsent", value("verbal"), at(10, 16));
    expect([draft.count("procedure.consent"), draft.count("procedure.guardianConsent")]).toEqual([
      2, 1,
    ]);
    expect(draft.mentions("procedure.consent")).toEqual([value("verbal"), value("written")]);
  });

  it("without words has its place at its label", () => {
    const draft = new EncounterDraft();
    const key = { start: 3, end: 8 };
    draft.add("procedure.cycles", { state: "slot", placeholder: "" }, { key, anchor: key });
    expect(draft.finish("note", TITLE).index.get(["procedure", "cycles", 0])).toEqual({
      key,
      anchor: key,
    });
  });
});

describe("records", () => {
  it("are opened one after the other and filled in any order", () => {
    const draft = new EncounterDraft();
    const first = draft.open("claim.lines", { start: 5, end: 10 });
    const second = draft.open("claim.lines", { start: 20, end: 25 });
    draft.add(`${second}.code`, value("99213"), at(20, 25));
    draft.add(`${second}.modifiers.0`, value("25"), at(26, 28));
    draft.add(`${first}.code`, value("17340"), at(5, 10));
    const { encounter, index } = draft.finish("note", TITLE);
    expect([first, second]).toEqual(["claim.lines.0", "claim.lines.1"]);
    expect(encounter.claim?.lines).toEqual([
      { code: [value("17340")] },
      { code: [value("99213")], modifiers: [[value("25")]] },
    ]);
    expect(index.get(["claim", "lines", 1])).toEqual({ anchor: { start: 20, end: 25 } });
  });

  it("have their parts in the order of their numbers", () => {
    const draft = new EncounterDraft();
    const line = draft.open("claim.lines", { start: 5, end: 10 });
    draft.add(`${line}.modifiers.1`, value("59"), at(14, 16));
    draft.add(`${line}.modifiers.0`, value("25"), at(11, 13));
    expect(draft.finish("note", TITLE).encounter.claim?.lines).toEqual([
      { modifiers: [[value("25")], [value("59")]] },
    ]);
  });

  it("have plain properties beside their mentions", () => {
    const draft = new EncounterDraft();
    const record = draft.open("priorTreatments", { start: 5, end: 10 });
    draft.set(record, "classes", ["topical"]);
    draft.add(`${record}.name`, value("adapalene"), at(5, 14));
    expect(draft.finish("note", TITLE).encounter.priorTreatments).toEqual([
      { classes: ["topical"], name: [value("adapalene")] },
    ]);
  });

  it("may stay empty", () => {
    const draft = new EncounterDraft();
    draft.open("signatures", { start: 5, end: 10 });
    draft.ensureList("visits");
    draft.ensureList("visits");
    expect(draft.finish("note", TITLE).encounter).toMatchObject({ visits: [] });
    expect(draft.count("signatures")).toBe(1);
  });

  it("stay in order beyond ten", () => {
    const draft = new EncounterDraft();
    for (let line = 0; line < 12; line++) {
      const record = draft.open("claim.lines", { start: line, end: line + 1 });
      draft.add(`${record}.code`, value(String(line)), at(line, line + 1));
    }
    expect(
      draft.finish("note", TITLE).encounter.claim?.lines?.map(({ code }) => code?.[0]),
    ).toEqual(Array.from({ length: 12 }, (_, line) => value(String(line))));
  });
});

describe("facts of the document", () => {
  it("are listed with their places", () => {
    const draft = new EncounterDraft();
    draft.addFact("lostBlanks", { text: "***" }, { start: 7, end: 10 });
    const { encounter, index } = draft.finish("template", TITLE);
    expect(encounter.document?.lostBlanks).toEqual([{ text: "***" }]);
    expect(index.locate(["document", "lostBlanks", 0])).toEqual({ start: 7, end: 10 });
  });
});

describe("what stands for a part", () => {
  const anchorOf = (draft: EncounterDraft) =>
    draft.finish("note", TITLE).index.locate(["procedure", "consent"]);

  it("is what was named first", () => {
    const draft = new EncounterDraft();
    draft.anchor("procedure", { start: 5, end: 9 });
    draft.anchor("procedure", { start: 50, end: 59 });
    expect(anchorOf(draft)).toEqual({ start: 5, end: 9 });
  });

  it("gives way once where it is weak", () => {
    const draft = new EncounterDraft();
    draft.anchor("procedure", { start: 0, end: 4 }, true);
    draft.anchor("procedure", { start: 5, end: 9 });
    draft.anchor("procedure", { start: 50, end: 59 });
    expect(anchorOf(draft)).toEqual({ start: 5, end: 9 });
  });
});
