import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeEncounter } from "../encounter/decode-encounter.ts";
import type { Encounter } from "../encounter/encounter.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { EvaluationSettings } from "../evaluate/settings.ts";
import { guideExamples } from "../guide/guide-examples.ts";
import type { RuleId } from "../rule/define-rule.ts";
import { PROFILES, type Profile } from "../rule/severity.ts";
import { rules } from "../rules/registry.generated.ts";
import { aNote, aTemplate, completeNote, seconds, slot, value } from "../testing/an-encounter.ts";
import { coverage, type RequirementCoverage } from "./coverage.ts";
import { coverageSummary } from "./coverage-summary.ts";
import { REQUIREMENTS } from "./requirements.ts";

const named = (encounter: Encounter, id: string, settings?: EvaluationSettings) =>
  coverage(encounter, settings).requirements.find((one) => one.id === id);

const unmet = (encounter: Encounter, settings?: EvaluationSettings): string[] =>
  coverage(encounter, settings)
    .requirements.filter(({ satisfied }) => !satisfied)
    .map(({ id, state }) => `${id}: ${state}`);

describe("what is required", () => {
  it.each<[Profile, number]>([
    ["guide", 7],
    ["recommended", 11],
    ["medicare", 11],
    ["audit", 13],
  ])("by the profile %s are %i things", (profile, count) => {
    expect(coverage(completeNote, { profile }).requirements).toHaveLength(count);
  });

  it("of a template is no reason for the freezing, which only a note can give", () => {
    expect(named(aTemplate(), "necessity", { profile: "audit" })).toBeUndefined();
  });

  it("follows the settings: a rule that is off asks for nothing, one that is on asks", () => {
    const settings = {
      rules: {
        "documentation/consent-missing": { level: "off" },
        "documentation/cycles-missing": { level: "warning" },
      },
    } as const;
    const ids = coverage(completeNote, settings).requirements.map(({ id }) => id);
    expect([ids.includes("consent"), ids.includes("cycles")]).toEqual([false, true]);
  });

  it("is nothing where the encounter is about something else", () => {
    const warts: Encounter = {
      kind: "note",
      conditions: [value("wart")],
      procedure: { code: [value("17110")] },
    };
    expect(coverage(warts)).toMatchObject({ applies: false, requirements: [] });
  });

  it("names rules that exist and elements that somebody asks for", () => {
    const known = new Set<string>(rules.map(({ id }) => id));
    for (const { rules: watching, requiredBy } of REQUIREMENTS) {
      expect(watching.filter((id) => !known.has(id))).toEqual([]);
      expect(requiredBy.length).toBeGreaterThan(0);
    }
  });
});

describe("coverage of a note", () => {
  it("is complete for the complete note, in every profile", () => {
    expect(PROFILES.flatMap((profile) => unmet(completeNote, { profile }))).toEqual([]);
  });

  it("shows the words, where they stand, the source and who asks for it", () => {
    const note = aNote({ procedure: { cryogen: [value("liquid-nitrogen", "procedure", "LN2")] } });
    expect(named(note, "cryogen")).toEqual({
      id: "cryogen",
      name: "freezing agent",
      rules: ["documentation/cryogen-missing"],
      state: "value",
      satisfied: true,
      evidence: [{ path: ["procedure", "cryogen", 0], state: "value", words: "LN2" }],
      path: ["procedure", "cryogen", 0],
      sources: [expect.objectContaining({ citation: "17340 guide §6" })],
      requiredBy: ["guide", "recommended", "audit", "medicare"],
    });
  });

  it.each([
    ["site", "bilateral cheek"],
    ["lesion-count", "8"],
    ["freeze-time", "5 s"],
    ["service-date", "2026-11-23"],
    ["failed-therapy", "adapalene"],
    ["signature", "Jane Roe"],
  ])("has words for a value that came without any: %s", (id, words) => {
    expect(named(completeNote, id)?.evidence[0]?.words).toBe(words);
  });

  it("takes words that nobody understood for what they may be, with the words", () => {
    const document = {
      unread: [{ element: "procedure.freezeTime", text: "a slow count of five" }],
    };
    const note = aNote({ procedure: { freezeTime: undefined }, document });
    expect(named(note, "freeze-time")).toMatchObject({
      state: "value",
      satisfied: true,
      evidence: [{ path: ["document", "unread", 0], words: "a slow count of five" }],
    });
  });

  it("says where a missing element should stand", () => {
    const note = aNote({ procedure: { freezeTime: undefined } });
    expect(named(note, "freeze-time")).toMatchObject({
      state: "missing",
      satisfied: false,
      evidence: [],
      path: ["procedure", "freezeTime"],
    });
  });

  it.each([
    ["a blank", { procedure: { freezeTime: [slot()] } }, "freeze-time: slot"],
    [
      "a pick list",
      { procedure: { cryogen: [{ state: "choice", options: [] }] } },
      "cryogen: choice",
    ],
    ["an empty label", { procedure: { tolerance: [slot("")] } }, "tolerance: missing"],
    [
      "several for a count",
      { procedure: { lesionCount: [value({ kind: "vague", text: "several" })] } },
      "lesion-count: value",
    ],
    ["a typed name", { signatures: [{ name: [value("Jane Roe")] }] }, "signature: value"],
    [
      "therapy that was only considered",
      { priorTreatments: [{ name: [value("doxycycline")], outcome: [value("considered")] }] },
      "failed-therapy: value",
    ],
    [
      "the length of the visit",
      {
        procedure: {
          freezeTime: undefined,
          duration: [value({ text: "15 min", minSeconds: 900, maxSeconds: 900, unit: "minutes" })],
        },
      },
      "freeze-time: value",
    ],
    ["consent of a child alone", { patient: { age: [value(15)] } }, "consent: value"],
  ] as const)("is not complete with %s", (_, changes, expected) => {
    expect(unmet(aNote(changes as Parameters<typeof aNote>[0]))).toEqual([expected]);
  });

  it("takes the severity as a reason where it is one", () => {
    const note = aNote({ procedure: { necessity: undefined } });
    expect(named(note, "necessity", { profile: "audit" })).toMatchObject({
      satisfied: true,
      evidence: [{ path: ["assessment", "severity", 0], words: "nodulocystic" }],
    });
  });

  it("follows the options of the rules", () => {
    const note = aNote({ priorTreatments: completeNote.priorTreatments?.slice(0, 1) });
    const settings = {
      rules: { "documentation/failed-therapy-missing": { options: { standard: "exhausted" } } },
    };
    expect([unmet(note), unmet(note, settings)]).toEqual([[], ["failed-therapy: value"]]);
  });
});

