import type { Encounter, EncounterKind, Mentions } from "@encounter-lint/domain";
import { describe, expect, it } from "vitest";
import { lint } from "../lint.ts";

function read(text: string, kind: EncounterKind = "template"): Encounter {
  const { encounter } =
    lint({ text: `kind: ${kind}\n${text}`, path: "a.encounter.yaml" }).encounters[0] ?? {};
  if (!encounter) throw new Error("nothing was read");
  return encounter;
}

const states = (mentions: Mentions<unknown> | undefined) => mentions?.map(({ state }) => state);
const values = (mentions: Mentions<unknown> | undefined) =>
  mentions?.flatMap((one) => (one.state === "value" ? [one.value] : []));

describe("a field of a form asks for its element", () => {
  it.each([
    "fields:\n  - { label: Lesion count, type: number }",
    "questions:\n  - { question: How many lesions were frozen?, type: integer, required: true }",
    "pages:\n  - title: Visit\n    elements:\n      - { name: q1, title: Number of lesions, inputType: number }",
    "sections:\n  - heading: Procedure\n    groups:\n      - name: Lesions\n        items:\n          - { prompt: Lesions frozen, type: number }",
    "fields:\n  lesionCount: { type: number }",
    "columns:\n  - { order: K, label: How many lesions did you freeze?, kind: short answer }",
    "columns:\n  - { order: K, label: Number of lesions, kind: linear scale }",
    "columns:\n  - { order: K, label: Number of lesions, kind: Dropdown list }",
    "fields:\n  n1:\n    type: integer\n    label: Total lesions",
    "groups:\n  - id: g\n    items:\n      - { id: lesionCount, type: number }",
    "item:\n  - { linkId: '1', text: Number of lesions, type: integer }",
    "fields:\n  - { name: lesion_count, label: Enter it here, type: number }",
    "fields:\n  - { field_name: n, field_label: Number of lesions, field_type: notes }",
    "questions:\n  - { ask: How many lesions were frozen?, answer: '' }",
    "questions:\n  - { q: Number of lesions, a: }",
    "list:\n  - { query: Number of lesions, response: }",
    "list:\n  - { item: Number of lesions, entry: '' }",
    "prompts:\n  - { section: Freeze, prompt: State the cryogen and the number of lesions. }",
  ])("%s", (text) => expect(states(read(text).procedure?.lesionCount)).toEqual(["slot"]));

  it("with the options to choose from", () => {
    for (const options of [
      "choices: [LN2, CO2 slush]",
      "options: [{ label: LN2, value: 1 }, { label: CO2 slush, value: 2 }]",
      "enum: LN2 | CO2 slush",
    ]) {
      const { procedure } = read(`fields:\n  - { label: Cryogen, type: select, ${options} }`);
      expect(procedure?.cryogen).toMatchObject([
        { state: "choice", options: ["liquid-nitrogen", "carbon-dioxide-slush"] },
      ]);
    }
  });

  it("as its section has it: a drug beneath the earlier treatment", () => {
    const { priorTreatments } = read(
      "sections:\n  - title: Prior treatment\n    fields:\n      - { label: Drug, type: text }",
    );
    expect(priorTreatments).toHaveLength(1);
  });

  it("and a procedure code among the options is a choice of codes", () => {
    const { procedure } = read(
      "fields:\n  - { label: Charge, type: choice, choices: ['17340', no charge] }",
    );
    expect(procedure?.code).toMatchObject([{ state: "choice", options: ["17340", "no charge"] }]);
  });

  it("and codes among the options can be billed", () => {
    const { diagnoses } = read(
      "fields:\n  - { label: Diagnosis, type: select, options: [L70.0 Acne vulgaris, 706.1 Acne] }",
    );
    expect(diagnoses?.flatMap(({ code }) => values(code))).toEqual(["L70.0", "706.1"]);
  });
});

