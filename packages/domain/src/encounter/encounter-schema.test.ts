import { describe, expect, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import { guideExamples } from "../guide/guide-examples.ts";
import { aNote, aTemplate, completeNote, slot, value } from "../testing/an-encounter.ts";
import type { DocumentFacts } from "./document-facts.ts";
import type { Encounter } from "./encounter.ts";
import { encounterSchema } from "./encounter-schema.ts";

type Checked = z.output<ReturnType<typeof encounterSchema>>;

/** Without `undefined`, which JSON does not have. */
const plain = (encounter: Encounter): unknown => JSON.parse(JSON.stringify(encounter));

describe("the schema of the canonical encounter", () => {
  it("gives encounters, field by field", () => {
    expectTypeOf<Checked>().toExtend<Encounter>();
    expectTypeOf<keyof Checked>().toEqualTypeOf<keyof Encounter>();
    expectTypeOf<NonNullable<Checked["document"]>>().toExtend<DocumentFacts>();
    expect(encounterSchema().parse(completeNote)).toEqual(completeNote);
  });

  it.each([
    { name: "the complete note", encounter: completeNote },
    { name: "the complete template", encounter: aTemplate() },
    ...guideExamples.map(({ number, encounter }) => ({ name: `example ${number}`, encounter })),
  ])("accepts $name", ({ encounter }) => {
    expect(encounterSchema().safeParse(plain(encounter)).error).toBeUndefined();
  });

  it.each([
    ["a shorthand", { kind: "note", conditions: "acne" }],
    ["another key", { ...completeNote, colour: "blue" }],
    ["a name instead of an id", aNote({ conditions: [value("acne vulgaris") as never] })],
    ["a mention in no state", aNote({ conditions: [{ value: "acne" } as never] })],
    ["a blank without its text", aNote({ conditions: [{ state: "slot" } as never] })],
    [
      "a day that does not exist",
      aNote({ service: { date: [value({ text: "x", date: "2026-02-30" })] } }),
    ],
    ["an encounter of no kind", { conditions: [slot()] }],
  ])("rejects %s", (_, encounter) => {
    expect(encounterSchema().safeParse(plain(encounter as Encounter)).success).toBe(false);
  });
});
