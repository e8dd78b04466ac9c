import * as z from "zod";
import type { DocumentFacts } from "./document-facts.ts";
import type {
  Aftercare,
  Assessment,
  Claim,
  ClaimLine,
  Diagnosis,
  Encounter,
  Patient,
  PriorTreatment,
  Procedure,
  Service,
  Signature,
  Visit,
} from "./encounter.ts";
import { documentFactsSchema } from "./document-facts-schema.ts";
import { sectionNameSchema, valueSchemas, type ValueSchemas } from "./value-schemas.ts";

/** What a reader of shorthands must know of a part, beside its zod schema. */
export type PartForm =
  /** A list of mentions. `isStatement`: true and false may stand for it. */
  | { readonly kind: "mentions"; readonly isStatement: boolean }
  /** A group of fields, and which of them a bare value stands for. */
  | {
      readonly kind: "fields";
      fieldsOf?(bare: unknown): Readonly<Record<string, unknown>> | undefined;
      /** Fields that are never absent. */
      readonly defaults?: Readonly<Record<string, unknown>>;
    };

type Shape<Part> = { readonly [Field in keyof Part]-?: z.ZodType };

const FORMS = new WeakMap<z.ZodType, PartForm>();

/** The form of a schema that {@link schemaWith} made; undefined for plain values and lists. */
export function formOf(schema: z.ZodType): PartForm | undefined {
  return FORMS.get(schema);
}

/**
 * Checks that data is an {@link Encounter} to the letter: no shorthand, no other key, no value
 * outside its vocabulary. Other apps' JSON goes through `decodeEncounter` instead.
 *
 * Builds its zod schema on every call.
 */
export function encounterSchema() {
  return schemaWith(valueSchemas());
}

