import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { guideExamples } from "../guide/guide-examples.ts";
import { aNote, aTemplate, completeNote } from "../testing/an-encounter.ts";
import { decodeEncounter } from "./decode-encounter.ts";
import type { Encounter } from "./encounter.ts";
import { encounterSchema } from "./encounter-schema.ts";
import { valuesOf, type Mentions } from "./mention.ts";

/** The stated values of an element, without their words. */
const stated = <T>(mentions: Mentions<T> | undefined): T[] =>
  valuesOf(mentions).map(({ value }) => value);

const decoded = (json: unknown): Encounter => decodeEncounter(json).encounter;

const problemsAt = (json: unknown): string[] =>
  decodeEncounter(json).problems.map(({ path }) => path.join("."));

describe("a shorthand", () => {
  it.each([
    ["liquid nitrogen", "liquid-nitrogen"],
    ["LN2", "liquid-nitrogen"],
    ["liquid-nitrogen", "liquid-nitrogen"],
    ["carbon-dioxide slush", "carbon-dioxide-slush"],
  ])("for a freezing agent: %s", (given, expected) => {
    expect(stated(decoded({ procedure: { cryogen: given } }).procedure?.cryogen)).toEqual([
      expected,
    ]);
  });

  it.each([
    [5, 5, 5],
    ["5 s", 5, 5],
    ["10 sec", 10, 10],
    ["5-10 seconds", 5, 10],
    ["1 min", 60, 60],
  ])("for a freeze time: %s", (given, minSeconds, maxSeconds) => {
    expect(stated(decoded({ freezeTime: given }).procedure?.freezeTime)).toMatchObject([
      { minSeconds, maxSeconds },
    ]);
  });

  it.each([
    [8, { kind: "exact", count: 8 }],
    ["8", { kind: "exact", count: 8 }],
    ["6-8", { kind: "exact", count: 6, max: 8 }],
    ["several", { kind: "vague", text: "several" }],
  ])("for a lesion count: %s", (given, expected) => {
    expect(stated(decoded({ lesionCount: given }).procedure?.lesionCount)).toEqual([expected]);
  });

  it.each([
    ["left cheek", { region: "cheek", laterality: "left" }],
    ["both temples", { region: "temple", laterality: "bilateral" }],
    ["left and right cheeks", { region: "cheek", laterality: "bilateral" }],
    ["forehead", { region: "forehead" }],
    ["glabellar crease", { region: "glabellar crease" }],
  ])("for a site: %s", (given, expected) => {
    expect(stated(decoded({ sites: [given] }).procedure?.sites)).toEqual([expected]);
  });

  it("for an earlier treatment brings its agent and class", () => {
    const { priorTreatments } = decoded({
      prior_treatments: [
        { name: "Adapalene 0.3 % gel", duration: "12 weeks", outcome: "no response" },
        "oral antibiotics",
      ],
    });
    expect(priorTreatments).toMatchObject([
      {
        agent: "adapalene",
        classes: ["topical"],
        duration: [{ value: { minSeconds: 7_257_600, unit: "weeks" } }],
        outcome: [{ value: "failed" }],
      },
      { classes: ["systemic"] },
    ]);
  });

  it("for a diagnosis is a code or a label", () => {
    const { diagnoses } = decoded({ diagnoses: ["L70.0", "Acne vulgaris", { icd10: "L70.1" }] });
    expect(diagnoses).toMatchObject([
      { code: [{ value: "L70.0" }] },
      { label: [{ value: "Acne vulgaris" }], condition: "acne-vulgaris" },
      { code: [{ value: "L70.1" }] },
    ]);
  });

  it("for a claim keeps modifiers and pointers apart", () => {
    const { claim } = decoded({
      claim: [{ code: 17340, units: "1", modifiers: ["25", "59"], diagnoses: "A", pos: 2 }],
    });
    expect(claim).toMatchObject({
      lines: [
        {
          code: [{ value: "17340" }],
          units: [{ value: 1 }],
          modifiers: [[{ value: "25" }], [{ value: "59" }]],
          diagnoses: [[{ value: "A" }]],
          placeOfService: [{ value: "02" }],
        },
      ],
    });
  });

  it("for a signature is the name with credentials", () => {
    expect(decoded({ signature: "Jane Roe, MD" }).signatures).toMatchObject([
      { name: [{ value: "Jane Roe" }], credentials: [{ value: "MD" }] },
    ]);
  });

  it("for a statement is true or false", () => {
    const { procedure } = decoded({ procedure: { consent: true, timeout: false } });
    expect([procedure?.consent, procedure?.timeout]).toMatchObject([[{ value: "yes" }], []]);
  });

  it("for a date keeps its time, and a day that does not exist", () => {
    const { service, signatures } = decoded({
      dos: "2026-02-30",
      signature: { signed_at: "2026-11-23T14:02:09Z" },
    });
    expect([stated(service?.date), stated(signatures?.[0]?.signedAt)]).toEqual([
      [{ text: "2026-02-30", problem: "impossible" }],
      [{ text: "2026-11-23T14:02:09Z", date: "2026-11-23", time: "14:02" }],
    ]);
  });

  it("for a follow-up counts the days", () => {
    const { aftercare } = decoded({ aftercare: "blister care", follow_up: "return in 4 weeks" });
    expect(aftercare).toMatchObject({
      instructions: [{ value: "blister care" }],
      followUp: [{ value: { days: 28 } }],
    });
  });

  it("keeps the words beside the value", () => {
    expect(decoded({ cryogen: "LN2" }).procedure?.cryogen).toEqual([
      { state: "value", value: "liquid-nitrogen", text: "LN2" },
    ]);
  });
});

