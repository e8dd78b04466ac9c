import * as z from "zod";
import { closestWord } from "../vocabulary/closest-word.ts";
import { termNamedIn, type NamedTerm } from "../vocabulary/named-terms.ts";
import { readLesionCount, readPerson, readPlaceOfService, readSite } from "./read-words.ts";
import {
  readDuration,
  readFollowUp,
  readIsoDate,
  readLooseDate,
  readSeconds,
} from "./read-time.ts";
import {
  applicatorNames,
  conditionNames,
  contraindicationNames,
  cryogenNames,
  settingNames,
  statementNames,
  techniqueNames,
  treatmentClassNames,
} from "./shorthand-names.ts";
import { valueSchemas, type ValueSchemas } from "./value-schemas.ts";

/**
 * Values as other apps have them: names for ids, numbers as text, dates and times as strings.
 * What the model itself accepts is always accepted. Issues carry a plain sentence as their message
 * and a remedy in `params`. Built on demand.
 */
export function shorthandValues(): ValueSchemas {
  const model = valueSchemas();
  const date = ["a date", "Write it as year-month-day, such as 2026-11-23."] as const;
  const code = ["a code", "Write the code as text between quotes."] as const;
  return {
    kind: reading(
      model.kind,
      ofText((text) => (["template", "note"] as const).find((one) => one === text.toLowerCase())),
      "a kind of document",
      "Write template or note.",
    ),
    text: reading(
      model.text,
      (bare) => (bare === true ? "yes" : typeof bare === "number" ? String(bare) : undefined),
      "text",
      "Write words.",
    ),
    code: reading(
      model.code,
      (bare) => (typeof bare === "number" ? String(bare) : undefined),
      ...code,
    ),
    placeOfService: reading(model.placeOfService, readPlaceOfService, ...code),
    figure: reading(model.figure, ofText(readFigure), "a number", "Write a number in digits."),
    date: reading(model.date, ofText(readIsoDate), ...date),
    looseDate: reading(model.looseDate, ofText(readLooseDate), ...date),
    duration: reading(
      model.duration,
      ofText(readDuration),
      "a length of time with a unit",
      "Write a number with its unit, such as 12 weeks.",
    ),
    freezeTime: reading(
      model.freezeTime,
      (bare) => (typeof bare === "number" ? readSeconds(bare) : ofText(readDuration)(bare)),
      "a freeze time with a unit",
      "Write the seconds as a number, or as text with the unit, such as 5 s.",
    ),
    followUp: reading(
      model.followUp,
      ofText(readFollowUp),
      "a follow-up",
      "Write when the patient returns, such as 4 weeks or a date.",
    ),
    lesionCount: reading(
      model.lesionCount,
      readLesionCount,
      "a number of lesions",
      "Write a whole number, or a range such as 6-8.",
    ),
    site: reading(
      model.site,
      ofText(readSite),
      "a site",
      "Write the region with its side, such as left cheek.",
    ),
    person: reading(
      model.person,
      ofText(readPerson),
      "a person",
      "Write name and credentials, such as Jane Roe, MD.",
    ),
    cryogen: naming(
      model.cryogen,
      cryogenNames,
      "a freezing agent",
      "Write one agent, such as liquid nitrogen or carbon-dioxide slush.",
    ),
    applicator: naming(
      model.applicator,
      applicatorNames,
      "an applicator",
      "Write one applicator, such as cotton swab, spray or probe; or other.",
    ),
    technique: naming(
      model.technique,
      techniqueNames,
      "a technique",
      "Write one technique, such as freezing, extraction or peel; or other.",
    ),
    condition: naming(
      model.condition,
      conditionNames,
      "a condition of this vocabulary",
      "Write one, such as acne vulgaris; other diagnoses stand as labels under diagnoses.",
    ),
    contraindication: naming(
      model.contraindication,
      contraindicationNames,
      "a contraindication to freezing",
      "Write one, such as cold urticaria or Raynaud; leave other conditions out.",
    ),
    treatmentClass: naming(
      model.treatmentClass,
      treatmentClassNames,
      "a class of treatments",
      "Write topical, systemic, procedural or other.",
    ),
    outcome: naming(
      model.outcome,
      statementNames("outcome"),
      "an outcome of treatment",
      "Write one, such as failed, partial, intolerant, declined, ongoing or considered.",
    ),
    treatmentStatus: naming(
      model.treatmentStatus,
      statementNames("status"),
      "a treatment status",
      "Write treatment-naive, responding or not-failed.",
    ),
    setting: naming(
      model.setting,
      settingNames,
      "a setting",
      "Write office, hospital-outpatient or telehealth.",
    ),
    method: naming(
      model.method,
      statementNames("signature"),
      "a way of signing",
      "Write electronic, handwritten, attested, typed, on-file, stamp, not-read or unsigned.",
    ),
  };
}

/** What the model accepts, and what `read` makes of anything else. */
function reading<Value>(
  model: z.ZodType<Value>,
  read: (bare: unknown) => Value | undefined,
  what: string,
  remedy: string,
  known: readonly string[] = [],
): z.ZodType<Value> {
  return z.unknown().transform((raw, context): Value => {
    const asIs = model.safeParse(raw);
    if (asIs.success) return asIs.data;
    const value = read(raw);
    if (value !== undefined) return value;
    const meant = typeof raw === "string" ? closestWord(raw.trim(), known) : undefined;
    context.addIssue({
      code: "custom",
      message: `${inWords(raw)} is not ${what}.`,
      params: {
        remedy: meant === undefined ? remedy : `Write “${meant}”, if that is what is meant.`,
      },
    });
    return z.NEVER;
  });
}

function naming<Id extends string>(
  model: z.ZodType<Id>,
  names: readonly NamedTerm<Id>[],
  what: string,
  remedy: string,
): z.ZodType<Id> {
  const known = names.flatMap(({ id, phrases }) => [id, ...phrases]);
  const read = ofText((text) => {
    const id = text
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/g, "-");
    return names.find((name) => name.id === id)?.id ?? termNamedIn(text, names);
  });
  return reading(model, read, what, remedy, known);
}

function ofText<Value>(read: (text: string) => Value | undefined) {
  return (bare: unknown): Value | undefined => (typeof bare === "string" ? read(bare) : undefined);
}

function readFigure(text: string): number | undefined {
  return /^\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

const LONGEST_QUOTE = 60;

/** The value as a message quotes it. */
function inWords(raw: unknown): string {
  if (typeof raw === "string" && raw.trim() === "") return "An empty text";
  if (typeof raw === "string" || typeof raw === "number" || typeof raw === "boolean") {
    const text = String(raw);
    return `“${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}”`;
  }
  return Array.isArray(raw) ? "A list" : "What stands here";
}