describe("what stands in the field from the start", () => {
  it.each(["default", "defaultValue", "default_value", "initial", "value", "preset"])(
    "is stated under the key %s",
    (key) => {
      const { procedure } = read(`fields:\n  - { label: Lesion count, type: number, ${key}: 6 }`);
      expect(values(procedure?.lesionCount)).toEqual([{ kind: "exact", count: 6, isTotal: true }]);
    },
  );

  it("may be marked among the options", () => {
    const { procedure } = read(
      "fields:\n  - label: Consent\n    type: radio\n    options:\n      - { label: verbal, selected: true }\n      - { label: written }",
    );
    expect(states(procedure?.consent)).toContain("value");
  });

  it("is a statement where a box is ticked", () => {
    const { procedure } = read("fields:\n  - { label: Consent, type: checkbox, default: true }");
    expect(values(procedure?.consent)).toEqual(["Consent"]);
  });

  it.each(['""', "null", "0", "false", "Select one", "-"])("may be nothing: %s", (preset) => {
    const { procedure } = read(
      `fields:\n  - { label: Lesion count, type: number, default: ${preset} }`,
    );
    expect(states(procedure?.lesionCount)).toEqual(["slot"]);
  });

  it("may be filled in when the form is opened", () => {
    const { service } = read("fields:\n  - { label: Date of service, type: date, default: today }");
    expect(states(service?.date)).toEqual(["slot"]);
  });

  it("counts as done where a printed text says so", () => {
    expect(states(read("fields:\n  - { text: Consent obtained. }").procedure?.consent)).toEqual([
      "value",
    ]);
    expect(
      states(read("fields:\n  - { type: static, text: Consent obtained. }").procedure?.consent),
    ).toEqual(["value"]);
  });
});

describe("a filled-in form says what was entered", () => {
  it.each([
    "fields:\n  - { label: Freeze time (seconds), value: 5 }",
    "fields:\n  - { question: How many seconds was each lesion frozen?, answer: 5 }",
    "fields:\n  - { label: Freeze time, type: number, unit: seconds, value: 5 }",
    "item:\n  - linkId: '1'\n    text: Freeze time (s)\n    answer:\n      - { valueInteger: 5 }",
  ])("%s", (text) =>
    expect(values(read(text, "note").procedure?.freezeTime)).toMatchObject([
      { unit: "seconds", minSeconds: 5 },
    ]),
  );

  it("and an empty field says nothing", () => {
    expect(
      read('fields:\n  - { label: Freeze time, value: "" }', "note").procedure?.freezeTime,
    ).toBeUndefined();
  });
});

describe("an element can be left out", () => {
  const conditionals = (text: string) =>
    read(text).document?.conditionals?.map(({ element }) => element);
  const site = "label: Site, type: text";

  it.each([
    `fields:\n  - { ${site}, required: false }`,
    `fields:\n  - { ${site}, optional: true }`,
    `fields:\n  - { ${site}, visibleIf: adult }`,
    `fields:\n  - { ${site}, show_when: "age >= 18" }`,
    `sections:\n  - title: Procedure\n    enableWhen: { question: adult, answer: yes }\n    fields:\n      - { ${site} }`,
  ])("%s", (text) => expect(conditionals(text)).toEqual(["procedure.sites"]));

  it.each([
    `fields:\n  - { ${site}, required: true }`,
    `fields:\n  - { ${site} }`,
    `fields:\n  - { ${site}, visible: true }`,
    `fields:\n  - { ${site}, required: true }\n  - { label: Other sites, type: text, required: false }`,
    `fields:\n  - { ${site}, visibleIf: agent = LN2 }\n  - { ${site}, visibleIf: agent = slush }`,
  ])("but not here: %s", (text) => expect(conditionals(text)).toBeUndefined());
});

describe("a map is no form field", () => {
  it("where it tells of an earlier treatment", () => {
    const { priorTreatments } = read(
      "prior_treatments:\n  - { name: adapalene, duration: 12 weeks, outcome: failed }",
      "note",
    );
    expect(priorTreatments?.[0]?.agent).toBe("adapalene");
  });

  it("where fields of one section tell of one treatment", () => {
    const { priorTreatments } = read(
      "sections:\n  - heading: Earlier treatment\n    fields:\n      - { label: Drug, value: doxycycline }\n      - { label: Duration, value: 13 weeks }\n      - { label: Outcome, value: failed }",
      "note",
    );
    expect(priorTreatments).toHaveLength(1);
    expect(values(priorTreatments?.[0]?.outcome)).toEqual(["failed"]);
    expect(priorTreatments?.[0]?.duration).toHaveLength(1);
  });

  it("where it is a diagnosis or a claim line", () => {
    const { diagnoses, claim } = read(
      'diagnoses:\n  - { code: L70.0, label: Acne vulgaris }\nclaim:\n  lines:\n    - { code: "17340", units: 1 }',
      "note",
    );
    expect(diagnoses).toHaveLength(1);
    expect(claim?.lines).toHaveLength(1);
  });
});
