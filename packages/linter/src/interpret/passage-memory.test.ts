import type { EncounterKind, SectionName } from "@encounter-lint/domain";
import { expect, it } from "vitest";
import type { OutlineText } from "../source/outline.ts";
import { EncounterDraft } from "./encounter-draft.ts";
import { PassageMemory } from "./passage-memory.ts";
import { readField } from "./read-field.ts";
import { readPassage } from "./read-passage.ts";
import type { Scope } from "./scope.ts";

/** What stands in a draft that something was written into, with every place. */
function written(
  write: (scope: Scope) => void,
  where: Partial<Scope> & { readonly kind: EncounterKind; readonly section: SectionName },
): unknown {
  const draft = new EncounterDraft();
  // The records of other words come first.
  draft.open("priorTreatments", { start: 0, end: 1 });
  draft.open("signatures", { start: 0, end: 1 });
  write({ draft, custom: [], ...where });
  draft.takeOffers();
  const { encounter, index } = draft.finish(where.kind, { start: 0, end: 0 });
  return { encounter, places: [...index.entries()] };
}

const label = (start: number, text: string) => ({ label: { text, start } });

it.each<[string, Parameters<typeof written>[1]]>([
  ["Failed adapalene for 12 weeks and doxycycline.", { kind: "note", section: "priorTreatment" }],
  ["8 papules of both cheeks, LN2 by swab, 5 s.", { kind: "note", section: "procedure" }],
  ["Seen 11/02/2026. Return in 4 weeks.", { kind: "note", section: "header" }],
  ["17340-59 x 1, L70.0; 99213-25", { kind: "note", section: "claim" }],
  ["11/02/2026 17340, 10/03/2026 17340 and 99213", { kind: "note", section: "visits" }],
  ["Electronically signed by Jane Roe, MD", { kind: "note", section: "signature" }],
  ["*** papules of the *** cheek, {{drug}} failed", { kind: "template", section: "exam" }],
  ["Consent obtained", { kind: "template", section: "consent", checked: false }],
])("“%s” is written again as it was read, at its new place", (text, where) => {
  const passages = new PassageMemory();
  const first: OutlineText = { text, start: 12 };
  const again: OutlineText = { text, start: 3456 };
  passages.read("passage", readPassage, first, {
    draft: new EncounterDraft(),
    custom: [],
    ...where,
  });
  expect(written((scope) => passages.read("passage", readPassage, again, scope), where)).toEqual(
    written((scope) => readPassage(again, scope), where),
  );
});

it("the label is the one that stands there", () => {
  const passages = new PassageMemory();
  const where = { kind: "note", section: "procedure", meaning: "freezeTime" } as const;
  const text = { text: "5", start: 40 };
  const read = (scope: Scope) => passages.read("field", readField, text, scope);
  written(read, { ...where, ...label(20, "Freeze time (s)") });
  expect(written(read, { ...where, ...label(3, "Freeze time (s)") })).toEqual(
    written((scope) => readField(text, scope), { ...where, ...label(3, "Freeze time (s)") }),
  );
  expect(written(read, { ...where, ...label(3, "Freeze time (min)") })).toEqual(
    written((scope) => readField(text, scope), { ...where, ...label(3, "Freeze time (min)") }),
  );
});

it("what was not met again is forgotten", () => {
  let readings = 0;
  const reader = (): void => {
    readings++;
  };
  const scope: Scope = {
    draft: new EncounterDraft(),
    kind: "note",
    section: "exam",
    custom: [],
  };
  const words = { text: "8 papules", start: 0 };
  const first = new PassageMemory();
  first.read("passage", reader, words, scope);
  const second = new PassageMemory([first]);
  second.read("passage", reader, words, scope);
  expect(readings).toBe(1);
  second.forgetEarlier();
  const third = new PassageMemory([first]);
  third.forgetEarlier();
  third.read("passage", reader, words, scope);
  expect(readings).toBe(2);
});
