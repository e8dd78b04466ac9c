import type { Icd10CmRow } from "../tables/code-tables.ts";
import type { Table } from "../tables/table.ts";

type Icd10Cm = Table<Icd10CmRow>;

const SHAPE = /^[A-Z]\d[\dAB](?:\.[\dA-HJKM-NP-Z]{1,4})?$/;
const OPEN = /^([A-Z]\d[\dAB](?:\.\d)?)\.?[-X]$/;

/** The code as tables write it: upper case, with its dot. `L700` and `L70.0` are one code. */
export function dotted(written: string): string {
  const code = written.toUpperCase().replaceAll(/\s+/g, "").replace(/\.+$/, "");
  const match = /^([A-Z]\d[\dA-Z])([\dA-Z]{1,4})$/.exec(code);
  return match ? `${match[1]}.${match[2]}` : code;
}

/** Whether a dotted code has the shape of ICD-10-CM; whether it exists is another question. */
export function isIcd10CmShape(code: string): boolean {
  return SHAPE.test(code);
}

/** Whether a code has the shape of ICD-9-CM: `706.1`, and undotted the acne codes alone. */
export function isIcd9Shape(code: string): boolean {
  return /^(?:\d{3}(?:\.\d{1,2})?|706[01]\d?)$/.test(code);
}

/** `L70.-` and `L70.x` leave the last character open: the category in front of it. */
export function openCategory(code: string): string | undefined {
  return OPEN.exec(code)?.[1];
}

/** Letters that were typed for digits put right: `L7O.0` becomes `L70.0`. */
export function withDigits(code: string): string {
  return dotted(code.charAt(0) + code.slice(1).replaceAll("O", "0").replaceAll(/[IL]/g, "1"));
}

/** The table's row of exactly this code. */
export function rowOf(table: Icd10Cm, code: string): Icd10CmRow | undefined {
  return table.rows.find((row) => row.code === code);
}

/** The row of the code, else of the nearest category above it. */
export function rowAbout(table: Icd10Cm, code: string): Icd10CmRow | undefined {
  return rowOf(table, code) ?? categoriesOf(table, code).at(-1);
}

/** The category whose codes are all in the table, the given one not among them. */
export function categoryWithout(table: Icd10Cm, code: string): Icd10CmRow | undefined {
  if (rowOf(table, code)) return undefined;
  return categoriesOf(table, code).findLast(({ familyListed }) => familyListed === true);
}

/** The billable codes of a category. */
export function codesIn(table: Icd10Cm, category: string): readonly Icd10CmRow[] {
  return table.rows.filter(({ code, billable }) => billable && isWithin(code, category));
}

function categoriesOf(table: Icd10Cm, code: string): readonly Icd10CmRow[] {
  return table.rows
    .filter((row) => !row.billable && isWithin(code, row.code))
    .toSorted((a, b) => a.code.length - b.code.length);
}

function isWithin(code: string, category: string): boolean {
  return code !== category && code.startsWith(category.includes(".") ? category : `${category}.`);
}