describe("coverage of a template", () => {
  it("is complete when there is a place for everything", () => {
    expect(PROFILES.flatMap((profile) => unmet(aTemplate(), { profile }))).toEqual([]);
    expect(named(aTemplate(), "site")).toMatchObject({ state: "slot" });
  });

  it.each([
    ["freeze-time", aTemplate({ procedure: { freezeTime: [seconds(10)] } })],
    ["consent", aTemplate({ procedure: { consent: [value("consent obtained")] } })],
    ["service-date", aTemplate({ service: { date: [value({ text: "x", date: "2026-11-23" })] } })],
    ["failed-therapy", aTemplate({ priorTreatments: [{ outcome: [value("failed")] }] })],
  ])("marks what every note would inherit as prefilled: %s", (id, template) => {
    expect(named(template, id)).toMatchObject({ state: "prefilled", satisfied: true });
  });

  it("takes a fixed agent as a value", () => {
    expect(named(aTemplate(), "cryogen")).toMatchObject({ state: "value", satisfied: true });
  });

  it("takes a heading with nothing beneath as a place", () => {
    const template = aTemplate({
      aftercare: { instructions: [], followUp: [] },
      document: { sections: [{ name: "aftercare", label: "Aftercare", empty: true }] },
    });
    expect(named(template, "aftercare")).toMatchObject({ state: "slot", satisfied: true });
  });
});

describe("the summary", () => {
  it.each([
    [completeNote, "17340: 11 of 11 documented"],
    [
      aNote({ procedure: { freezeTime: undefined }, signatures: undefined }),
      "17340: 9 of 11 documented — missing: freeze time, signature",
    ],
    [
      aNote({
        procedure: {
          sites: [slot()],
          tolerance: undefined,
          lesionCount: [value({ kind: "vague", text: "many" })],
        },
      }),
      "17340: 8 of 11 documented — missing: tolerance; still blank: site; not sufficient: lesion count",
    ],
    [
      aTemplate({ procedure: { consent: undefined } }),
      "17340: 10 of 11 provided for — missing: consent",
    ],
    [
      { kind: "note", procedure: { code: [value("17110")] } } as const,
      "Not about 17340: nothing to document",
    ],
  ])("is one line: %#", (encounter, expected) => {
    expect(coverageSummary(coverage(encounter))).toBe(expected);
  });

  it("counts what it does not name, unless the name is as short", () => {
    const found = coverage({ kind: "template", procedure: { code: [value("17340")] } });
    const open = found.requirements.filter(({ satisfied }) => !satisfied);
    const [first, second] = open.map(({ name }) => name);
    expect(coverageSummary(found, 2)).toMatch(
      new RegExp(` — missing: ${first}, ${second} and ${open.length - 2} more$`),
    );
    expect(coverageSummary(found, open.length - 1)).toBe(coverageSummary(found));
  });
});

