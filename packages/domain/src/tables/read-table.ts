import type { z } from "zod";
import type { Path } from "../rule/path.ts";
import type { NamedTable } from "./code-tables.ts";
import { isTableName, TABLE_KEYS, type TableName } from "./table-names.ts";
import { provenanceSchema, rowKey, rowSchema } from "./table-schemas.ts";

/** One thing that is wrong in a table file. */
export interface TableProblem {
  /** Where in the data: `["rows", 3, "code"]`. */
  readonly path: Path;
  /** A plain sentence. */
  readonly problem: string;
}

/** A table, or everything that keeps the data from being one. */
export type TableReading =
  | { readonly table: NamedTable; readonly problems: readonly [] }
  | { readonly table?: never; readonly problems: readonly [TableProblem, ...TableProblem[]] };

type Fields = Readonly<Record<string, unknown>>;

const PARTS = ["table", "provenance", "columns", "rows"];

/**
 * Reads a table that a user puts in place of a built-in one.
 *
 * @param data - the parsed file: a map with `table`, `provenance`, `rows` and, where rows are lists,
 *   `columns`. Figures may be text, because YAML is read without coercion.
 */
export function readTable(data: unknown): TableReading {
  if (!isMap(data))
    return failure({ path: [], problem: "A table file is a map with table, provenance and rows." });
  const name = data["table"];
  if (typeof name !== "string" || !isTableName(name)) {
    const names = Object.keys(TABLE_KEYS).join(", ");
    return failure({ path: ["table"], problem: `Name the table: one of ${names}.` });
  }
  const provenance = provenanceSchema().safeParse(data["provenance"]);
  const { rows, problems: rowProblems } = readRows(name, data);
  const problems = [
    ...Object.keys(data)
      .filter((part) => !PARTS.includes(part))
      .map((part) => ({ path: [part], problem: `"${part}" is no part of a table file.` })),
    ...(provenance.success ? [] : sentences(provenance.error, data["provenance"], ["provenance"])),
    ...rowProblems,
  ];
  const [first, ...others] = problems;
  if (first) return failure(first, ...others);
  // The schema was chosen by the name, which the compiler cannot follow.
  const table = { name, table: { provenance: provenance.data, rows } } as unknown as NamedTable;
  return { table, problems: [] };
}

function readRows(
  name: TableName,
  data: Fields,
): { rows: readonly Fields[]; problems: readonly TableProblem[] } {
  const given = data["rows"];
  if (!Array.isArray(given) || given.length === 0) {
    return { rows: [], problems: [{ path: ["rows"], problem: "A table has a list of rows." }] };
  }
  const columns: unknown = data["columns"];
  const schema = rowSchema(name);
  const rows: Fields[] = [];
  const problems: TableProblem[] = [];
  const seen = new Set<string>();
  for (const [index, item] of given.entries()) {
    const row = Array.isArray(item) ? fromList(item, columns) : item;
    if (!isMap(row)) {
      problems.push({ path: ["rows", index], problem: listProblem(item, columns) });
      continue;
    }
    const parsed = schema.safeParse(row);
    if (!parsed.success) {
      const found = sentences(parsed.error, row, ["rows", index]);
      problems.push(...found.map((one) => (Array.isArray(item) ? byPlace(one, columns) : one)));
      continue;
    }
    const key = rowKey(name, parsed.data);
    if (seen.has(key))
      problems.push({ path: ["rows", index], problem: `${key} stands twice in the table.` });
    seen.add(key);
    rows.push(parsed.data);
  }
  return { rows, problems };
}

/** A row as a list takes its field names from `columns`. */
function fromList(items: readonly unknown[], columns: unknown): Fields | undefined {
  if (!Array.isArray(columns) || columns.length !== items.length) return undefined;
  return Object.fromEntries(columns.map((column, place) => [String(column), items[place]]));
}

function listProblem(item: unknown, columns: unknown): string {
  if (!Array.isArray(item)) return "A row is a map of fields, or a list in the order of columns.";
  if (!Array.isArray(columns))
    return "Rows that are lists need columns, the list of their field names.";
  return `The row has ${item.length} entries and columns has ${columns.length}.`;
}

/** Turns the field name at the end of a path into the place in the list that the row is. */
function byPlace(problem: TableProblem, columns: unknown): TableProblem {
  const [part, index, field, ...rest] = problem.path;
  const place = Array.isArray(columns) && field !== undefined ? columns.indexOf(field) : -1;
  if (place < 0 || part === undefined || index === undefined) return problem;
  return { ...problem, path: [part, index, place, ...rest] };
}

function sentences(error: z.ZodError, input: unknown, base: Path): readonly TableProblem[] {
  return error.issues.flatMap((issue): readonly TableProblem[] => {
    const inside = issue.path.map((part) => (typeof part === "symbol" ? String(part) : part));
    const path = [...base, ...inside];
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => ({
        path: [...path, key],
        problem: `"${key}" is no field here.`,
      }));
    }
    if (valueAt(input, inside) === undefined) {
      const name = (inside.length === 0 ? base : inside).join(".");
      return [{ path, problem: `"${name}" is missing.` }];
    }
    return [{ path, problem: inside.length === 0 ? "Write a map of fields." : issue.message }];
  });
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Fields | undefined)?.[part as string],
    input,
  );
}

function isMap(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function failure(first: TableProblem, ...others: TableProblem[]): TableReading {
  return { problems: [first, ...others] };
}