/** The structure of an encounter around any reading of its values. */
export function schemaWith(values: ValueSchemas) {
  const text = () => mentions(values.text);
  const statement = () => mentions(values.text, true);
  const code = () => mentions(values.code);
  const date = () => mentions(values.date);
  const looseDate = () => mentions(values.looseDate);

  const patient = fields({
    age: optional(mentions(values.figure)),
    dateOfBirth: optional(date()),
    minor: optional(statement()),
  } satisfies Shape<Patient>);

  const service = fields(
    {
      date: optional(date()),
      placeOfService: optional(mentions(values.placeOfService)),
      setting: optional(mentions(values.setting)),
    } satisfies Shape<Service>,
    { fieldsOf: (bare) => ({ date: bare }) },
  );

  const diagnosis = fields(
    {
      code: optional(code()),
      label: optional(text()),
      condition: optional(values.condition),
      section: optional(sectionNameSchema()),
      pointer: optional(values.code),
    } satisfies Shape<Diagnosis>,
    { fieldsOf: (bare) => (isDiagnosisCode(bare) ? { code: bare } : { label: bare }) },
  );

  const priorTreatment = fields(
    {
      name: optional(text()),
      agent: optional(z.string()),
      classes: optional(z.array(values.treatmentClass)),
      duration: optional(mentions(values.duration)),
      outcome: optional(mentions(values.outcome)),
      reason: optional(text()),
      started: optional(looseDate()),
      stopped: optional(looseDate()),
      section: optional(sectionNameSchema()),
    } satisfies Shape<PriorTreatment>,
    { fieldsOf: (bare) => ({ name: bare }) },
  );

  const assessment = fields({
    severity: optional(text()),
    judgement: optional(statement()),
    separateWork: optional(statement()),
  } satisfies Shape<Assessment>);

  const procedure = fields({
    code: optional(code()),
    technique: optional(mentions(values.technique)),
    cryogen: optional(mentions(values.cryogen)),
    cryogenChange: optional(text()),
    applicator: optional(mentions(values.applicator)),
    sites: optional(mentions(values.site)),
    lesionCount: optional(mentions(values.lesionCount)),
    targets: optional(mentions(values.condition)),
    freezeTime: optional(mentions(values.freezeTime)),
    duration: optional(mentions(values.duration)),
    cycles: optional(mentions(values.figure)),
    preparation: optional(statement()),
    consent: optional(statement()),
    guardianConsent: optional(statement()),
    timeout: optional(statement()),
    tolerance: optional(statement()),
    performedBy: optional(mentions(values.person)),
    supervision: optional(statement()),
    contraindicationScreen: optional(statement()),
    contraindications: optional(mentions(values.contraindication)),
    contraindicationRationale: optional(text()),
    necessity: optional(text()),
    cosmeticIntent: optional(statement()),
    lesionAllocation: optional(text()),
    separateSites: optional(statement()),
    stagedPlan: optional(statement()),
  } satisfies Shape<Procedure>);

  const aftercare = fields(
    {
      instructions: optional(statement()),
      followUp: optional(mentions(values.followUp)),
    } satisfies Shape<Aftercare>,
    { fieldsOf: (bare) => ({ instructions: bare }) },
  );

  const signature = fields(
    {
      name: optional(text()),
      credentials: optional(text()),
      signedAt: optional(date()),
      method: optional(mentions(values.method)),
    } satisfies Shape<Signature>,
    { fieldsOf: nameAndCredentials },
  );

  const claimLine = fields(
    {
      code: optional(code()),
      units: optional(mentions(values.figure)),
      modifiers: optional(z.array(code())),
      diagnoses: optional(z.array(code())),
      placeOfService: optional(mentions(values.placeOfService)),
      date: optional(date()),
    } satisfies Shape<ClaimLine>,
    { fieldsOf: (bare) => ({ code: bare }) },
  );

  const claim = fields(
    {
      lines: optional(z.array(claimLine)),
      beneficiaryNotice: optional(statement()),
    } satisfies Shape<Claim>,
    { fieldsOf: (bare) => (Array.isArray(bare) ? { lines: bare } : undefined) },
  );

  const visit = fields(
    {
      date: optional(looseDate()),
      codes: z.array(code()),
      modifiers: optional(z.array(code())),
      stagedPlan: optional(z.boolean()),
      sibling: optional(z.boolean()),
    } satisfies Shape<Visit>,
    { fieldsOf: (bare) => ({ date: bare }), defaults: { codes: [] } },
  );

  return fields({
    kind: values.kind,
    payer: optional(text()),
    patient: optional(patient),
    service: optional(service),
    diagnoses: optional(z.array(diagnosis)),
    conditions: optional(mentions(values.condition)),
    priorTreatments: optional(z.array(priorTreatment)),
    treatmentStatus: optional(mentions(values.treatmentStatus)),
    assessment: optional(assessment),
    procedure: optional(procedure),
    aftercare: optional(aftercare),
    signatures: optional(z.array(signature)),
    claim: optional(claim),
    visits: optional(z.array(visit)),
    document: optional(fields(documentFactsSchema() satisfies Shape<DocumentFacts>)),
  } satisfies Shape<Encounter>);
}

function mentions<Value>(value: z.ZodType<Value>, isStatement = false) {
  const written = {
    text: optional(z.string()),
    section: optional(sectionNameSchema()),
  };
  const schema = z.array(
    z.discriminatedUnion("state", [
      z.strictObject({ state: z.literal("value"), value, ...written }),
      z.strictObject({ state: z.literal("slot"), placeholder: z.string(), ...written }),
      z.strictObject({
        state: z.literal("choice"),
        options: z.array(value),
        preselected: optional(value),
        ...written,
      }),
    ]),
  );
  FORMS.set(schema, { kind: "mentions", isStatement });
  return schema;
}

function fields<Fields extends z.ZodRawShape>(
  shape: Fields,
  form: Omit<Extract<PartForm, { kind: "fields" }>, "kind"> = {},
) {
  const schema = z.strictObject(shape);
  FORMS.set(schema, { kind: "fields", ...form });
  return schema;
}

/** Absent or there, and never undefined: the encounter is plain JSON. */
function optional<Schema extends z.ZodType>(schema: Schema) {
  return z.exactOptional(schema);
}

function isDiagnosisCode(bare: unknown): boolean {
  return typeof bare === "string" && /^[A-Z]\d[0-9A-Z](?:\.?[0-9A-Z]{1,4})?$/i.test(bare.trim());
}

/** "Jane Roe, MD": the name and what stands behind the comma. */
function nameAndCredentials(bare: unknown): Readonly<Record<string, unknown>> {
  if (typeof bare !== "string") return { name: bare };
  const [name = "", ...credentials] = bare.split(",");
  return credentials.length === 0
    ? { name: bare }
    : { name: name.trim(), credentials: credentials.join(",").trim() };
}