describe("keys", () => {
  const camel = {
    service: { date: "2026-11-23", placeOfService: "11" },
    procedure: { freezeTime: 5, lesionCount: 8, performedBy: "Jane Roe, MD" },
    aftercare: { followUp: "4 weeks" },
    signatures: { signedAt: "2026-11-23" },
  };
  const snake = {
    service: { date: "2026-11-23", place_of_service: "11" },
    procedure: { freeze_time: 5, lesion_count: 8, performed_by: "Jane Roe, MD" },
    aftercare: { follow_up: "4 weeks" },
    signature: { signed_at: "2026-11-23" },
  };
  const flat = {
    date_of_service: "2026-11-23",
    pos: "11",
    freezeTime: 5,
    "lesion count": 8,
    performed_by: "Jane Roe, MD",
    follow_up: "4 weeks",
    signature: { signed_at: "2026-11-23" },
  };

  it.each([
    ["snake_case", snake],
    ["labels at the top", flat],
  ])("in %s read like camelCase", (_, json) => {
    expect(problemsAt(json)).toEqual([]);
    expect(decoded(json)).toEqual(decoded(camel));
  });

  it("at the top join the part they belong to", () => {
    expect(decoded({ cycles: 1, procedure: { cryogen: "LN2" } }).procedure).toMatchObject({
      cryogen: [{ value: "liquid-nitrogen" }],
      cycles: [{ value: 1 }],
    });
  });

  it("that are probably misspelled get a suggestion in their own style", () => {
    const { problems, encounter } = decodeEncounter({ procedure: { lesion_cuont: 8, cylces: 1 } });
    expect(problems.map(({ key }) => key)).toEqual([
      { label: "lesion_cuont", suggestion: "lesion_count" },
      { label: "cylces", suggestion: "cycles" },
    ]);
    expect(encounter.document?.unknownKeys).toEqual(problems.map(({ key }) => key));
  });

  it("of the app itself are left alone", () => {
    const json = { id: 7, createdAt: "2026-11-23", procedure: { room: "3", cryogen: "LN2" } };
    expect(problemsAt(json)).toEqual([]);
  });

  it("that say the same twice are a problem, and the first counts", () => {
    const json = { procedure: { freeze_time: 5, freezeTime: 9 } };
    expect(problemsAt(json)).toEqual(["procedure.freezeTime"]);
    expect(stated(decoded(json).procedure?.freezeTime)).toMatchObject([{ minSeconds: 5 }]);
  });
});

