import * as z from "zod";
import { contraindicationTerms } from "../vocabulary/contraindications.ts";
import { conditionTerms } from "../vocabulary/conditions.ts";
import { applicatorTerms, cryogenTerms, techniqueTerms } from "../vocabulary/procedure-terms.ts";
import { isIsoDate } from "./calendar.ts";
import type {
  Applicator,
  Condition,
  Contraindication,
  Cryogen,
  DateStatement,
  DurationStatement,
  EncounterKind,
  FollowUp,
  Laterality,
  LesionCount,
  Person,
  Service,
  SignatureMethod,
  Site,
  Technique,
  TreatmentClass,
  TreatmentOutcome,
  TreatmentStatus,
} from "./encounter.ts";
import type { Mentions, SectionName } from "./mention.ts";

type Setting = NonNullable<Service["setting"]> extends Mentions<infer Value> ? Value : never;

/** How each kind of value in an encounter is read. */
export interface ValueSchemas {
  readonly kind: z.ZodType<EncounterKind>;
  readonly text: z.ZodType<string>;
  /** Codes of procedures and diagnoses, modifiers and pointers. */
  readonly code: z.ZodType<string>;
  readonly placeOfService: z.ZodType<string>;
  readonly figure: z.ZodType<number>;
  readonly date: z.ZodType<DateStatement>;
  /** A date that need not be exact, such as the start of an earlier treatment. */
  readonly looseDate: z.ZodType<DateStatement>;
  readonly duration: z.ZodType<DurationStatement>;
  readonly freezeTime: z.ZodType<DurationStatement>;
  readonly followUp: z.ZodType<FollowUp>;
  readonly lesionCount: z.ZodType<LesionCount>;
  readonly site: z.ZodType<Site>;
  readonly person: z.ZodType<Person>;
  readonly cryogen: z.ZodType<Cryogen>;
  readonly applicator: z.ZodType<Applicator>;
  readonly technique: z.ZodType<Technique>;
  readonly condition: z.ZodType<Condition>;
  readonly contraindication: z.ZodType<Contraindication>;
  readonly treatmentClass: z.ZodType<TreatmentClass>;
  readonly outcome: z.ZodType<TreatmentOutcome>;
  readonly treatmentStatus: z.ZodType<TreatmentStatus>;
  readonly setting: z.ZodType<Setting>;
  readonly method: z.ZodType<SignatureMethod>;
}

/** Values as the model has them, without any shorthand. Built on demand. */
export function valueSchemas(): ValueSchemas {
  const duration = durationSchema();
  const date = dateSchema();
  const text = z.string();
  return {
    kind: z.literal<EncounterKind[]>(["template", "note"]),
    text,
    code: text,
    placeOfService: text,
    figure: z.number(),
    date,
    looseDate: date,
    duration,
    freezeTime: duration,
    followUp: z.strictObject({
      text,
      date: z.exactOptional(date),
      days: z.exactOptional(z.number()),
    }),
    lesionCount: z.discriminatedUnion("kind", [
      z.strictObject({
        kind: z.literal("exact"),
        count: z.number(),
        max: z.exactOptional(z.number()),
        isTotal: z.exactOptional(z.literal(true)),
        isOther: z.exactOptional(z.literal(true)),
      }),
      z.strictObject({ kind: z.literal("vague"), text }),
    ]),
    site: z.strictObject({
      region: text,
      laterality: z.exactOptional(z.literal<Laterality[]>(["left", "right", "bilateral"])),
    }),
    person: z.strictObject({ name: text, credentials: z.exactOptional(text) }),
    cryogen: z.literal(cryogenTerms.rows.map(({ id }) => id)),
    applicator: z.literal<Applicator[]>([...applicatorTerms.rows.map(({ id }) => id), "other"]),
    technique: z.literal<Technique[]>([...techniqueTerms.rows.map(({ id }) => id), "other"]),
    condition: z.literal(conditionTerms.rows.map(({ condition }) => condition)),
    contraindication: z.literal(
      contraindicationTerms.rows.map(({ contraindication }) => contraindication),
    ),
    treatmentClass: oneOf<TreatmentClass>({
      topical: true,
      systemic: true,
      procedural: true,
      other: true,
    }),
    outcome: oneOf<TreatmentOutcome>(OUTCOMES),
    treatmentStatus: oneOf<TreatmentStatus>(STATUSES),
    setting: oneOf<Setting>({ office: true, "hospital-outpatient": true, telehealth: true }),
    method: oneOf<SignatureMethod>(METHODS),
  };
}

const OUTCOMES: Readonly<Record<TreatmentOutcome, true>> = {
  failed: true,
  partial: true,
  intolerant: true,
  contraindicated: true,
  declined: true,
  allergic: true,
  pregnancy: true,
  ongoing: true,
  responding: true,
  considered: true,
  planned: true,
  stopped: true,
  "not-failed": true,
};

const STATUSES: Readonly<Record<TreatmentStatus, true>> = {
  "treatment-naive": true,
  responding: true,
  "not-failed": true,
};

const METHODS: Readonly<Record<SignatureMethod, true>> = {
  electronic: true,
  handwritten: true,
  attested: true,
  typed: true,
  "on-file": true,
  stamp: true,
  "not-read": true,
  unsigned: true,
};

const SECTIONS: Readonly<Record<SectionName, true>> = {
  header: true,
  diagnosis: true,
  history: true,
  priorTreatment: true,
  exam: true,
  assessment: true,
  procedure: true,
  consent: true,
  aftercare: true,
  plan: true,
  signature: true,
  claim: true,
  visits: true,
  other: true,
};

/** The part of a document in which something stands. */
export function sectionNameSchema() {
  return oneOf<SectionName>(SECTIONS);
}

function dateSchema(): z.ZodType<DateStatement> {
  const day = () => z.string().refine(isIsoDate);
  return z.strictObject({
    text: z.string(),
    date: z.exactOptional(day()),
    time: z.exactOptional(z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)),
    problem: z.exactOptional(z.enum(["impossible", "ambiguous", "unreadable"])),
    candidates: z.exactOptional(z.array(day())),
  });
}

function durationSchema(): z.ZodType<DurationStatement> {
  return z.strictObject({
    text: z.string(),
    minSeconds: z.exactOptional(z.number()),
    maxSeconds: z.exactOptional(z.number()),
    unit: z.enum(["seconds", "minutes", "hours", "days", "weeks", "months", "years", "none"]),
  });
}

/** A closed vocabulary; the compiler sees to it that no word is forgotten. */
function oneOf<Word extends string>(all: Readonly<Record<Word, true>>): z.ZodType<Word> {
  return z.literal(Object.keys(all) as Word[]);
}