/**
 * Coverage and findings may differ in two ways only: a rule yields to one that reports the cause
 * better, and what is open in a note is reported as a blank or as an empty section.
 */
function disagreements(encounter: Encounter, profile: Profile): readonly string[] {
  const settings = { profile };
  const { applies, requirements } = coverage(encounter, settings);
  const fired = new Set(evaluate(encounter, settings).findings.map(({ ruleId }) => ruleId));
  if (!applies) return [];
  return requirements
    .filter((one) => {
      const isReported = one.rules.some((id) => fired.has(id));
      return one.satisfied ? isReported : !isReported && !isExplained(one, fired, encounter);
    })
    .map(({ id, state, satisfied }) => `${id} ${state} ${satisfied}`);
}

function isExplained(
  { rules: watching, state }: RequirementCoverage,
  fired: ReadonlySet<RuleId>,
  { kind }: Encounter,
): boolean {
  const yields = rules
    .filter(({ id }) => watching.includes(id))
    .some(({ yieldsTo }) => yieldsTo?.some((id) => fired.has(id)));
  const isOpenReported =
    state === "slot" || state === "choice"
      ? fired.has("template/unresolved-placeholder")
      : fired.has("template/empty-section");
  return yields || (kind === "note" && isOpenReported);
}

describe("coverage agrees with the findings", () => {
  it.each(guideExamples)("on guide example $number", ({ encounter }) => {
    expect(PROFILES.flatMap((profile) => disagreements(encounter, profile))).toEqual([]);
  });

  it("on notes and templates in which anything may be stated, blank, vague or missing", () => {
    const element = (...values: readonly unknown[]) =>
      fc.option(
        fc.array(
          fc.constantFrom<unknown>(
            ...values,
            { state: "slot", placeholder: "***" },
            { state: "slot", placeholder: "" },
            { state: "choice", options: [] },
          ),
          { maxLength: 2 },
        ),
      );
    const section = (name: string) => fc.boolean().map((empty) => ({ name, label: name, empty }));
    const anyEncounter = fc.record(
      {
        kind: fc.constantFrom("note", "template"),
        patient: fc.record({ age: element(15, 24) }),
        service: fc.record({ date: element("2026-11-23") }),
        conditions: element("acne", "acne-scar", "wart"),
        diagnoses: fc.array(
          fc.record(
            {
              code: element("L70.0", "L90.5"),
              label: element("Acne vulgaris", "Acne scars"),
              condition: fc.constantFrom("acne-vulgaris", "acne-scar"),
            },
            { requiredKeys: [] },
          ),
          { maxLength: 2 },
        ),
        priorTreatments: fc.array(
          fc.record({
            name: element("adapalene", "doxycycline"),
            outcome: element("failed", "considered", "responding", "stopped"),
          }),
          { maxLength: 2 },
        ),
        treatmentStatus: element("treatment-naive", "responding"),
        assessment: fc.record({ severity: element("mild", "severe") }),
        procedure: fc.record({
          code: element("17340", "17110"),
          technique: element("freezing", "extraction"),
          cryogen: element("liquid-nitrogen", "nitrous-oxide"),
          sites: element("chin"),
          lesionCount: element(8, "several"),
          freezeTime: element(5, "a few seconds"),
          duration: element("15 min", "a while"),
          cycles: element(1),
          consent: element("consented"),
          guardianConsent: element("mother consented"),
          tolerance: element("well"),
          necessity: element("pain"),
          cosmeticIntent: element("for looks"),
        }),
        aftercare: fc.record({ instructions: element("care"), followUp: element("4 weeks") }),
        signatures: fc.array(
          fc.record({
            name: element("Jane Roe"),
            method: element("electronic", "typed", "unsigned", "not-read"),
            signedAt: element("2026-11-23"),
          }),
          { maxLength: 2 },
        ),
        claim: fc.record({
          lines: fc.array(
            fc.record({
              code: element("17340"),
              date: element("2026-11-23"),
              diagnoses: element("L70.0"),
            }),
            { maxLength: 1 },
          ),
        }),
        document: fc.record({
          sections: fc.tuple(
            ...[
              "diagnosis",
              "priorTreatment",
              "procedure",
              "consent",
              "aftercare",
              "signature",
            ].map(section),
          ),
        }),
      },
      { requiredKeys: ["kind"] },
    );
    fc.assert(
      fc.property(anyEncounter, fc.constantFrom(...PROFILES), (json, profile) => {
        const { encounter, problems } = decodeEncounter(json);
        expect(problems).toEqual([]);
        expect(disagreements(encounter, profile)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