describe("a blank", () => {
  it.each(["***", "{{agent}}", "[agent]", "@AGENT@", "____", "${agent}"])(
    "may be written as %s",
    (text) => {
      expect(decoded({ cryogen: text }).procedure?.cryogen).toEqual([
        { state: "slot", placeholder: text },
      ]);
    },
  );

  it("is an empty label where the text is empty", () => {
    const { procedure, document } = decoded({ kind: "note", cryogen: " " });
    expect([procedure?.cryogen, document]).toEqual([
      [{ state: "slot", placeholder: "" }],
      undefined,
    ]);
  });

  it("stands among the placeholders, as in a document", () => {
    const slot = { state: "slot", placeholder: "***" };
    const choice = { state: "choice", options: ["swab", "spray"], preselected: "swab" };
    expect(decoded({ cryogen: slot, applicator: [choice] }).document?.placeholders).toEqual([
      { dialect: "custom", text: "***", element: "procedure.cryogen" },
      {
        dialect: "custom",
        text: "swab / spray",
        element: "procedure.applicator",
        preselected: true,
      },
    ]);
  });
});

describe("what cannot be read", () => {
  it.each([
    ["an unknown agent", { procedure: { cryogen: "slurpee" } }, "procedure.cryogen"],
    ["a second of three sites", { sites: ["chin", 7, "nose"] }, "sites.1"],
    ["a time without unit", { procedure: { freeze_time: "5" } }, "procedure.freeze_time"],
    ["a date in another form", { dos: "11/23/2026" }, "dos"],
    ["prose for a part", { procedure: "LN2, 5 s" }, "procedure"],
    ["a list for a part", { procedure: ["LN2"], cycles: 1 }, "procedure"],
    ["a state that is none", { cryogen: { state: "maybe", value: "LN2" } }, "cryogen"],
    ["an option of a pick list", { cryogen: { state: "choice", options: ["LN2", 4] } }, "cryogen"],
    ["an agent that is two", { cryogen: "liquid nitrogen or dry ice" }, "cryogen"],
    ["an agent that is denied", { cryogen: "no liquid nitrogen" }, "cryogen"],
    ["another kind", { kind: "letter" }, "kind"],
    [
      "an outcome",
      { prior_treatments: [{ name: "adapalene", outcome: "meh" }] },
      "prior_treatments.0.outcome",
    ],
    ["a modifier", { claim: { lines: [{ modifiers: ["25", {}] }] } }, "claim.lines.0.modifiers.1"],
    ["a claim", { claim: 5 }, "claim"],
    ["no object at all", ["LN2"], ""],
  ])("becomes a problem at its place: %s", (_, json, path) => {
    expect(problemsAt(json)).toEqual([path]);
  });

  it("says in plain words what to do", () => {
    expect(decodeEncounter({ cryogen: "liquid nitrogn", cycles: "once" }).problems).toEqual([
      {
        path: ["cryogen"],
        problem: "“liquid nitrogn” is not a freezing agent.",
        remedy: "Write “liquid nitrogen”, if that is what is meant.",
      },
      { path: ["cycles"], problem: "“once” is not a number.", remedy: "Write a number in digits." },
    ]);
  });

  it("leaves the rest as it is", () => {
    const { encounter } = decodeEncounter({
      kind: "note",
      sites: ["chin", 7, "nose"],
      freezeTime: "long ago 5",
      cycles: 2,
    });
    expect(stated(encounter.procedure?.sites)).toEqual([{ region: "chin" }, { region: "nose" }]);
    expect([encounter.procedure?.freezeTime, stated(encounter.procedure?.cycles)]).toEqual([
      [],
      [2],
    ]);
  });
});

