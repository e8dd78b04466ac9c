import { describe, expect, it } from "vitest";
import type { Encounter } from "../encounter/encounter.ts";
import type { Rule } from "../rule/define-rule.ts";
import { rules } from "../rules/registry.generated.ts";
import { cryogenMissing } from "../rules/documentation/cryogen-missing.ts";
import { aNote, aTemplate, claim, claimLine, completeNote, day } from "../testing/an-encounter.ts";
import { evaluate } from "./evaluate.ts";

const noAgent = { procedure: { cryogen: undefined } };

describe("the words of a finding", () => {
  it("ask for a fact in a note and for a place in a template", () => {
    const words = (encounter: Encounter) =>
      evaluate(encounter, {}, [cryogenMissing]).findings.map(
        ({ problem, remedy }) => `${problem} ${remedy}`,
      );
    expect(words(aNote(noAgent))).toEqual([
      "No freezing agent is named. Write which one was used, liquid nitrogen or carbon-dioxide slush.",
    ]);
    expect(words(aTemplate(noAgent))).toEqual([
      "The template names no freezing agent and has no place for one. Write the agent that you stock, liquid nitrogen or carbon-dioxide slush, or add a blank for it.",
    ]);
  });

  it("never ask a note for a blank, nor a template for what only a visit shows", () => {
    const both = rules.filter(({ id, stages }) => stages.length === 2 && id.endsWith("-missing"));
    expect(both.length).toBeGreaterThan(10);
    const messages = both.flatMap((rule) => Object.values(rule.messages));
    const inNotes = messages.map(({ remedy }) => remedy);
    const inTemplates = messages.flatMap(({ inTemplate }) => inTemplate?.remedy ?? []);
    expect(inNotes.filter((remedy) => /\b(?:blank|slot)\b/.test(remedy))).toEqual([]);
    expect(inTemplates.filter((remedy) => !/\bblank\b/.test(remedy))).toEqual([]);
  });
});

describe("a rule", () => {
  it("that throws is a failure of its own, and the others go on", () => {
    const broken: Rule = {
      ...cryogenMissing,
      id: "documentation/broken",
      check: () => {
        throw new Error("defect");
      },
    };
    const { findings, failures } = evaluate(aNote(noAgent), {}, [broken, cryogenMissing]);
    expect(failures).toEqual([{ ruleId: "documentation/broken", error: new Error("defect") }]);
    expect(findings.map(({ ruleId }) => ruleId)).toEqual(["documentation/cryogen-missing"]);
  });

  it("keeps silent where another one reports the cause, unless that one is off", () => {
    const minor = aNote({
      patient: { age: [{ state: "value", value: 15 }] },
      procedure: { consent: undefined },
    });
    const consent = (off: boolean) =>
      evaluate(minor, {
        rules: off ? { "documentation/guardian-consent-missing": { level: "off" } } : {},
      }).findings.flatMap(({ ruleId }) => (ruleId.includes("consent") ? ruleId : []));
    expect(consent(false)).toEqual(["documentation/guardian-consent-missing"]);
    expect(consent(true)).toEqual(["documentation/consent-missing"]);
  });

  it("has the level of the profile, else that of the settings", () => {
    const level = (settings: Parameters<typeof evaluate>[1]) =>
      evaluate(aNote(noAgent), settings, [cryogenMissing]).findings[0]?.severity;
    expect(level({ profile: "guide" })).toBe("error");
    expect(level({ rules: { "documentation/cryogen-missing": { level: "info" } } })).toBe("info");
    expect(level({ rules: { "documentation/cryogen-missing": { level: "off" } } })).toBeUndefined();
  });
});

describe("a table older than six months", () => {
  const units = (service: string | undefined, today?: string) => {
    const note = aNote({
      service: { date: service === undefined ? [] : [day(service)] },
      claim: claim(claimLine("17340", { units: 8, diagnoses: ["L70.0"] })),
    });
    return evaluate(note, today === undefined ? {} : { today }).findings.find(
      ({ ruleId }) => ruleId === "coding/units-over-one",
    )?.stale;
  };
  const said = "Table from 2024-07-01: compare with the current one.";

  it.each([
    ["at the service date", "2025-01-02", undefined],
    ["today", undefined, "2026-11-23"],
    ["today, although not at the service date", "2024-08-01", "2026-11-23"],
  ])("is named %s", (_, service, today) => expect(units(service, today)).toBe(said));

  it("is not named while it is fresh", () => {
    expect(units("2025-01-01", "2025-01-01")).toBeUndefined();
  });
});

it("finds nothing in the complete note", () => {
  expect(evaluate(completeNote, { profile: "audit" })).toEqual({ findings: [], failures: [] });
});
