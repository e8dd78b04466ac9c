import * as z from "zod";
import { isIsoDate } from "../encounter/calendar.ts";
import type { TableName } from "./table-names.ts";

const PROCEDURE_CODE = /^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/;

/** What every table file has beside its rows. Built on demand, so that nobody pays who reads no table. */
export function provenanceSchema() {
  return z.strictObject({
    title: sentence(),
    publisher: sentence(),
    url: z.url("Write a full address, such as https://www.cms.gov/.").optional(),
    effective: day(),
    retrieved: day(),
    confidence: oneOf("two-sources", "primary", "secondary", "common-knowledge"),
    caveat: sentence().optional(),
  });
}

/** The shape of one row of a table. Figures and yes or no may come as text, as uncoerced YAML gives them. */
export function rowSchema(table: TableName) {
  return ROW_SCHEMAS[table]();
}

/** What must not stand twice in a table. */
export function rowKey(table: TableName, row: Readonly<Record<string, unknown>>): string {
  const fields: Readonly<Record<TableName, readonly string[]>> = {
    "icd-10-cm": ["code"],
    "ncci-pairs": ["column1", "column2"],
    "procedure-indicators": ["code"],
    modifiers: ["modifier"],
    "places-of-service": ["code"],
    "payer-positions": ["payer"],
    neighbours: ["code"],
  };
  return fields[table].map((field) => String(row[field])).join(" with ");
}

const ROW_SCHEMAS = {
  "icd-10-cm": () =>
    z.strictObject({
      code: shaped(
        /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/,
        "an ICD-10-CM code with its dot, such as L70.0",
      ),
      descriptor: sentence(),
      billable: yesOrNo(),
      supports17340: oneOf("yes", "weakly", "unusual", "no"),
      instead: sentence().optional(),
      familyListed: yesOrNo().optional(),
    }),
  "ncci-pairs": () =>
    z.strictObject({
      column1: procedureCode(),
      column2: procedureCode(),
      modifierIndicator: oneOfFigures(0, 1),
    }),
  "procedure-indicators": () =>
    z.strictObject({
      code: procedureCode(),
      status: shaped(/^[A-Z]$/, "a status of one letter, such as A"),
      globalPeriod: shaped(/^(?:\d{3}|MMM|XXX|YYY|ZZZ)$/, "a global period, such as 010 or ZZZ"),
      multipleProcedure: figure(),
      bilateral: figure(),
      assistantSurgeon: figure(),
      coSurgeon: figure(),
      teamSurgeon: figure(),
      maximumUnits: figure(),
      adjudication: oneOfFigures(1, 2, 3),
    }),
  modifiers: () =>
    z.strictObject({
      modifier: shaped(/^[0-9A-Z]{2}$/, "a modifier of two characters, such as 25"),
      meaning: sentence(),
      with17340: sentence(),
      belongsOn: oneOf("procedure", "visit", "either", "neither"),
    }),
  "places-of-service": () =>
    z.strictObject({
      code: shaped(/^\d{2}$/, "a place of service of two digits, such as 02"),
      name: sentence(),
      verdict: oneOf("usual", "plausible", "uncommon", "unlikely", "telehealth"),
      facility: yesOrNo(),
    }),
  "payer-positions": () =>
    z.strictObject({
      payer: shaped(
        /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
        "a short name in lower case, such as blue-shield",
      ),
      name: sentence(),
      aliases: z
        .array(
          shaped(/^[^A-Z]+$/, "a spelling in lower case"),
          "Write a list of spellings in lower case.",
        )
        .min(1, "Write at least one spelling."),
      position: oneOf("not-covered", "restricted", "not-found"),
      statement: sentence(),
      policy: sentence(),
      date: shaped(
        /^\d{4}(?:-\d{2}){0,2}$/,
        "a date such as 2026, 2026-11 or 2026-11-23",
      ).optional(),
    }),
  neighbours: () =>
    z.strictObject({ code: procedureCode(), rightWhen: sentence(), mistake: sentence() }),
} satisfies Record<TableName, () => z.ZodType>;

function shaped(pattern: RegExp, what: string) {
  const message = `Write ${what}, as text between quotes.`;
  return z.string(message).regex(pattern, message);
}

function sentence() {
  return z.string("Write words.").trim().min(1, "Write words.");
}

function procedureCode() {
  return shaped(PROCEDURE_CODE, "a procedure code of five characters, such as 17340 or G0463");
}

function day() {
  return z
    .string("Write a day as YYYY-MM-DD.")
    .refine(isIsoDate, "Write a day as YYYY-MM-DD that exists.");
}

function oneOf<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return z.enum(words, `Write one of ${words.join(", ")}.`);
}

function yesOrNo() {
  return z
    .union([z.boolean(), z.literal(["true", "false"])], "Write true or false.")
    .transform((value) => value === true || value === "true");
}

function figure() {
  const message = "Write a whole number from 0 upward.";
  return z
    .union([z.int(), z.string().regex(/^\d{1,4}$/)], message)
    .transform(Number)
    .refine((value) => value >= 0, message);
}

function oneOfFigures<const Figures extends readonly [number, ...number[]]>(...figures: Figures) {
  const message = `Write one of ${figures.join(", ")}.`;
  return z
    .union([z.int(), z.string()], message)
    .transform((value) => (value === "" ? Number.NaN : Number(value)))
    .pipe(z.literal(figures, message));
}