describe("decoding", () => {
  it.each([
    { name: "the complete note", encounter: completeNote },
    ...guideExamples.map(({ number, encounter }) => ({ name: `example ${number}`, encounter })),
  ])("leaves $name as it is", ({ encounter }) => {
    const { encounter: same, problems } = decodeEncounter(encounter);
    expect(problems).toEqual([]);
    expect(same).toEqual(encounter);
  });

  it("adds to a template only what a document would show: its blanks", () => {
    const template = aTemplate();
    const { document, ...same } = decoded(template);
    expect(same).toEqual(JSON.parse(JSON.stringify(template)));
    expect(document?.placeholders?.map(({ element }) => element)).toContain("procedure.freezeTime");
  });

  it("takes the kind from the caller where the input has none", () => {
    const kinds = [{}, { kind: null }, { kind: "Note" }].map(
      (json) => decodeEncounter(json, { kind: "note" }).encounter.kind,
    );
    expect([decoded({}).kind, ...kinds]).toEqual(["template", "note", "note", "note"]);
  });

  it("takes null for absent", () => {
    expect(decoded({ procedure: { cryogen: null, sites: [null] }, claim: null })).toEqual({
      kind: "template",
      procedure: { sites: [] },
    });
  });

  it("never throws and always gives a valid encounter", () => {
    const keys = fc.constantFrom(
      "kind",
      "procedure",
      "cryogen",
      "freeze_time",
      "sites",
      "claim",
      "lines",
      "modifiers",
      "signature",
      "prior_treatments",
      "outcome",
      "document",
      "placeholders",
      "visits",
      "state",
      "value",
      "options",
      "diagnoses",
      "code",
      "date",
      "patient",
      "age",
      "lesionCuont",
    );
    const { json } = fc.letrec<{ json: unknown }>((tie) => ({
      json: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom<unknown>(
          "note",
          "LN2",
          "5 s",
          "***",
          "",
          "L70.0",
          "slot",
          8,
          -1.5,
          true,
          null,
        ),
        fc.array(tie("json"), { maxLength: 3 }),
        fc.dictionary(keys, tie("json"), { maxKeys: 6 }),
      ),
    }));
    const schema = encounterSchema();
    fc.assert(
      fc.property(fc.dictionary(keys, json, { maxKeys: 8 }), (input) => {
        const { encounter } = decodeEncounter(input);
        expect(schema.safeParse(encounter).error).toBeUndefined();
        expect(decodeEncounter(encounter).encounter).toEqual(encounter);
      }),
      { numRuns: 300 },
    );
  });
});

describe("paths", () => {
  const input = {
    procedure: { cryogen: "LN2", freeze_time: "5 s", sites: ["chin", 7, "nose"] },
    claim: [{ code: "17340", modifiers: ["25"] }],
    follow_up: "4 weeks",
  };
  const { inputPath } = decodeEncounter(input);

  it.each([
    ["procedure.cryogen.0", "procedure.cryogen"],
    ["procedure.freezeTime.0", "procedure.freeze_time"],
    ["procedure.sites.1", "procedure.sites.2"],
    ["claim.lines.0.modifiers.0.0", "claim.0.modifiers.0"],
    ["aftercare.followUp.0", "follow_up"],
    ["procedure.consent", "procedure.consent"],
    ["signatures", "signatures"],
  ])("%s stands in the input at %s", (path, expected) => {
    const parts = path.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    expect(inputPath(parts).join(".")).toBe(expected);
  });

  it("of an encounter stand where they are", () => {
    const path = ["priorTreatments", 1, "outcome", 0];
    expect(decodeEncounter(aNote()).inputPath(path)).toEqual(path);
  });
});
