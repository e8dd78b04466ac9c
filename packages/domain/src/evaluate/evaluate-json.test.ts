import { describe, expect, it } from "vitest";
import { guideExamples } from "../guide/guide-examples.ts";
import { rules } from "../rules/registry.generated.ts";
import { aNote } from "../testing/an-encounter.ts";
import { evaluate } from "./evaluate.ts";
import { evaluateJson } from "./evaluate-json.ts";
import type { EvaluationSettings } from "./settings.ts";

const good = {
  kind: "note",
  patient: { age: 24 },
  service: { date: "2026-11-23", place_of_service: "11" },
  diagnoses: [{ code: "L70.0", label: "Acne vulgaris" }],
  prior_treatments: [
    { name: "adapalene", duration: "12 weeks", outcome: "failed" },
    { name: "doxycycline", duration: "12 weeks", outcome: "failed" },
  ],
  assessment: { severity: "nodulocystic", judgement: "cryotherapy chosen" },
  procedure: {
    code: "17340",
    cryogen: "liquid nitrogen",
    applicator: "cotton swab",
    sites: ["left cheek", "right cheek"],
    lesion_count: 8,
    freeze_time: 5,
    cycles: 1,
    preparation: "skin cleansed with alcohol",
    consent: "verbal consent obtained",
    tolerance: "tolerated well",
    contraindication_screen: "no cold urticaria",
    necessity: "painful nodules",
  },
  aftercare: { instructions: "written blister care given", follow_up: "4 weeks" },
  signature: { name: "Jane Roe", credentials: "MD", signed_at: "2026-11-23", method: "electronic" },
  claim: { lines: [{ code: "17340", units: 1, diagnoses: ["L70.0"], place_of_service: "11" }] },
};

const found = (json: unknown, settings?: EvaluationSettings): string[] =>
  evaluateJson(json, settings).findings.map(({ ruleId, path }) => `${ruleId} ${path.join(".")}`);

const withProcedure = (changes: object): object => ({
  ...good,
  procedure: { ...good.procedure, ...changes },
});

describe("findings in plain JSON", () => {
  it("are none in a complete note", () => {
    expect(evaluateJson(good)).toMatchObject({ findings: [], failures: [], problems: [] });
  });

  it.each([
    [withProcedure({ freeze_time: 90 }), "procedure/freeze-implausible procedure.freeze_time"],
    [
      withProcedure({ freeze_time: null }),
      "documentation/freeze-duration-missing procedure.freezeTime",
    ],
    [withProcedure({ consent: false }), "documentation/consent-missing procedure.consent"],
    [withProcedure({ sites: "***" }), "template/unresolved-placeholder procedure.sites"],
    [withProcedure({ cryogen: "" }), "documentation/cryogen-missing procedure.cryogen"],
    [
      { ...good, claim: [{ code: "17340", units: 8, diagnoses: ["L70.0"], pos: 11 }] },
      "coding/units-over-one claim.0.units",
    ],
  ])("stand at the place in the input: %#", (json, expected) => {
    expect(found(json)).toEqual([expected]);
  });

  it("have their fixes and related places there, too", () => {
    const { findings } = evaluateJson({ kind: "template", cryogen: "LN2", freezeTime: 10 });
    const fixed = findings.find(({ ruleId }) => ruleId === "template/prefilled-value");
    expect(fixed?.fixes[0]?.edits).toEqual([{ kind: "replace-by-slot", path: ["freezeTime"] }]);
  });

  it.each(guideExamples)(
    "are those of the encounter itself: guide example $number",
    ({ encounter }) => {
      expect(
        evaluateJson(encounter, { profile: "audit" }).findings.map(({ ruleId }) => ruleId),
      ).toEqual(evaluate(encounter, { profile: "audit" }).findings.map(({ ruleId }) => ruleId));
    },
  );
});

describe("what cannot be read", () => {
  it("is a finding at its place, and is not missing as well", () => {
    expect(found(withProcedure({ cryogen: "liquid nitrogn", freeze_time: "5" }))).toEqual([
      "template/syntax-error procedure.cryogen",
      "template/syntax-error procedure.freeze_time",
    ]);
  });

  it("does not hide what is wrong elsewhere", () => {
    expect(found(withProcedure({ cryogen: "liquid nitrogn", freeze_time: 90 }))).toEqual([
      "procedure/freeze-implausible procedure.freeze_time",
      "template/syntax-error procedure.cryogen",
    ]);
  });

  it("says so in the words of its problem", () => {
    const { findings, problems } = evaluateJson(withProcedure({ cryogen: "liquid nitrogn" }));
    expect(findings[0]).toMatchObject({
      problem: problems[0]?.problem,
      remedy: problems[0]?.remedy,
      severity: "error",
    });
  });

  it("takes its missing fields with it when it is a whole part", () => {
    expect(found({ ...good, procedure: "LN2, 5 s" })).toEqual(["template/syntax-error procedure"]);
  });

  it("is all there is to say when it is the whole input", () => {
    expect([found("17340"), found(null), found([])]).toEqual(
      Array.from({ length: 3 }, () => ["template/syntax-error "]),
    );
  });

  it("is missing again for whoever turns the rule off", () => {
    const off = { rules: { "template/syntax-error": { level: "off" } } } as const;
    expect(found(withProcedure({ cryogen: "liquid nitrogn" }), off)).toEqual([
      "documentation/cryogen-missing procedure.cryogen",
    ]);
  });
});

describe("a misspelled key", () => {
  const { lesion_count: _, ...others } = good.procedure;
  const misspelled = { ...good, procedure: { ...others, lesion_cuont: 8 } };

  it("is one finding, with its correction", () => {
    expect(found(misspelled)).toEqual(["template/unknown-key procedure.lesion_cuont"]);
    expect(evaluateJson(misspelled).findings[0]?.fixes[0]?.edits).toEqual([
      { kind: "rename-key", path: ["procedure", "lesion_cuont"], to: "lesion_count" },
    ]);
  });

  it("leaves its element missing in a profile that does not look at keys", () => {
    expect(
      found(
        { ...good, procedure: { ...good.procedure, cryogen: null, cryogne: "LN2" } },
        { profile: "guide" },
      ),
    ).toEqual(["documentation/cryogen-missing procedure.cryogen"]);
  });
});

it("every finding of a broken note has a place that exists, or lies one step beyond one", () => {
  const json = JSON.parse(JSON.stringify(aNote({ procedure: { cryogen: undefined } })));
  json.procedure.freeze_time = json.procedure.freezeTime[0].value;
  delete json.procedure.freezeTime;
  json.claim.lines[0].units = "12";
  json.procedure.sites = ["***", 8];
  const settings = Object.fromEntries(rules.map(({ id }) => [id, { level: "error" as const }]));
  const { findings } = evaluateJson(json, { rules: settings });
  expect(findings.length).toBeGreaterThan(3);
  for (const { path } of findings) {
    let holder: unknown = json;
    for (const part of path.slice(0, -1)) holder = Reflect.get(Object(holder), part);
    expect({ path, isThere: holder !== undefined }).toEqual({ path, isThere: true });
  }
});
