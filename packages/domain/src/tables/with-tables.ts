import type { CodeTables, NamedTable } from "./code-tables.ts";
import { TABLE_KEYS } from "./table-names.ts";

/**
 * The tables of `base` with some of them replaced. A table is replaced as a whole, rows and
 * provenance, so that every row stays under the date it belongs to; of two with one name the last wins.
 */
export function withTables(base: CodeTables, replacements: readonly NamedTable[]): CodeTables {
  const replaced = replacements.map(({ name, table }) => [TABLE_KEYS[name], table]);
  return { ...base, ...(Object.fromEntries(replaced) as Partial<CodeTables>) };
}
