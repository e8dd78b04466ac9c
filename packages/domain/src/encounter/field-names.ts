import { closestWord } from "../vocabulary/closest-word.ts";
import { meaningOf, type LabelMeaning } from "../vocabulary/labels.ts";

/** Labels whose meaning is called otherwise in the model. Every other meaning is a field's own name. */
const FIELDS: Readonly<Partial<Record<LabelMeaning, readonly string[]>>> = {
  serviceDate: ["date"],
  lineDate: ["date"],
  target: ["targets"],
  complications: ["tolerance"],
  consentSection: ["consent"],
  treatmentName: ["name"],
  treatmentClass: ["classes"],
  treatmentDuration: ["duration"],
  treatmentOutcome: ["outcome"],
  treatmentReason: ["reason"],
  treatmentStart: ["started"],
  treatmentStop: ["stopped"],
  diagnosisCode: ["diagnoses", "code"],
  diagnosisLabel: ["label"],
  diagnosisPointer: ["diagnoses", "pointer"],
  signature: ["signatures"],
  signatureName: ["name"],
  signatureMethod: ["method"],
  claimLines: ["lines"],
};

/** Meanings whose field is a field of many parts, so that it says nothing outside its part. */
const BOUND: ReadonlySet<LabelMeaning> = new Set<LabelMeaning>([
  "lineDate",
  "treatmentName",
  "treatmentClass",
  "treatmentDuration",
  "treatmentOutcome",
  "treatmentReason",
  "treatmentStart",
  "treatmentStop",
  "diagnosisCode",
  "diagnosisLabel",
  "diagnosisPointer",
  "signatureName",
  "signatureMethod",
]);

/**
 * The field that a key stands for: its own name in any spelling (`freezeTime`, `freeze_time`),
 * or a label that means it (`dos`, `agent`).
 */
export function fieldFor(key: string, fields: ReadonlySet<string>): string | undefined {
  const name = inCamelCase(key);
  if (fields.has(name)) return name;
  const meaning = meaningOf(key);
  return meaning && (FIELDS[meaning] ?? [meaning]).find((field) => fields.has(field));
}

/** As {@link fieldFor}, for a key that stands one level above its part. */
export function raisedFieldFor(key: string, fields: ReadonlySet<string>): string | undefined {
  const name = inCamelCase(key);
  if (fields.has(name)) return name;
  const meaning = meaningOf(key);
  return meaning === undefined || BOUND.has(meaning) ? undefined : fieldFor(key, fields);
}

/** The field that an unknown key misspells, in the key's own style. */
export function misspelledField(key: string, fields: Iterable<string>): string | undefined {
  if (meaningOf(key) !== undefined) return undefined;
  const field = closestWord(inCamelCase(key), fields);
  return field !== undefined && key.includes("_")
    ? field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
    : field;
}

function inCamelCase(key: string): string {
  return key.trim().replaceAll(/[\s_-]+(\w)/g, (_, letter: string) => letter.toUpperCase());
}
