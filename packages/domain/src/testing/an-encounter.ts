import type { Claim, Encounter, PriorTreatment, Procedure } from "../encounter/encounter.ts";
import type { Mentions, SectionName, SlotMention, ValueMention } from "../encounter/mention.ts";

/** A stated value: `value("liquid-nitrogen")`. */
export function value<T>(content: T, section?: SectionName, text?: string): ValueMention<T> {
  return {
    state: "value",
    value: content,
    ...(text === undefined ? {} : { text }),
    ...(section === undefined ? {} : { section }),
  };
}

/** A blank: `slot()` is `***`; `slot("")` is a label with nothing behind it. */
export function slot(placeholder = "***", section?: SectionName): SlotMention {
  return { state: "slot", placeholder, ...(section === undefined ? {} : { section }) };
}

/** One day as the readers give it. */
export function day(date: string, time?: string) {
  return value({ text: date, date, ...(time === undefined ? {} : { time }) });
}

/** A freeze time in seconds. */
export function seconds(min: number, max = min) {
  return value({ text: `${min} s`, minSeconds: min, maxSeconds: max, unit: "seconds" as const });
}

/** A treatment that was tried for twelve weeks and failed. */
export function failedTreatment(agent: string, weeks = 12): PriorTreatment {
  const length = weeks * 7 * 86_400;
  return {
    name: [value(agent)],
    agent,
    classes: ["topical"],
    duration: [
      value({ text: `${weeks} weeks`, minSeconds: length, maxSeconds: length, unit: "weeks" }),
    ],
    outcome: [value("failed")],
  };
}

/** One claim line with plain contents. */
export function claimLine(
  code: string,
  rest: {
    modifiers?: string[];
    units?: number;
    diagnoses?: string[];
    placeOfService?: string;
    date?: string;
  } = {},
) {
  const one = <T>(content: T): Mentions<T> => [value(content)];
  return {
    code: one(code),
    modifiers: (rest.modifiers ?? []).map(one),
    ...(rest.units === undefined ? {} : { units: one(rest.units) }),
    ...(rest.diagnoses === undefined ? {} : { diagnoses: rest.diagnoses.map(one) }),
    ...(rest.placeOfService === undefined ? {} : { placeOfService: one(rest.placeOfService) }),
    ...(rest.date === undefined ? {} : { date: [day(rest.date)] }),
  };
}

/** A claim with the given lines. */
export function claim(...lines: NonNullable<Claim["lines"]>): Claim {
  return { lines };
}

const MERGED = new Set(["procedure", "service", "assessment", "aftercare"]);

/** A complete note that no rule has anything to say about. */
export const completeNote: Encounter = {
  kind: "note",
  patient: { age: [value(24)] },
  service: { date: [day("2026-11-23")], placeOfService: [value("11")] },
  diagnoses: [
    { code: [value("L70.0")], label: [value("Acne vulgaris")], condition: "acne-vulgaris" },
  ],
  conditions: [value("acne-vulgaris", "diagnosis")],
  priorTreatments: [failedTreatment("adapalene"), failedTreatment("doxycycline")],
  assessment: { severity: [value("nodulocystic")], judgement: [value("cryotherapy chosen")] },
  procedure: {
    code: [value("17340")],
    technique: [value("freezing")],
    cryogen: [value("liquid-nitrogen")],
    applicator: [value("swab")],
    sites: [value({ region: "cheek", laterality: "bilateral" })],
    lesionCount: [value({ kind: "exact", count: 8 })],
    freezeTime: [seconds(5)],
    cycles: [value(1)],
    preparation: [value("skin cleansed with alcohol")],
    consent: [value("verbal consent obtained")],
    tolerance: [value("tolerated well")],
    performedBy: [value({ name: "Jane Roe", credentials: "MD" })],
    contraindicationScreen: [value("no cold urticaria")],
    necessity: [value("painful nodules")],
  },
  aftercare: {
    instructions: [value("written blister care given")],
    followUp: [value({ text: "4 weeks", days: 28 })],
  },
  signatures: [
    {
      name: [value("Jane Roe")],
      credentials: [value("MD")],
      signedAt: [day("2026-11-23", "14:02")],
      method: [value("electronic")],
    },
  ],
  claim: claim(claimLine("17340", { units: 1, diagnoses: ["L70.0"], placeOfService: "11" })),
};

/** The complete note with changes: `aNote({ procedure: { cryogen: undefined } })` lacks the agent. */
export function aNote(changes: EncounterChanges = {}): Encounter {
  return change(completeNote, changes);
}

const completeTemplate: Encounter = change(completeNote, {
  kind: "template",
  patient: undefined,
  service: { date: [slot("@TODAY@")] },
  diagnoses: [
    { code: [value("L70.0")], label: [value("Acne vulgaris")], condition: "acne-vulgaris" },
  ],
  priorTreatments: [{ name: [slot()], outcome: [slot()] }],
  assessment: { severity: [slot()], judgement: [slot()] },
  procedure: {
    sites: [slot()],
    lesionCount: [slot()],
    freezeTime: [slot()],
    cycles: [slot()],
    preparation: [slot()],
    consent: [slot()],
    tolerance: [slot()],
    performedBy: [slot()],
    contraindicationScreen: [slot()],
    necessity: [slot()],
  },
  aftercare: { instructions: [slot()], followUp: [slot()] },
  signatures: [{ name: [slot("@SIGNATURE@")] }],
});

/** A complete template with changes. */
export function aTemplate(changes: EncounterChanges = {}): Encounter {
  return change(completeTemplate, changes);
}

/** Parts to replace; `undefined` removes a part. Procedure, service, assessment and aftercare are merged. */
export type EncounterChanges = {
  readonly [Part in keyof Encounter]?: Part extends "procedure"
    ? { readonly [Element in keyof Procedure]?: Procedure[Element] | undefined } | undefined
    : Part extends "service" | "assessment" | "aftercare"
      ? Partial<Encounter[Part]> | undefined
      : Encounter[Part] | undefined;
};

function change(base: Encounter, changes: EncounterChanges): Encounter {
  const merged: Record<string, unknown> = { ...base };
  for (const [part, content] of Object.entries(changes)) {
    merged[part] =
      MERGED.has(part) && content !== undefined
        ? { ...(merged[part] as object), ...(content as object) }
        : content;
  }
  return merged as unknown as Encounter;
}
